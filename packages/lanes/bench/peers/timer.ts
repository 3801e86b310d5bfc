/** Milliseconds that one batch of runs takes at least: a browser's clock may count in tenths of one. */
const BATCH = 20;
const WARM_UP = 100;

async function timeRuns(run: () => unknown, times: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < times; i++) {
    const running = run();
    if (running instanceof Promise) await running;
  }
  return performance.now() - start;
}

/** Runs until the engine has compiled what it runs often; gives a function that measures milliseconds of one run. */
export async function createTimer(run: () => unknown): Promise<() => Promise<number>> {
  const start = performance.now();
  let times = 1;
  // The first run may compile the operation itself.
  await timeRuns(run, 1);
  let time = await timeRuns(run, times);
  while (time < BATCH || performance.now() - start < WARM_UP) {
    if (time < BATCH) times *= 2;
    time = await timeRuns(run, times);
  }
  return async () => (await timeRuns(run, times)) / times;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
