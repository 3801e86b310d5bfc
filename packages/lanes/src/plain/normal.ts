import { layerEdges, layerHeights, layerWidths } from '../ziggurat.ts';
import { draw, drawn, nextDouble, type State } from './pcg64.ts';

/**
 * The natural logarithm of a number in (0, 1], in float64. Engines differ in the last bit of Math.log; this series,
 * 2 artanh((x - 1) / (x + 1)), has the same bits everywhere.
 */
function log(value: number): number {
  let x = value;
  let power = 0;
  while (x < Math.SQRT1_2) {
    x *= 2;
    power--;
  }
  const s = (x - 1) / (x + 1);
  const z = s * s;
  let sum = 0;
  for (let n = 25; n > 0; n -= 2) sum = sum * z + 1 / n;
  return power * Math.LN2 + 2 * s * sum;
}

/** e to a power in [-8, 0], in float64, by the series at an eighth of it. */
function exp(x: number): number {
  const y = x / 8;
  let sum = 1;
  for (let n = 18; n > 0; n--) sum = 1 + (sum * y) / n;
  sum *= sum;
  sum *= sum;
  return sum * sum;
}

/** A draw from beyond the last layer. G. Marsaglia, "Generating a variable from the tail of the normal distribution". */
function tail(state: State, negative: boolean): number {
  while (true) {
    const x = -0.27366123732975828 * log(1 - nextDouble(state));
    const y = -log(1 - nextDouble(state));
    if (y + y > x * x) return negative ? -(3.6541528853610088 + x) : 3.6541528853610088 + x;
  }
}

/**
 * A draw from the standard normal distribution, in float64, by the ziggurat of 256 layers: 8 bits choose the layer, one
 * the sign, 52 the place in it. G. Marsaglia and W. W. Tsang, "The Ziggurat Method for Generating Random Variables"
 * (2000).
 */
function nextNormal(state: State): number {
  while (true) {
    draw(state);
    const layer = drawn.low & 0xff;
    const position = ((drawn.high >>> 9) & 0xfffff) * 4294967296 + (((drawn.high << 23) | (drawn.low >>> 9)) >>> 0);
    const middle = (drawn.low >>> 17) & 1;
    const size = position * layerWidths()[layer]!;
    const x = drawn.low & 0x100 ? -size : size;
    if (position < layerEdges()[layer]!) return x;
    if (layer === 0) return tail(state, middle === 1);
    const below = layerHeights()[layer]!;
    if ((layerHeights()[layer - 1]! - below) * nextDouble(state) + below < exp(-0.5 * x * x)) return x;
  }
}

/** out[i] = location + scale z for every i, where z is a draw from the standard normal distribution. */
export function normal(state: State, location: number, scale: number, out: Float32Array | Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = location + scale * nextNormal(state);
}

/** out[i] = low + range u for every i, where u is a draw from [0, 1). */
export function uniform(state: State, low: number, range: number, out: Float32Array | Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = low + range * nextDouble(state);
}
