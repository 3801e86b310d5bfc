// The multiplier of the generator in digits of 16 bits, lowest first; 128-bit numbers are computed in such digits.
const MULTIPLIER = [0xf645, 0x9fcc, 0xdf64, 0x4385, 0x5da4, 0x1fc6, 0xed05, 0x2360];

/**
 * The state of a PCG64 generator: state and step, each the upper and then the lower 64 bits, as eight 32-bit words
 * (of each 64 bits the lower word first).
 */
export type State = Uint32Array;

const digits = new Float64Array(8);
const product = new Float64Array(8);

function readDigits(state: State, at: number): void {
  for (let i = 0; i < 4; i++) {
    const word = state[at + (i < 2 ? 2 + i : i - 2)]!;
    digits[2 * i] = word & 0xffff;
    digits[2 * i + 1] = word >>> 16;
  }
}

/** state = state × multiplier + step, modulo 2^128. */
export function advance(state: State): void {
  readDigits(state, 4);
  product.set(digits);
  readDigits(state, 0);
  for (let i = 0; i < 8; i++) {
    const digit = digits[i]!;
    for (let j = 0; i + j < 8; j++) product[i + j]! += digit * MULTIPLIER[j]!;
  }
  // Each sum is below 2^36: exact in a float64.
  let carry = 0;
  for (let i = 0; i < 8; i++) {
    const sum = product[i]! + carry;
    carry = Math.floor(sum / 65536);
    product[i] = sum - carry * 65536;
  }
  for (let i = 0; i < 4; i++) {
    state[i < 2 ? 2 + i : i - 2] = product[2 * i]! + product[2 * i + 1]! * 65536;
  }
}

/** The last drawn 64 bits: upper and lower word. */
export const drawn = { high: 0, low: 0 };

/**
 * Draws 64 bits into `drawn`: a step, then the two halves of the state xor-ed and turned by its upper six bits.
 * M. E. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random Number
 * Generation" (2014), XSL-RR.
 */
export function draw(state: State): void {
  advance(state);
  let low = state[0]! ^ state[2]!;
  let high = state[1]! ^ state[3]!;
  const turn = state[1]! >>> 26;
  if (turn & 32) [low, high] = [high, low];
  const by = turn & 31;
  if (by !== 0) {
    const turned = (low >>> by) | (high << (32 - by));
    high = (high >>> by) | (low << (32 - by));
    low = turned;
  }
  drawn.low = low >>> 0;
  drawn.high = high >>> 0;
}

/** A float64 number in [0, 1): the upper 53 of 64 bits. */
export function nextDouble(state: State): number {
  draw(state);
  return ((drawn.high >>> 5) * 67108864 + ((((drawn.high & 31) << 21) | (drawn.low >>> 11)) >>> 0)) / 9007199254740992;
}
