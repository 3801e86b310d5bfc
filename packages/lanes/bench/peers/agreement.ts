/** How far results may be apart, as a share of the number and of what numbers there are typically. */
const TOLERANCE = 2e-5;

function rootMeanSquare(numbers: Float32Array): number {
  return Math.sqrt(numbers.reduce((sum, x) => sum + x * x, 0) / numbers.length);
}

/** A sentence on where two results differ; null where they agree. */
export function findDifference(numbers: Float32Array, expected: Float32Array): string | null {
  if (numbers.length !== expected.length) return `it gives ${numbers.length} numbers, lanes ${expected.length}`;
  const typical = rootMeanSquare(expected);
  const at = expected.findIndex((x, i) => !(Math.abs(numbers[i]! - x) <= TOLERANCE * (Math.abs(x) + typical)));
  return at < 0 ? null : `number ${at} is ${numbers[at]}, of lanes ${expected[at]}`;
}

/** The same of draws, which agree where they look like as many of a standard normal distribution. */
export function findOddDraws(draws: Float32Array, expected: Float32Array): string | null {
  if (draws.length !== expected.length) return `it gives ${draws.length} numbers, lanes ${expected.length}`;
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  const spread = rootMeanSquare(draws);
  const within = draws.reduce((count, x) => count + (Math.abs(x) < 1 ? 1 : 0), 0) / draws.length;
  const isNormal = Math.abs(mean) < 0.005 && Math.abs(spread - 1) < 0.005 && Math.abs(within - 0.6827) < 0.003;
  return isNormal ? null : `its draws have mean ${mean}, deviation ${spread} and ${within} of them within 1`;
}
