import { advance, type State } from './plain/pcg64.ts';
import { describe } from './shape.ts';

// NumPy's SeedSequence: entropy of any length is mixed into a pool of four words, from which the state is drawn.
// https://numpy.org/doc/stable/reference/random/bit_generators/generated/numpy.random.SeedSequence.html
// after M. E. O'Neill, "Developing a seed_seq Alternative" (2015).
const POOL_SIZE = 4;
const INIT_A = 0x43b0d7e5;
const MULT_A = 0x931e8875;
const INIT_B = 0x8b51f9dd;
const MULT_B = 0x58f38ded;
const MIX_LEFT = 0xca01f9dd;
const MIX_RIGHT = 0x4973f715;

/** What a generator can start from. */
export type Seed = number | bigint | readonly (number | bigint)[];

function checkSeed(seed: unknown): bigint {
  if (typeof seed === 'bigint' ? seed >= 0n : Number.isSafeInteger(seed) && (seed as number) >= 0) {
    return BigInt(seed as number | bigint);
  }
  const message = `default_rng: a seed is a whole number ≥ 0, or a list of them; given ${describe(seed)}`;
  throw typeof seed === 'number' || typeof seed === 'bigint' ? new RangeError(message) : new TypeError(message);
}

/** The seed in words of 32 bits, lowest first. */
function wordsOf(seed: Seed): number[] {
  const words: number[] = [];
  for (const one of Array.isArray(seed) ? seed : [seed]) {
    let rest = checkSeed(one);
    do {
      words.push(Number(rest & 0xffffffffn));
      rest >>= 32n;
    } while (rest > 0n);
  }
  return words;
}

function mixPool(entropy: number[]): Uint32Array {
  let constant = INIT_A;
  const hash = (value: number): number => {
    const mixed = value ^ constant;
    constant = Math.imul(constant, MULT_A);
    const product = Math.imul(mixed, constant);
    return product ^ (product >>> 16);
  };
  const mix = (x: number, y: number): number => {
    const sum = Math.imul(MIX_LEFT, x) - Math.imul(MIX_RIGHT, y);
    return sum ^ (sum >>> 16);
  };

  const pool = new Uint32Array(POOL_SIZE);
  for (let i = 0; i < POOL_SIZE; i++) pool[i] = hash(entropy[i] ?? 0);
  for (let from = 0; from < POOL_SIZE; from++) {
    for (let to = 0; to < POOL_SIZE; to++) if (from !== to) pool[to] = mix(pool[to]!, hash(pool[from]!));
  }
  for (const word of entropy.slice(POOL_SIZE)) {
    for (let to = 0; to < POOL_SIZE; to++) pool[to] = mix(pool[to]!, hash(word));
  }
  return pool;
}

/** `count` words from the pool. */
function generateWords(pool: Uint32Array, count: number): Uint32Array {
  let constant = INIT_B;
  return new Uint32Array(count).map((_, i) => {
    const mixed = pool[i % POOL_SIZE]! ^ constant;
    constant = Math.imul(constant, MULT_B);
    const product = Math.imul(mixed, constant);
    return product ^ (product >>> 16);
  });
}

function addTo(state: State, words: Uint32Array): void {
  let carry = 0;
  // The lower 64 bits stand second.
  for (const i of [2, 3, 0, 1]) {
    const sum = state[i]! + words[i]! + carry;
    carry = sum > 0xffffffff ? 1 : 0;
    state[i] = sum;
  }
}

/** The state of PCG64 that NumPy gives to a generator with this seed. */
export function createState(seed: Seed): State {
  const words = generateWords(mixPool(wordsOf(seed)), 8);
  const state = new Uint32Array(8);
  // The step is twice the second half of the words, plus one.
  let carry = 1;
  for (const i of [6, 7, 4, 5]) {
    state[i] = (words[i]! << 1) | carry;
    carry = words[i]! >>> 31;
  }
  advance(state);
  addTo(state, words.subarray(0, 4));
  advance(state);
  return state;
}
