// The ziggurat's tables as NumPy has them to the last bit, computed from their definition. Under exp(-x²/2) lie 256
// layers of the same area; layer i reaches from height f(x[i]) up to f(x[i-1]) and out to x[i], and layer 0 is the
// bottom with the tail from x[255] on. G. Marsaglia and W. W. Tsang, "The Ziggurat Method for Generating Random
// Variables" (2000).

const LAYERS = 256;
const TAIL_START = 3.6541528853610088;
const AREA = 0.0049286732339746519;

// Logarithm and exponential in fixed point, 96 bits after the point: engines differ in the last bit of Math.log and
// Math.exp, and each bit of these tables is a bit of the random numbers.
const BITS = 96n;
const ONE = 1n << BITS;

function toFixed(x: number): bigint {
  // Scaling by a power of two is exact, and what is left after 2^80 is below the rounding of the result.
  return BigInt(Math.round(x * 2 ** 80)) << 16n;
}

function toNumber(x: bigint): number {
  return Number(x) / 2 ** 96;
}

function exactExp(x: bigint): bigint {
  // By the series at x / 64, then squared six times.
  const y = x >> 6n;
  let sum = ONE;
  for (let n = 20n; n > 0n; n--) sum = ONE + (sum * y) / (n << BITS);
  for (let i = 0; i < 6; i++) sum = (sum * sum) >> BITS;
  return sum;
}

function exp(x: number): number {
  return toNumber(exactExp(toFixed(x)));
}

function log(x: number): number {
  // Newton's step doubles the number of right bits.
  const target = toFixed(x);
  let y = toFixed(Math.log(x));
  for (let i = 0; i < 2; i++) y += (target << BITS) / exactExp(y) - ONE;
  return toNumber(y);
}

function roundToEven(x: number): number {
  const below = Math.floor(x);
  const rest = x - below;
  return rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? below + 1 : below;
}

interface Tables {
  readonly widths: Float64Array;
  readonly edges: Float64Array;
  readonly heights: Float64Array;
}

function computeTables(): Tables {
  const x = new Float64Array(LAYERS);
  const heights = new Float64Array(LAYERS);
  heights[0] = 1;
  x[LAYERS - 1] = TAIL_START;
  for (let i = LAYERS - 1; i > 0; i--) {
    let height = exp(-0.5 * x[i]! * x[i]!);
    // NumPy's table was computed with an exponential that was one bit too high here.
    if (i === 38) height += 2 ** -53;
    heights[i] = height;
    if (i > 1) x[i - 1] = Math.sqrt(-2 * log(AREA / x[i]! + height));
  }
  x[0] = AREA / heights[LAYERS - 1]!;

  const scale = 2 ** 52;
  const widths = x.map((width) => width / scale);
  const edges = x.map((width, i) => {
    if (i === 0) return Math.floor((TAIL_START / width) * scale);
    return i === 1 ? 0 : roundToEven((x[i - 1]! / width) * scale);
  });
  return { widths, edges, heights };
}

let tables: Tables | undefined;

/** For each layer: what one of the 2^52 places in it is wide. */
export function layerWidths(): Float64Array {
  tables ??= computeTables();
  return tables.widths;
}

/** For each layer: the place from which on the curve may lie below. */
export function layerEdges(): Float64Array {
  tables ??= computeTables();
  return tables.edges;
}

/** For each layer: the height of the curve at its outer end. */
export function layerHeights(): Float64Array {
  tables ??= computeTables();
  return tables.heights;
}
