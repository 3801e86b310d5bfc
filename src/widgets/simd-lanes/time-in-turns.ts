/** Milliseconds that a sample takes, however short one run is: the clocks of some workers tick once in a millisecond. */
const sample = 25;
const rounds = 5;
/** No question keeps the worker much longer than this. */
const budget = 1000;
/** With a clock that ticks more rarely, in milliseconds, nothing here can be told. */
const coarsest = 5;

/** What timing gives: the median milliseconds of one run, and how much they vary. */
export interface Timing {
  /** How often the clock ticks, in milliseconds. */
  clock: number;
  milliseconds: number[];
  /** The largest of all ratios between a slow and a fast sample of the same run; 1 where nothing else disturbs. */
  spread: number;
}

/** The number that a share of all numbers lies below: 0.5 gives the middle one of an odd count. */
function quantile(numbers: readonly number[], share: number): number {
  return [...numbers].sort((a, b) => a - b)[Math.round(share * (numbers.length - 1))]!;
}

/** How often the clock ticks, in milliseconds. */
function findTick(): number {
  const ticks: number[] = [];
  const start = performance.now();
  let last = start;
  while (ticks.length < 3 && last - start < 150) {
    const now = performance.now();
    if (now > last) ticks.push(now - last);
    last = now;
  }
  return Math.min(...ticks);
}

function timeOf(run: () => unknown, times: number): number {
  const start = performance.now();
  for (let i = 0; i < times; i++) run();
  return performance.now() - start;
}

/** How many runs take a sample; the engine compiles them meanwhile. */
function findTimes(run: () => unknown): number {
  for (let times = 1; ; times *= 2) {
    if (timeOf(run, times) < sample / 2) continue;
    // It may have been slow because something else was running: the second one decides.
    const took = timeOf(run, times);
    if (took >= sample / 2) return Math.max(1, Math.round((times * sample) / took));
  }
}

/**
 * Times each of the runs in turns, so that a slow moment of the machine falls upon all of them; it gives no times where
 * the clock is too coarse.
 */
export function timeInTurns(runs: readonly (() => unknown)[]): Timing {
  const start = performance.now();
  const clock = findTick();
  if (clock > coarsest) return { clock, milliseconds: [], spread: 1 };
  const times = runs.map(findTimes);
  const samples: number[][] = runs.map(() => []);
  for (let round = 0; round < rounds; round++) {
    runs.forEach((run, i) => {
      samples[i]!.push(timeOf(run, times[i]!) / times[i]!);
    });
    // An odd count of rounds has a middle one.
    if (round % 2 === 0 && performance.now() - start > budget) break;
  }
  const ratios = samples.map((list) => quantile(list, 0.75) / quantile(list, 0.25));
  return { clock, milliseconds: samples.map((list) => quantile(list, 0.5)), spread: Math.max(...ratios) };
}
