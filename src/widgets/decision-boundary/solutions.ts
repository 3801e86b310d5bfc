import type { Weights } from './weights.ts';

/** Rows of numbers as a network: w1, w2, b of each unit and how the output weighs it; then the output's bias. */
const network = (units: readonly (readonly [number, number, number, number])[], bias: number): Weights => ({
  units: units.map(([w1, w2, b, out]) => ({ w1, w2, b, out })),
  bias,
  single: { w1: 0, w2: 0, b: 0 },
});

const line = (w1: number, w2: number, b: number): Weights => ({ units: [], bias: 0, single: { w1, w2, b } });

/**
 * Networks that solve the point sets, the smallest first. The first three were thought out, the others trained and
 * rounded: for ReLU and functions like it, for tanh, and for sigmoid.
 */
// biome-ignore format: a network is a line
export const solutions: readonly Weights[] = [
  // AND and OR.
  line(4, 4, -6),
  line(4, 4, -2),
  // XOR with ReLU: how many inputs are on, less twice what is beyond one; then the same, steep, for functions that come
  // near to ReLU far from 0. With sigmoid, step or tanh: OR, but not AND.
  network([[1, 1, 0, 4], [1, 1, -1, -8]], -2),
  network([[6, 6, 0, 1], [6, 6, -6, -2]], -3),
  network([[6, 6, -3, 8], [6, 6, -9, -8]], -4),
  // Moons.
  network([[4.5, -0.3, -2.1, 5], [-3, 1.9, -1.9, -4.1], [2.8, 2.7, 1, -4]], 4.2),
  network([[-2.8, 1.8, -2.9, -5.4], [3.3, 2.6, 0.1, -5.2], [-2.5, 1.9, 2.4, -5.4]], -0.1),
  network([[-4, 3.3, 3.9, -8.8], [4.7, -3.1, 4.7, 7.8], [-5.9, -4.2, -0.1, 7.6]], -2.9),
  // Circles: three lines make a triangle round the inner one.
  network([[4.6, -3.1, -0.5, -5.6], [-3.6, -4.1, -0.3, -5.5], [0.4, -3.7, 3.1, 4.8]], -3.6),
  network([[2.3, -3.5, -2.2, -5.2], [1.7, 3.9, -2.1, -5.2], [-4.4, -0.4, -2.1, -5.2]], -9.1),
  network([[-6.6, -0.6, -3.4, -9.5], [2.7, 6, -3.4, -9.5], [-3.7, 5.5, 3.5, 9]], -3.3),
];
