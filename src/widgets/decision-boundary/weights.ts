// Types, not interfaces: TypeScript counts only these as plain data, which can be put into a question.

/** A hidden unit: its weights and bias, and the weight with which the output looks at it. */
export type Unit = {
  w1: number;
  w2: number;
  b: number;
  out: number;
};

/** A network that says 0 or 1 of a point of the plane. Without hidden units the output looks at the point itself. */
export type Weights = {
  units: readonly Unit[];
  /** The output's bias. */
  bias: number;
  /** The output's weights and bias where there are no hidden units. */
  single: Line;
};

/** The line w1 x1 + w2 x2 + b = 0. */
export type Line = {
  w1: number;
  w2: number;
  b: number;
};

/** The sliders go from -most to most, and so does what is dragged. */
export const most = 12;
export const mostUnits = 4;

export const step = 0.1;

/** What a unit is like before anybody has moved it. */
export const spareUnits: readonly Unit[] = [
  { w1: 1, w2: 1, b: -0.5, out: 1 },
  { w1: 1, w2: -1, b: 0, out: 1 },
  { w1: -1, w2: 1, b: 0, out: 1 },
  { w1: -1, w2: -1, b: 1.5, out: 1 },
];

export const spareSingle: Line = { w1: 2, w2: 2, b: -1 };

/** The lines that cut the plane: each hidden unit's, or the only layer's own. */
export const linesOf = ({ units, single }: Weights): readonly Line[] => (units.length > 0 ? units : [single]);
