// Draws from NumPy's stream: PCG64 and the ziggurat, as told in src/plain/pcg64.ts and src/plain/normal.ts.

const MULTIPLIER_HIGH: u64 = 0x2360ed051fc65da4;
const MULTIPLIER_LOW: u64 = 0x4385df649fccf645;

// The ziggurat's three tables of 256 numbers of eight bytes: widths, edges, heights. src/ziggurat.ts computes them.
const TABLES: usize = memory.data(6144, 16);
const WIDTHS: usize = TABLES;
const EDGES: usize = TABLES + 2048;
const HEIGHTS: usize = TABLES + 4096;

let high: u64 = 0;
let low: u64 = 0;
let stepHigh: u64 = 0;
let stepLow: u64 = 0;

/** Where the tables lie. */
export function tables(): usize {
  return TABLES;
}

/** The upper half of a 64 by 64 bit product. */
@inline
function upperHalf(a: u64, b: u64): u64 {
  const aHigh = a >> 32;
  const aLow = a & 0xffffffff;
  const bHigh = b >> 32;
  const bLow = b & 0xffffffff;
  const middle = aHigh * bLow + ((aLow * bLow) >> 32);
  const other = aLow * bHigh + (middle & 0xffffffff);
  return aHigh * bHigh + (middle >> 32) + (other >> 32);
}

@inline
function next64(): u64 {
  const product = low * MULTIPLIER_LOW;
  const carry = upperHalf(low, MULTIPLIER_LOW) + low * MULTIPLIER_HIGH + high * MULTIPLIER_LOW;
  low = product + stepLow;
  high = carry + stepHigh + u64(low < product);
  return rotr<u64>(high ^ low, high >> 58);
}

@inline
function nextDouble(): f64 {
  return <f64>(<i64>(next64() >> 11)) * (1.0 / 9007199254740992.0);
}

/** The natural logarithm of a number in (0, 1]. */
function log(x: f64): f64 {
  let power = 0;
  while (x < 0.7071067811865476) {
    x *= 2;
    power--;
  }
  const s = (x - 1) / (x + 1);
  const z = s * s;
  let sum: f64 = 0;
  for (let n = 25; n > 0; n -= 2) sum = sum * z + 1.0 / <f64>n;
  return <f64>power * 0.6931471805599453 + 2 * s * sum;
}

/** e to a power in [-8, 0]. */
function exp(x: f64): f64 {
  let y = x / 8;
  let sum: f64 = 1;
  for (let n = 18; n > 0; n--) sum = 1 + (sum * y) / <f64>n;
  sum *= sum;
  sum *= sum;
  return sum * sum;
}

function tail(negative: bool): f64 {
  while (true) {
    const x = -0.27366123732975828 * log(1 - nextDouble());
    const y = -log(1 - nextDouble());
    if (y + y > x * x) return negative ? -(3.6541528853610088 + x) : 3.6541528853610088 + x;
  }
}

/** The rest of a draw whose place lies beyond the layer's edge: NaN where it is to be drawn again. */
function beyondEdge(layer: usize, position: u64, x: f64): f64 {
  if (layer == 0) return tail(((position >> 8) & 1) != 0);
  const below = load<f64>(HEIGHTS + layer);
  if ((load<f64>(HEIGHTS + layer - 8) - below) * nextDouble() + below < exp(-0.5 * x * x)) return x;
  return NaN;
}

@inline
function nextNormal(): f64 {
  while (true) {
    const bits = next64();
    const layer = <usize>(bits & 0xff) << 3;
    const position = (bits >> 9) & 0x000fffffffffffff;
    const size = <f64>(<i64>position) * load<f64>(WIDTHS + layer);
    // Bit 8 becomes the sign, without a branch that would be guessed wrong every other time.
    let x = reinterpret<f64>(reinterpret<u64>(size) | ((bits & 0x100) << 55));
    if (<f64>(<i64>position) < load<f64>(EDGES + layer)) return x;
    x = beyondEdge(layer, position, x);
    if (x == x) return x;
  }
}

function loadState(state: usize): void {
  high = load<u64>(state);
  low = load<u64>(state, 8);
  stepHigh = load<u64>(state, 16);
  stepLow = load<u64>(state, 24);
}

function storeState(state: usize): void {
  store<u64>(state, high);
  store<u64>(state, low, 8);
}

/** out[i] = location + scale z; `state` holds the generator's state and step, upper halves first, and moves on. */
export function normal(state: usize, location: f64, scale: f64, out: usize, n: i32): void {
  loadState(state);
  for (let i = 0; i < n; i++) {
    store<f32>(out, <f32>(location + scale * nextNormal()));
    out += 4;
  }
  storeState(state);
}

/** out[i] = low + range u, where u lies in [0, 1). */
export function uniform(state: usize, from: f64, range: f64, out: usize, n: i32): void {
  loadState(state);
  for (let i = 0; i < n; i++) {
    store<f32>(out, <f32>(from + range * nextDouble()));
    out += 4;
  }
  storeState(state);
}
