import { isRight, type Scene } from './scene.ts';

const setNames: Record<string, string> = {
  yours: 'yours',
  xor: 'XOR',
  and: 'AND',
  or: 'OR',
  moons: 'two moons',
  circles: 'two circles',
};

export const nameSet = (set: string): string => setNames[set] ?? set;

/** The four corners with two equal answers along each diagonal, wherever they come from. */
export function isXor({ points }: Scene): boolean {
  const at = (x1: number, x2: number) => points.filter((point) => point.x1 === x1 && point.x2 === x2);
  const corners = [at(0, 0), at(0, 1), at(1, 1), at(1, 0)].map((found) => (found.length === 1 ? found[0]!.label : -1));
  const [a, b, c, d] = corners;
  return points.length === 4 && corners.every((label) => label >= 0) && a === c && b === d && a !== b;
}

/** How many answers are right. */
export const countRight = ({ points }: Scene): number => points.filter(isRight).length;

/** The network and its score, in a sentence or two. */
export function sayScore(scene: Scene): string {
  const { points, weights } = scene;
  const right = countRight(scene);
  const count = weights.units.length;
  const network = count === 0 ? 'One layer' : `Two layers with ${count} hidden unit${count === 1 ? '' : 's'}`;
  const score =
    right === points.length ? `all ${right} points are right` : `${right} of ${points.length} points are right`;
  return `${network}: ${score}.`;
}

/** The best that the reader has reached with one layer. */
export function sayBest(scene: Scene, best: number): string {
  const { points } = scene;
  if (best === 0) return '';
  const reached = `Your best with one layer so far: ${best} of ${points.length}.`;
  return isXor(scene) && best >= 3 ? `${reached} More is not possible.` : reached;
}

/** The picture in one sentence. */
export function sayPicture({ set, points, weights }: Scene): string {
  const lines = weights.units.length;
  const cut =
    lines === 0
      ? 'the line at which the only layer’s sum z is 0'
      : `the line${lines === 1 ? '' : 's'} at which the sum${lines === 1 ? '' : 's'} of ${lines} hidden unit${lines === 1 ? ' is' : 's are'} 0`;
  return `The plane of two inputs, coloured by the output, with ${points.length} points (${nameSet(set)}) and ${cut}.`;
}

/** Why one layer cannot do it. */
export const reason =
  'Why one layer never gets XOR right: with an output function that only rises, as sigmoid does, one layer says 1 on one side of a straight line and 0 on the other. (0, 1) and (1, 0) have to lie on one side, and so has the middle between them, (0.5, 0.5). (0, 0) and (1, 1) have to lie on the other side, and so has the middle between them. That is the same point, and it cannot lie on both sides. With two layers each hidden unit draws a line of its own, and the output weighs what they say.';
