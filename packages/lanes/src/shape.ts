/** The sizes of an array's axes, outermost first. A number has the shape []. */
export type Shape = readonly number[];

/** The count of numbers in an array of this shape. */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (const length of shape) size *= length;
  return size;
}

/** A shape as NumPy writes it: (2,3), (4,), (). */
export function showShape(shape: Shape): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(',')})`;
}

/** A value in a few words, for a sentence that says what was given. */
export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `the string ${JSON.stringify(value)}`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === undefined) return String(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'symbol') return 'a symbol';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return value.constructor?.name ? `a value of class ${value.constructor.name}` : 'an object';
}

/** Throws unless `value` can be the size of an axis. */
export function checkLength(name: string, value: unknown): asserts value is number {
  if (typeof value !== 'number') throw new TypeError(`${name}: a size is a whole number; given ${describe(value)}`);
  if (!Number.isInteger(value)) throw new RangeError(`${name}: a size is a whole number; given ${value}`);
  if (value < 0) throw new RangeError(`${name}: negative dimensions are not allowed; given ${value}`);
}

const LARGEST = 2 ** 30;

/** The shape that `value` gives, a size or a list of sizes. Throws where it is none. */
export function shapeFrom(name: string, value: unknown): number[] {
  const shape: unknown[] = Array.isArray(value) ? [...value] : [value];
  const lengths: number[] = [];
  for (const length of shape) {
    checkLength(name, length);
    lengths.push(length);
  }
  const size = sizeOf(lengths);
  if (size > LARGEST) {
    throw new RangeError(
      `${name}: an array of shape ${showShape(lengths)} has ${size} numbers; at most ${LARGEST} fit`,
    );
  }
  return lengths;
}

/** `axis` counted from the front, for an array of `ndim` axes. Throws where there is no such axis. */
export function checkAxis(name: string, axis: unknown, ndim: number): number {
  if (typeof axis !== 'number' || !Number.isInteger(axis)) {
    throw new TypeError(`${name}: an axis is a whole number; given ${describe(axis)}`);
  }
  if (axis < -ndim || axis >= ndim) {
    throw new RangeError(`${name}: axis ${axis} is out of bounds for array of dimension ${ndim}`);
  }
  return axis < 0 ? axis + ndim : axis;
}

/** For each axis, whether `axis` names it; all of them where `axis` is null or undefined. */
export function checkAxes(name: string, axis: unknown, ndim: number): boolean[] {
  if (axis === undefined || axis === null) return new Array<boolean>(ndim).fill(true);
  const named = new Array<boolean>(ndim).fill(false);
  for (const one of Array.isArray(axis) ? axis : [axis]) {
    const index = checkAxis(name, one, ndim);
    if (named[index]) throw new RangeError(`${name}: axis ${index} is named twice in [${String(axis)}]`);
    named[index] = true;
  }
  return named;
}

/**
 * The shape that all shapes broadcast to: aligned at the end, sizes are equal or 1.
 * https://numpy.org/doc/stable/user/basics.broadcasting.html
 */
export function broadcastShapes(...shapes: Shape[]): number[] {
  let ndim = 0;
  for (const shape of shapes) ndim = Math.max(ndim, shape.length);
  const out = new Array<number>(ndim).fill(1);
  for (const shape of shapes) {
    for (let i = 1; i <= shape.length; i++) {
      const length = shape[shape.length - i]!;
      if (length === 1) continue;
      const other = out[ndim - i]!;
      if (other !== 1 && other !== length) {
        throw new RangeError(`operands could not be broadcast together with shapes ${shapes.map(showShape).join(' ')}`);
      }
      out[ndim - i] = length;
    }
  }
  return out;
}

/** A loop over operands: the axes, and for each operand the steps that it takes along them (0: it stays). */
export interface Paths {
  readonly lengths: number[];
  readonly steps: number[][];
}

/** The loop over `shape`, to which all `operands` broadcast, with as few and as long axes as possible. */
export function pathsOver(shape: Shape, operands: readonly Shape[]): Paths {
  const lengths: number[] = [];
  const steps: number[][] = operands.map(() => []);
  const next = operands.map(() => 1);
  // From the last axis to the first: an axis joins the one after it where all operands go on in one run.
  for (let i = 1; i <= shape.length; i++) {
    const length = shape[shape.length - i]!;
    if (length === 1) continue;
    const moves = operands.map((operand, k) => {
      const own = operand[operand.length - i] ?? 1;
      const step = own === 1 ? 0 : next[k]!;
      next[k]! *= own;
      return step;
    });
    const last = lengths.length - 1;
    if (last >= 0 && moves.every((step, k) => step === steps[k]![last]! * lengths[last]!)) {
      lengths[last]! *= length;
    } else {
      lengths.push(length);
      for (const [k, step] of moves.entries()) steps[k]!.push(step);
    }
  }
  return { lengths: lengths.reverse(), steps: steps.map((own) => own.reverse()) };
}

/**
 * Calls `visit` for every run along the last axis, in order: the place where each operand starts, the place in the
 * result, and the length of the run.
 */
export function forEachRun({ lengths, steps }: Paths, visit: (starts: number[], o: number, n: number) => void): void {
  const inner = lengths.length - 1;
  const n = lengths[inner] ?? 1;
  const size = sizeOf(lengths);
  const starts = steps.map(() => 0);
  const index = new Array<number>(Math.max(inner, 0)).fill(0);
  for (let o = 0; o < size; o += n) {
    visit(starts, o, n);
    for (let axis = inner - 1; axis >= 0; axis--) {
      const turns = ++index[axis]! === lengths[axis];
      for (let k = 0; k < starts.length; k++) {
        starts[k]! += steps[k]![axis]! * (turns ? 1 - lengths[axis]! : 1);
      }
      if (!turns) break;
      index[axis] = 0;
    }
  }
}

/** A loop over two operands: the outer axes, and the steps that each operand takes along them (0: it stays). */
export interface Walk {
  readonly lengths: number[];
  readonly aSteps: number[];
  readonly bSteps: number[];
}

/** The walk over `shape`, to which `a` and `b` broadcast, with as few and as long axes as possible. */
export function walkOver(shape: Shape, a: Shape, b: Shape): Walk {
  const { lengths, steps } = pathsOver(shape, [a, b]);
  return { lengths, aSteps: steps[0]!, bSteps: steps[1]! };
}

/** Whether two shapes are the same. */
export function isSameShape(a: Shape, b: Shape): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let axis = 0; axis < a.length; axis++) if (a[axis] !== b[axis]) return false;
  return true;
}
