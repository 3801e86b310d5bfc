import { layoutOf, NDArray, type NumberView } from './array.ts';
import {
  castInto,
  castNumber,
  createData,
  type Data,
  type DType,
  promoteTypes,
  resultType,
  type Weak,
} from './dtype.ts';
import { describe, type Shape, shapeFrom, showShape, sizeOf } from './shape.ts';

// As in NumPy. It also ends the search in a list that holds itself.
const MOST_AXES = 64;

/** What the kind of a result goes by: the kind of the arrays together, and what the numbers beside them are. */
export interface Kind {
  readonly strong: DType | null;
  readonly weak: Weak;
}

const noKind: Kind = { strong: null, weak: 'none' };
const weakKinds = {
  boolean: { strong: null, weak: 'boolean' },
  whole: { strong: null, weak: 'whole' },
  fraction: { strong: null, weak: 'fraction' },
} as const;
const order: readonly Weak[] = ['none', 'boolean', 'whole', 'fraction'];

/** What the kind of a result goes by that has numbers of both. */
export function joinKinds(a: Kind, b: Kind): Kind {
  if (a === b) return a;
  const strong = a.strong === null || b.strong === null ? (a.strong ?? b.strong) : promoteTypes(a.strong, b.strong);
  return { strong, weak: order.indexOf(a.weak) > order.indexOf(b.weak) ? a.weak : b.weak };
}

/** The kind of the numbers of a typed array; float32 for those that no dtype has. */
function kindOfView(view: NumberView): DType {
  if (view instanceof Float64Array) return 'float64';
  return view instanceof Int32Array ? 'int32' : 'float32';
}

function kindOfList(list: readonly unknown[], depth: number): Kind {
  let kind = noKind;
  for (const element of list) {
    const next = Array.isArray(element) && depth < MOST_AXES ? kindOfList(element, depth + 1) : kindOf(element);
    if (next !== kind) kind = joinKinds(kind, next);
  }
  return kind;
}

/** What the kind of a result goes by that has the numbers of `value`: a list of booleans is bool. */
export function kindOf(value: unknown): Kind {
  if (value instanceof NDArray) return { strong: value.dtype, weak: 'none' };
  if (typeof value === 'number') return Number.isInteger(value) ? weakKinds.whole : weakKinds.fraction;
  if (typeof value === 'boolean') return weakKinds.boolean;
  if (isNumberView(value)) return { strong: kindOfView(value), weak: 'none' };
  if (!Array.isArray(value)) return noKind;
  const kind = kindOfList(value, 1);
  return kind.strong === null && kind.weak === 'boolean' ? { strong: 'bool', weak: 'none' } : kind;
}

/** The shape of nested lists, by their first elements. */
function findShape(name: string, value: unknown): number[] {
  const shape: number[] = [];
  let inner = value;
  while (Array.isArray(inner)) {
    if (shape.length === MOST_AXES) throw new RangeError(`${name}: lists are nested deeper than ${MOST_AXES} axes`);
    shape.push(inner.length);
    inner = inner[0];
  }
  return inner instanceof NDArray ? [...shape, ...inner.shape] : shape;
}

/** What nested lists are read into. */
interface Target {
  readonly name: string;
  readonly shape: Shape;
  readonly data: Data;
  readonly dtype: DType;
}

/** Writes the numbers of nested lists from axis `axis` on; returns where the next ones go. */
function fillFrom(target: Target, value: unknown, axis: number, start: number): number {
  const { name, shape, data, dtype } = target;
  if (value instanceof NDArray) {
    if (showShape(value.shape) !== showShape(shape.slice(axis)))
      throw raggedError(name, value.shape, shape.slice(axis));
    castInto(name, value.data, value.dtype, data, dtype, start);
    return start + value.size;
  }
  const isNumber = typeof value === 'number' || typeof value === 'boolean';
  if (axis === shape.length) {
    if (!isNumber) {
      if (Array.isArray(value)) throw raggedError(name, [value.length], []);
      throw new TypeError(`${name}: an array is made of numbers; given ${describe(value)}`);
    }
    data[start] = castNumber(name, value, dtype);
    return start + 1;
  }
  if (!Array.isArray(value)) {
    if (isNumber) throw raggedError(name, [], shape.slice(axis));
    throw new TypeError(`${name}: an array is made of numbers; given ${describe(value)}`);
  }
  if (value.length !== shape[axis]) throw raggedError(name, [value.length], shape.slice(axis));
  let next = start;
  for (const element of value) next = fillFrom(target, element, axis + 1, next);
  return next;
}

function raggedError(name: string, found: Shape, expected: Shape): RangeError {
  const say = (shape: Shape) => (shape.length === 0 ? 'a number' : `a list of ${shape[0]}`);
  return new RangeError(`${name}: lists of unequal length: ${say(found)} stands where ${say(expected)} is expected`);
}

function isNumberView(value: unknown): value is NumberView {
  if (!ArrayBuffer.isView(value) || value instanceof DataView) return false;
  return !(value instanceof BigInt64Array || value instanceof BigUint64Array);
}

function readNumbers(name: string, shape: Shape, value: unknown, dtype: DType): NDArray {
  const data = createData(dtype, sizeOf(shape));
  fillFrom({ name, shape, data, dtype }, value, 0, 0);
  return new NDArray(data, shape, dtype);
}

/** The array, or a copy of it where it is a view whose numbers do not lie in row order. */
export function inRowOrder(x: NDArray): NDArray {
  return layoutOf(x) === null ? x : new NDArray(x.data, x.shape, x.dtype);
}

/**
 * `value` as an array of kind `dtype`, by default of the kind of its numbers: itself if it is one, else a new one. Its
 * numbers lie in row order.
 * Throws a sentence that begins with `name`.
 */
export function toArray(name: string, value: unknown, dtype?: DType): NDArray {
  if (value instanceof NDArray) {
    if (dtype === undefined || dtype === value.dtype) return inRowOrder(value);
    const data = createData(dtype, value.size);
    castInto(name, value.data, value.dtype, data, dtype);
    return new NDArray(data, value.shape, dtype);
  }
  const own = (): DType => {
    const { strong, weak } = kindOf(value);
    return resultType(strong, weak);
  };
  if (typeof value === 'number' || typeof value === 'boolean') return readNumbers(name, [], value, dtype ?? own());
  if (Array.isArray(value)) {
    const shape = shapeFrom(name, findShape(name, value));
    return readNumbers(name, shape, value, dtype ?? own());
  }
  if (isNumberView(value)) {
    const kind = dtype ?? kindOfView(value);
    const data = createData(kind, value.length);
    for (let i = 0; i < data.length; i++) data[i] = castNumber(name, value[i]!, kind);
    return new NDArray(data, [value.length], kind);
  }
  throw new TypeError(`${name}: expected an array, a number or nested lists of numbers; given ${describe(value)}`);
}
