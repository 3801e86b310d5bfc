import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import expected from '../expected/format.json' with { type: 'json' };
import kinds from '../expected/format-kinds.json' with { type: 'json' };
import { shortestDigits } from '../src/decimal.ts';
import * as np from '../src/index.ts';
import { readArray, readNumber, type Written, type WrittenArray } from './oracle.ts';

interface Thinned {
  dtype?: string;
  shape: number[];
  places: number[];
  values: Written[];
  other: Written;
}

function readThinned({ dtype = 'float32', shape, places, values, other }: Thinned): np.NDArray {
  const a = np.full(shape, readNumber(other), dtype as np.DType);
  places.forEach((place, i) => {
    a.data[place] = readNumber(values[i]!);
  });
  return a;
}

for (const [title, { arrays }] of Object.entries({ float32: expected, 'float64, int32 or bool': kinds })) {
  test(`String(a) and inspect(a) are NumPy's str and repr, to the character, of ${title}`, () => {
    for (const { x, str, repr } of arrays) {
      const a = 'places' in x ? readThinned(x as Thinned) : readArray(x as WrittenArray);
      expect(String(a)).toBe(str);
      expect(inspect(a)).toBe(repr);
    }
  });
}

/** Digits as NumPy writes them: "1.25e-7". */
function write({ digits, exponent }: ReturnType<typeof shortestDigits>): string {
  const fraction = digits.slice(1);
  return `${digits[0]}${fraction && `.${fraction}`}e${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
}

test('a float32 number has the shortest digits that read back as it, as in NumPy', () => {
  const float = new Float32Array(1);
  const bits = new Uint32Array(float.buffer);
  for (const { bits: pattern, text } of expected.digits) {
    bits[0] = pattern;
    expect(write(shortestDigits(float[0]!, 'float32'))).toBe(text);
  }
});

test('a float64 number has the shortest digits that read back as it, as in NumPy', () => {
  const float = new Float64Array(1);
  const bits = new Uint32Array(float.buffer);
  for (const { low, high, text } of kinds.digits) {
    bits.set([low, high]);
    expect(write(shortestDigits(float[0]!, 'float64'))).toBe(text);
  }
});

test('console.log shows an array in a list as NumPy would', () => {
  expect(inspect([np.array([1, 2])])).toBe('[ array([1., 2.], dtype=float32) ]');
});
