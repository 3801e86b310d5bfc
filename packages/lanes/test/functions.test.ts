import { expect, test } from 'vitest';
import expected from '../expected/functions.json' with { type: 'json' };
import * as np from '../src/index.ts';
import { readArray, readNumber } from './oracle.ts';

const { exp, expm1, log, log1p, tanh, sin, cos } = np;
const functions = { exp, expm1, log, log1p, tanh, sin, cos };
type Name = keyof typeof functions;

/** The distance in units in the last place of numbers of `digits` bits from the exponent `least` on. */
function distance(actual: number, exact: number, digits: number, least: number): number {
  if (Object.is(actual, exact)) return 0;
  return Math.abs(actual - exact) / 2 ** (Math.max(Math.floor(Math.log2(Math.abs(exact))), least) - digits);
}

test("exp, expm1, log, log1p, tanh, sin and cos of float64 are within 2 units in the last place of NumPy's", () => {
  for (const { name, x, out } of [...expected.float64, ...expected.int32]) {
    const actual = functions[name as Name](readArray(x));
    expect(actual.dtype).toBe('float64');
    out.data.map(readNumber).forEach((exact, i) => {
      const given = `${name}(${x.data[i]}) is ${exact}, given ${actual.data[i]}`;
      if (!Number.isFinite(exact) || exact === 0) expect(actual.data[i], given).toBe(exact);
      else expect(distance(actual.data[i]!, exact, 52, -1022), given).toBeLessThanOrEqual(2);
    });
  }
});

test('expm1, log1p, sin and cos of float32 are within 2 units in the last place, and right at the edges', () => {
  for (const { name, x, out } of expected.float32) {
    const actual = functions[name as Name](readArray(x));
    expect(actual.dtype).toBe('float32');
    out.data.map(readNumber).forEach((exact, i) => {
      const given = `${name}(${x.data[i]}) is ${exact}, given ${actual.data[i]}`;
      const rounded = Math.fround(exact);
      if (!Number.isFinite(rounded) || rounded === 0) expect(actual.data[i], given).toBe(rounded);
      else expect(distance(actual.data[i]!, exact, 23, -126), given).toBeLessThanOrEqual(2);
    });
  }
});
