import { readFileSync } from 'node:fs';
import * as np from 'lanes';
import { describeData } from '../../src/cells/notebook/describe-data.ts';
import type { Data } from '../../src/cells/types.ts';

/** NumPy's answers; see expected/networks.py. */
export const expected = JSON.parse(readFileSync(new URL('expected/networks.json', import.meta.url), 'utf8'));

export const relu = (Z: np.NDArray) => np.maximum(0, Z);
export const sigmoid = (Z: np.NDArray) => np.divide(1, np.add(1, np.exp(np.negative(Z))));

export const seven = {
  label: 7,
  pixels: [...'0078dgf100774bc000008d100488ff6002bff400000g5000009f100000d50000'].map((letter) =>
    Number.parseInt(letter, 17),
  ),
};

/** The network of expected/networks.py. */
export function createParameters() {
  const rng = np.random.default_rng(42);
  const W1 = rng.normal(0, Math.sqrt(2 / 64), [16, 64]);
  const W2 = rng.normal(0, Math.sqrt(2 / 16), [10, 16]);
  return { W1, b1: rng.normal(0, 0.5, [16, 1]), W2, b2: rng.normal(0, 0.5, [10, 1]) };
}

/** What a probe answers, as it comes to the page. */
export const ask = (look: (input: unknown) => unknown, input?: unknown): Data =>
  JSON.parse(JSON.stringify(describeData(look(input))));

/** All numbers close to NumPy's, which computes with twice the digits. */
export function areClose(actual: readonly number[], wanted: readonly number[]): boolean {
  return (
    actual.length === wanted.length &&
    actual.every((number, index) => Math.abs(number - wanted[index]!) <= 1e-5 * Math.max(1, Math.abs(wanted[index]!)))
  );
}
