// Long synchronous loops in which nothing is freed by hand: microseconds a turn in each tenth, and the most memory.
import * as np from '../src/index.ts';
import { createStep } from './training.ts';

function loop(name: string, turns: number, turn: () => void): void {
  const tenths: number[] = [];
  for (let tenth = 0; tenth < 10; tenth++) {
    const start = performance.now();
    for (let i = 0; i < turns / 10; i++) turn();
    tenths.push(((performance.now() - start) / turns) * 1e4);
  }
  console.log(`${name}, ${turns} times: ${tenths.map((t) => t.toFixed(0)).join(' ')} µs`);
  console.log(`  at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB resident since the start`);
}

let x = np.ones(262_144);
const y = np.ones(262_144);
loop('multiply of 1 MB', 100_000, () => {
  x = np.multiply(y, x);
});
loop('training step 784-128-10, batch 64', 1000, createStep());
