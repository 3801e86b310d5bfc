import type { Counts } from './answers.ts';
import { loopTexts } from './loops.ts';

const kinds: readonly [kind: keyof Counts, instruction: RegExp][] = [
  ['loads', /^(f32|v128)\.load/],
  ['stores', /^(f32|v128)\.store/],
  ['products', /^f32(x4)?\.mul/],
  ['sums', /^f32(x4)?\.add/],
  ['keeping', /./],
];

function count(turn: readonly string[], after: readonly string[], turns: number): Counts {
  const counts: Counts = { loads: 0, products: 0, sums: 0, stores: 0, keeping: 0, all: 0 };
  const add = (line: string, times: number) => {
    counts[kinds.find(([, instruction]) => instruction.test(line))![0]] += times;
    counts.all += times;
  };
  for (const line of turn) add(line, turns);
  for (const line of after) add(line, 1);
  return counts;
}

/** What the loops of loops.wat take for n numbers: counted in their text, turn for turn. */
export function countInstructions(n: number) {
  const of = (name: keyof typeof loopTexts, turns: number) => count(loopTexts[name].turn, loopTexts[name].after, turns);
  const turnsOfFour = Math.ceil(n / 4);
  return {
    add: { one: of('addOne', n), four: of('addFour', turnsOfFour) },
    dot: { one: of('dotOne', n), four: of('dotFour', turnsOfFour) },
  };
}
