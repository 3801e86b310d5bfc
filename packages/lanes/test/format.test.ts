import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import expected from '../expected/format.json' with { type: 'json' };
import { shortestDigits } from '../src/decimal.ts';
import * as np from '../src/index.ts';
import { readArray, readNumber, type Written, type WrittenArray } from './oracle.ts';

interface Thinned {
  shape: number[];
  places: number[];
  values: Written[];
  other: Written;
}

function readThinned({ shape, places, values, other }: Thinned): np.NDArray {
  const a = np.full(shape, readNumber(other));
  places.forEach((place, i) => {
    a.data[place] = readNumber(values[i]!);
  });
  return a;
}

test("String(a) and inspect(a) are NumPy's str and repr, to the character", () => {
  for (const { x, str, repr } of expected.arrays) {
    const a = 'places' in x ? readThinned(x as Thinned) : readArray(x as WrittenArray);
    expect(String(a)).toBe(str);
    expect(inspect(a)).toBe(repr);
  }
});

test('a float32 number has the shortest digits that read back as it, as in NumPy', () => {
  const float = new Float32Array(1);
  const bits = new Uint32Array(float.buffer);
  for (const { bits: pattern, text } of expected.digits) {
    bits[0] = pattern;
    const { digits, exponent } = shortestDigits(float[0]!);
    const fraction = digits.slice(1);
    expect(`${digits[0]}${fraction && `.${fraction}`}e${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`).toBe(text);
  }
});

test('console.log shows an array in a list as NumPy would', () => {
  expect(inspect([np.array([1, 2])])).toBe('[ array([1., 2.], dtype=float32) ]');
});
