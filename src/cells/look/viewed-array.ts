/** An array whose numbers a reader looks into. */
export interface ViewedArray {
  shape: readonly number[];
  dtype: string;
  /** In row order. */
  numbers: readonly number[];
}

/** What lies on the screen at once: the last two axes of an array, at one place of the axes before them. */
export interface Plane {
  rows: number;
  columns: number;
  /** Where its first number stands among all. */
  start: number;
  /** The indices of the axes before the last two. */
  lead: readonly number[];
}

/** How many planes an array has: one, unless it has more than two axes. */
export function countPlanes(shape: readonly number[]): number {
  return shape.slice(0, -2).reduce((product, length) => product * length, 1);
}

/** The plane of this number, in row order from 0. An array with one axis is one row. */
export function findPlane(shape: readonly number[], number: number): Plane {
  const [rows, columns] = [shape.at(-2) ?? 1, shape.at(-1) ?? 1];
  let left = number;
  const lead = shape
    .slice(0, -2)
    .reverse()
    .map((length) => {
      const index = left % length;
      left = (left - index) / length;
      return index;
    })
    .reverse();
  return { rows, columns, start: number * rows * columns, lead };
}

/** The number in a row and a column of a plane. */
export function readNumber({ numbers }: ViewedArray, plane: Plane, row: number, column: number): number {
  return numbers[plane.start + row * plane.columns + column] ?? Number.NaN;
}

/** `[2, 5]`: the place of a number, as code names it. */
export function writePlace({ shape }: ViewedArray, plane: Plane, row: number, column: number): string {
  return `[${[...plane.lead, row, column].slice(-Math.max(1, shape.length)).join(', ')}]`;
}

/** A number as NumPy writes its kind, with all digits that tell it from its neighbours. */
export function writeNumber({ dtype }: ViewedArray, number: number): string {
  if (dtype === 'bool') return number === 0 ? 'False' : 'True';
  if (Number.isNaN(number)) return 'nan';
  if (!Number.isFinite(number)) return number < 0 ? '-inf' : 'inf';
  return Object.is(number, -0) ? '-0' : String(number);
}
