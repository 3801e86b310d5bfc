// Writes models in the format of ONNX, which is a protocol buffer: https://onnx.ai/onnx/repo-docs/IR.html

const FLOAT = 1;
const INT64 = 7;

type Field = readonly number[];
/** A number that is an `int` keeps its name short; a list is one of ints. */
export type Attribute = { readonly int: number } | { readonly float: number } | { readonly ints: readonly number[] };

/** One operator of a model. */
export interface Node {
  readonly type: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes?: Readonly<Record<string, Attribute>>;
}

/** A model from inputs named a, b, c, … to its results. */
export interface Model {
  readonly nodes: readonly Node[];
  /** Names of results, and of those among them that are whole numbers. */
  readonly results: readonly string[];
  readonly wholeResults?: readonly string[];
  /** Numbers that operators take as inputs, by name. */
  readonly floats?: Readonly<Record<string, number>>;
  readonly axes?: Readonly<Record<string, number>>;
}

function bytesOf(value: number): number[] {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  return [...bytes, Number(rest)];
}

function integer(field: number, value: number): Field {
  return [...bytesOf(field * 8), ...bytesOf(value)];
}

function float(field: number, value: number): Field {
  return [...bytesOf(field * 8 + 5), ...new Uint8Array(Float32Array.of(value).buffer)];
}

function message(field: number, ...parts: readonly Field[]): Field {
  const content = parts.flat();
  return [...bytesOf(field * 8 + 2), ...bytesOf(content.length), ...content];
}

function text(field: number, value: string): Field {
  return message(field, [...new TextEncoder().encode(value)]);
}

function attribute(name: string, value: Attribute): Field {
  if ('int' in value) return message(5, text(1, name), integer(3, value.int), integer(20, 2));
  if ('float' in value) return message(5, text(1, name), float(2, value.float), integer(20, 1));
  return message(5, text(1, name), ...value.ints.map((int) => integer(8, int)), integer(20, 7));
}

function node({ type, inputs, output, attributes = {} }: Node): Field {
  const names = inputs.map((name) => text(1, name));
  const values = Object.entries(attributes).map(([name, value]) => attribute(name, value));
  return message(1, ...names, text(2, output), text(4, type), ...values);
}

/** The name and kind of an input or a result, and the shape where it is known. */
function description(field: number, name: string, type: number, shape?: readonly number[]): Field {
  const sizes = shape ? [message(2, ...shape.map((size) => message(1, integer(1, size))))] : [];
  return message(field, text(1, name), message(2, message(1, integer(1, type), ...sizes)));
}

function floatConstant([name, value]: readonly [string, number]): Field {
  return message(5, integer(2, FLOAT), text(8, name), message(9, [...new Uint8Array(Float32Array.of(value).buffer)]));
}

function axisConstant([name, axis]: readonly [string, number]): Field {
  const bytes = new Uint8Array(BigInt64Array.of(BigInt(axis)).buffer);
  return message(5, integer(1, 1), integer(2, INT64), text(8, name), message(9, [...bytes]));
}

/** The name of the i-th input of a model. */
export function inputName(i: number): string {
  return 'abcdefgh'[i]!;
}

/** The bytes of a model whose inputs have these shapes. */
export function encodeModel(model: Model, shapes: readonly (readonly number[])[]): Uint8Array {
  const { nodes, results, wholeResults = [], floats = {}, axes = {} } = model;
  const graph = [
    ...nodes.map(node),
    text(2, 'graph'),
    ...Object.entries(floats).map(floatConstant),
    ...Object.entries(axes).map(axisConstant),
    ...shapes.map((shape, i) => description(11, inputName(i), FLOAT, shape)),
    ...results.map((name) => description(12, name, wholeResults.includes(name) ? INT64 : FLOAT)),
  ];
  const operators = message(8, text(1, ''), integer(2, 17));
  return Uint8Array.from([...integer(1, 8), ...message(7, ...graph), ...operators]);
}
