import * as np from 'lanes';
import { describe, expect, test } from 'vitest';

/** Numbers that the posts' prose states. Each is checked against its closed form, or for the arrays that compute it. */
const naive = (z: number) => np.divide(1, np.add(1, np.exp(np.negative(np.array([z]))))).item(0);
const stable = (z: number) => {
  const numerator = np.exp(np.array([Math.min(z, 0)]));
  return np.divide(numerator, np.add(1, np.exp(np.array([-Math.abs(z)])))).item(0);
};

describe('sigmoid', () => {
  test('has its largest slope, 0.25, at 0', () => {
    const Z = np.linspace(-8, 8, 1601);
    const A = np.divide(1, np.add(1, np.exp(np.negative(Z))));
    const slope = np.multiply(A, np.subtract(1, A));
    expect(np.max(slope)).toBe(0.25);
    expect(Z.item(Number(np.argmax(slope)))).toBe(0);
  });

  test('rounds to exactly 1 in float32 from 16.636 on, which is 24 ln 2', () => {
    expect(24 * Math.log(2)).toBeCloseTo(16.636, 3);
    expect(naive(16.636)).toBe(1);
    expect(naive(16.63)).toBeLessThan(1);
  });

  test('is 0 below -88.72 by the plain formula, where exp(-z) passes the largest float32', () => {
    expect(Math.log(3.4028234663852886e38)).toBeCloseTo(88.72, 2);
    expect(naive(-88.72)).toBeGreaterThan(0);
    expect(naive(-88.73)).toBe(0);
  });

  test('is 0 below -103.97 by the stable formula, where half the smallest float32 lies', () => {
    expect(Math.log(2 ** -150)).toBeCloseTo(-103.97, 2);
    expect(stable(-103.97)).toBeGreaterThan(0);
    expect(stable(-103.98)).toBe(0);
  });

  test('is nan at 1000 when written exp(z) / (exp(z) + 1)', () => {
    const grown = np.exp(np.array([1000]));
    expect(np.divide(grown, np.add(grown, 1)).item(0)).toBeNaN();
  });
});

test('tanh(z) is 2 σ(2z) - 1', () => {
  const Z = np.linspace(-4, 4, 81);
  const byTanh = np.tanh(Z);
  const bySigmoid = np.subtract(np.divide(2, np.add(1, np.exp(np.multiply(-2, Z)))), 1);
  expect(np.max(np.abs(np.subtract(byTanh, bySigmoid)))).toBeLessThan(3e-7);
});

test('float32 does not keep a 1 beside 10^8, so the order of additions matters', () => {
  const large = np.array([1e8]);
  expect(large.add(1).subtract(large).item(0)).toBe(0);
  expect(large.subtract(large).add(1).item(0)).toBe(1);
});

test('cross-entropy after softmax has the slopes a - y by the logits, and its mean divides them by m once', () => {
  const Z = np.array(
    [
      [2, -1],
      [0.5, 0],
      [-1, 3],
    ],
    { dtype: 'float64' },
  ); // (3, 2): two examples
  const right = [0, 1];
  const softmax = (Z: np.NDArray) => np.divide(np.exp(Z), np.sum(np.exp(Z), 0, { keepdims: true }));
  const meanLoss = (Z: np.NDArray) =>
    -right.reduce((sum, kind, example) => sum + Math.log(softmax(Z).item(kind, example)), 0) / right.length;
  const shares = softmax(Z);
  for (const kind of [0, 1, 2]) {
    for (const example of [0, 1]) {
      const nudge = np.zeros([3, 2], { dtype: 'float64' });
      nudge.data[2 * kind + example] = 1e-5;
      const slope = (meanLoss(np.add(Z, nudge)) - meanLoss(np.subtract(Z, nudge))) / 2e-5;
      const expected = (shares.item(kind, example) - (right[example] === kind ? 1 : 0)) / right.length;
      expect(slope).toBeCloseTo(expected, 8);
    }
  }
});

describe('GELU', () => {
  const steps = 400;
  /** The area under the bell curve left of z, by Simpson's rule. */
  const Phi = (z: number) => {
    let area = 0;
    for (let k = 0; k <= steps; k++) {
      const weight = k === 0 || k === steps ? 1 : k % 2 === 1 ? 4 : 2;
      area += weight * Math.exp(-0.5 * ((z * k) / steps) ** 2);
    }
    return 0.5 + (area * z) / (3 * steps * Math.sqrt(2 * Math.PI));
  };
  const exact = (z: number) => z * Phi(z);
  const byTanh = (z: number) => (z / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (z + 0.044715 * z ** 3)));

  test('in its form with tanh is off by at most 4.73e-4', () => {
    const places = Array.from({ length: 12_001 }, (_, k) => k / 1000 - 6);
    expect(Math.max(...places.map((z) => Math.abs(byTanh(z) - exact(z))))).toBeCloseTo(4.73e-4, 6);
  });

  test('has its minimum, -0.16997, at -0.7518', () => {
    const places = Array.from({ length: 4001 }, (_, k) => -0.77 + k / 100_000);
    const values = places.map(exact);
    const lowest = Math.min(...values);
    expect(lowest).toBeCloseTo(-0.16997, 5);
    expect(places[values.indexOf(lowest)]).toBeCloseTo(-0.7518, 4);
  });
});
