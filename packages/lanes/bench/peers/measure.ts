import { findDifference, findOddDraws } from './agreement.ts';
import type { Library, Trial } from './library.ts';
import type { Operation } from './operations.ts';
import { createTimer, median } from './timer.ts';

const ROUNDS = 7;
const FEWEST_ROUNDS = 3;
/** Milliseconds after which an operation gets no further rounds. */
const LONG = 2500;

/** What was measured of one library. */
interface Time {
  /** Milliseconds. */
  readonly time: number;
  /** How many times as long as lanes it takes: the median of what the rounds say. */
  readonly ratio: number;
}

/** What was measured, or why there is nothing. */
export type Cell = Time | string;

interface Runner {
  readonly trial: Trial;
  readonly measure: () => Promise<number>;
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
}

/** Makes the operation ready and warm, once its results are those of lanes. */
async function start(trial: Trial, operation: Operation, expected: Float32Array): Promise<Runner> {
  const find = operation.kind === 'normal' ? findOddDraws : findDifference;
  const difference = find(await trial.read(), expected);
  if (difference !== null) throw new Error(difference);
  return { trial, measure: await createTimer(trial.run) };
}

/** Milliseconds of each runner in each round; in each round another one is the first. */
async function runRounds(runners: readonly Runner[]): Promise<number[][]> {
  const times = runners.map((): number[] => []);
  const begin = performance.now();
  for (let round = 0; round < ROUNDS; round++) {
    if (round >= FEWEST_ROUNDS && performance.now() - begin > LONG) break;
    for (let i = 0; i < runners.length; i++) {
      const at = (i + round) % runners.length;
      times[at]!.push(await runners[at]!.measure());
    }
  }
  return times;
}

/** Measures an operation in all libraries, of which lanes is the first. */
export async function measure(operation: Operation, libraries: readonly (Library | string)[]): Promise<Cell[]> {
  const operands = operation.operands();
  const runners: (Runner | string)[] = [];
  let expected: Float32Array | undefined;
  for (const library of libraries) {
    let trial: Trial | undefined;
    try {
      if (typeof library === 'string') throw new Error(library);
      trial = await library.prepare(operation.kind, operands);
      expected ??= await trial.read();
      runners.push(await start(trial, operation, expected));
    } catch (error) {
      if (expected === undefined) throw error;
      trial?.close();
      runners.push(reasonOf(error));
    }
  }
  const running = runners.filter((runner) => typeof runner !== 'string');
  const times = await runRounds(running);
  for (const { trial } of running) trial.close();
  return runners.map((runner) => {
    if (typeof runner === 'string') return runner;
    const own = times[running.indexOf(runner)]!;
    return { time: median(own), ratio: median(own.map((time, round) => time / times[0]![round]!)) };
  });
}
