import * as np from 'lanes';
import { type Race, races } from './answers.ts';
import { countInstructions } from './count-instructions.ts';
import { loopTexts } from './loops.ts';
import { race } from './races.ts';
import { addInFour, bitsOf, countUlps, float32 } from './rounding.ts';

/** Two arrays of as many numbers each, of any shape. */
export interface Subject {
  x: np.ArrayLike;
  y: np.ArrayLike;
}

/** How many numbers are drawn one by one. */
const shown = 8;

function readNumbers(name: string, value: unknown): np.NDArray<[number]> {
  let array: np.NDArray;
  try {
    array = np.asarray(value as np.ArrayLike);
  } catch {
    throw new Error(`${name} is no array of numbers.`);
  }
  if (array.size === 0) throw new Error(`${name} has no numbers in it.`);
  return array.astype('float32').ravel() as np.NDArray<[number]>;
}

const firstOf = (array: np.NDArray) => array.slice(`:${shown}`) as np.NDArray;

/** The first numbers, added and multiplied step by step as one lane and as four do it. */
function showFirst(x: np.NDArray, y: np.NDArray) {
  const [a, b] = [firstOf(x), firstOf(y)];
  const products = np.multiply(a, b);
  const four = addInFour(products);
  return {
    x: a,
    y: b,
    sums: np.add(a, b),
    products,
    inOrder: np.cumsum(products),
    lanes: four.lanes,
    pairs: four.pairs,
    total: four.total,
  };
}

/** The dot product of all numbers in both orders, with the bits of each, and in float64. */
function showRounding(x: np.NDArray, y: np.NDArray) {
  const inOrder = np.array([np.dot<number>(x, y)]);
  const { total } = addInFour(np.multiply(x, y));
  return {
    inOrder,
    inFour: total,
    wide: np.dot<number>(x.astype('float64'), y.astype('float64')),
    ulps: countUlps(float32(inOrder), float32(total)),
    bits: [bitsOf(float32(inOrder)), bitsOf(float32(total))],
  };
}

/** Takes `{ race: 'add' }`, 'dot' or 'matmul' to time it on this machine, or nothing for what is drawn. */
export function look(subject: Subject) {
  const { x: left, y: right } = Object(subject) as Partial<Record<'x' | 'y', unknown>>;
  const [x, y] = [readNumbers('x', left), readNumbers('y', right)];
  if (x.size !== y.size) {
    throw new Error(`x has ${x.size} numbers and y has ${y.size}: each number of x meets one of y.`);
  }
  return (input: unknown) => {
    const asked = (Object(input) as { race?: unknown }).race;
    if (asked !== undefined) {
      if (!races.includes(asked as Race)) throw new Error(`There is no race "${String(asked)}".`);
      return race(asked as Race);
    }
    return {
      count: x.size,
      first: showFirst(x, y),
      rounding: showRounding(x, y),
      texts: loopTexts,
      instructions: countInstructions(x.size),
    };
  };
}
