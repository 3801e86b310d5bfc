import { describe, expect, test } from 'vitest';
import expected from '../expected/random.json' with { type: 'json' };
import * as np from '../src/index.ts';
import { normal, uniform } from '../src/plain/normal.ts';
import { createState } from '../src/seed.ts';
import { expectSame, findDifference, readNumber } from './oracle.ts';

const { default_rng } = np.random;

/** FNV-1a over the bits of the numbers. */
function hashOf(data: Float32Array): number {
  let hash = 0x811c9dc5;
  for (const bits of new Uint32Array(data.buffer)) hash = Math.imul(hash ^ bits, 0x01000193);
  return hash >>> 0;
}

describe("default_rng(seed) draws NumPy's numbers", () => {
  test('standard_normal and random, from any seed', () => {
    for (const { seed, standard_normal, random } of expected.first) {
      const rng = default_rng(seed);
      expectSame(rng.standard_normal([2, 3]), standard_normal);
      expectSame(rng.random({ size: 3 }), random);
    }
  });

  test('normal(loc, scale, size) and uniform(low, high, size)', () => {
    for (const { loc, scale, out } of expected.normal) {
      expectSame(default_rng(7).normal(loc, scale, 12), out);
      expectSame(default_rng(7).normal({ loc, scale, size: 12 }), out);
    }
    for (const { low, high, out } of expected.uniform) expectSame(default_rng(7).uniform(low, high, { size: 12 }), out);
  });

  test('300,000 at a stretch, those beyond the last layer of the ziggurat included', () => {
    for (const { seed, count, hash, tail, places, values } of expected.long) {
      const data = default_rng(seed).standard_normal(count).data as Float32Array;
      expect(hashOf(data)).toBe(hash);
      expect(data.filter((z) => Math.abs(z) > 3.6541528853610088).length).toBe(tail);
      expect(places.map((place) => data[place])).toEqual(values.map((value) => Math.fround(readNumber(value))));
    }
  });

  test('one number at a time and many, in turns', () => {
    const [{ seed, out }] = expected.mixed as [{ seed: number; out: number[] }];
    const rng = default_rng(seed);
    const drawn = [
      rng.random(),
      rng.standard_normal(),
      rng.normal(3, 2),
      rng.uniform(-1, 1),
      ...rng.standard_normal(5).data,
      rng.random(),
    ];
    expect(drawn).toEqual(out);
  });
});

test('the plain loops draw the same bits, piece by piece and at once', () => {
  const count = 50_001;
  const plain = new Float32Array(count);
  normal(createState(5), 1, 2, plain);
  expect(findDifference(default_rng(5).normal(1, 2, count).data as Float32Array, plain)).toBe(-1);
  uniform(createState(5), -3, 4, plain);
  expect(findDifference(default_rng(5).uniform(-3, 1, count).data as Float32Array, plain)).toBe(-1);
});

test('the draws fill any shape in row order', () => {
  expect(default_rng(1).random([2, 3]).data).toEqual(default_rng(1).random(6).data);
  expect(default_rng(1).random([]).shape).toEqual([]);
  expect(default_rng(1).random(0).size).toBe(0);
});

test('a seed may be a bigint; without a seed two generators differ', () => {
  expect(default_rng(42n).random()).toBe(default_rng(42).random());
  expect(default_rng().random(4).data).not.toEqual(default_rng().random(4).data);
});

test('what is no seed, scale or size says so', () => {
  expect(() => default_rng(-1)).toThrow(
    new RangeError('default_rng: a seed is a whole number ≥ 0, or a list of them; given -1'),
  );
  expect(() => default_rng(1.5)).toThrow('given 1.5');
  expect(() => default_rng('a' as unknown as number)).toThrow(TypeError);
  expect(() => default_rng(1).normal(0, -1, 3)).toThrow(new RangeError('normal: scale < 0; given -1'));
  expect(() => default_rng(1).normal(0, 1, NaN)).toThrow('normal: a size is a whole number; given NaN');
  expect(() => default_rng(1).normal('0' as unknown as number, 1, 3)).toThrow(
    'normal: loc is a number; given the string "0"',
  );
  expect(() => default_rng(1).uniform(1, 0, 3)).toThrow(
    'uniform: high - low is finite and not negative; given low 1 and high 0',
  );
  expect(() => default_rng(1).random({ sise: 3 } as object)).toThrow("random: has no argument 'sise'; it takes size");
});
