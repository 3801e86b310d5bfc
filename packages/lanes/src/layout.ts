import { createData, type Data } from './dtype.ts';
import { transpose } from './memory.ts';
import { type Shape, showShape, sizeOf } from './shape.ts';
import { gather, scatter, stepsOf } from './strides.ts';

/** Where the numbers of a view lie: the first one at `start`, and along axis i the next one steps[i] further. */
export interface Layout {
  readonly data: Data;
  readonly start: number;
  readonly steps: readonly number[];
}

/** `layout`, of an array of `shape` over `data`. Throws where one of its numbers would lie outside. */
export function checkLayout<L extends Omit<Layout, 'data'>>(data: Data, shape: Shape, layout: L): L {
  const { start, steps } = layout;
  let first = start;
  let last = start;
  for (let axis = 0; axis < shape.length; axis++) {
    const reach = (shape[axis]! - 1) * steps[axis]!;
    if (reach < 0) first += reach;
    else last += reach;
  }
  const isWithin = steps.length === shape.length && first >= 0 && last < data.length;
  if (sizeOf(shape) === 0 || isWithin) return layout;
  throw new RangeError(
    `NDArray: an array of shape ${showShape(shape)} with steps (${steps.join(',')}) from ${start} on reaches beyond the ${data.length} numbers of data`,
  );
}

/** Whether numbers that lie `steps` apart lie one after the other, row after row. */
export function isInRowOrder(shape: Shape, steps: readonly number[]): boolean {
  let step = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    if (shape[axis] !== 1 && steps[axis] !== step) return sizeOf(shape) === 0;
    step *= shape[axis]!;
  }
  return true;
}

/** For each axis, how many bytes further its next place lies. */
export function stridesOf(data: Data, layout: Layout | null, shape: Shape): number[] {
  return (layout?.steps ?? stepsOf(shape)).map((step) => step * data.BYTES_PER_ELEMENT);
}

/** The i-th number in row order. */
export function readNumber({ data, start, steps }: Layout, shape: Shape, i: number): number {
  let at = start;
  let rest = i;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const index = rest % shape[axis]!;
    at += index * steps[axis]!;
    rest = (rest - index) / shape[axis]!;
  }
  return data[at]!;
}

/** The numbers, in row order. */
export function readNumbers({ data, start, steps }: Layout, shape: Shape): Data {
  const size = sizeOf(shape);
  const out = data.constructor === Float32Array ? createData('float32', size) : createLike(data, size);
  // Axes of size 1 move nothing; what is left is often one matrix whose axes have changed places.
  const [first, second, ...rest] = steps.map((_, axis) => axis).filter((axis) => shape[axis] !== 1);
  const isMatrix = second !== undefined && rest.length === 0;
  if (isMatrix && steps[first!] === 1 && steps[second] === shape[first!] && out instanceof Float32Array) {
    const rows = (data as Float32Array<ArrayBuffer>).subarray(start, start + size);
    transpose(rows, shape[second]!, shape[first!]!, out);
  } else gather(data, start, shape, steps, out);
  return out;
}

/** Writes `numbers`, in row order, to where they lie. */
export function writeNumbers({ data, start, steps }: Layout, shape: Shape, numbers: Data): void {
  scatter(numbers, data, start, shape, steps);
}

function createLike(data: Data, size: number): Data {
  return new (data.constructor as new (size: number) => Data)(size);
}
