import { expect, test } from 'vitest';
import { describeProgress, Progress } from '../../src/cells/notebook/progress.ts';
import type { Output } from '../../src/cells/types.ts';
import { showFigure } from '../../src/show/figure.ts';
import { showOutputs } from '../../src/show/outputs.ts';

/** A bar with a clock that the test moves. */
function createBar() {
  const shown: Output[] = [];
  const clock = { time: 0 };
  const bar = new Progress(
    (output) => shown.push(output),
    () => clock.time,
  );
  return { bar, clock, shown };
}

const textOf = (outputs: Output[]) => showOutputs(outputs, 'c', showFigure).replace(/<[^>]*>/g, '');

test('progress(i, n) says what is wrong with its arguments', () => {
  expect(() => describeProgress(1, 0)).toThrow('progress(i, n): n is a whole number above 0; given 0');
  expect(() => describeProgress(1, undefined)).toThrow('n is a whole number above 0; given undefined');
  expect(() => describeProgress(5, 4)).toThrow('progress(i, n): i is a whole number from 0 to n = 4; given 5');
  expect(() => describeProgress('1', 4)).toThrow("i is a whole number from 0 to n = 4; given '1'");
  expect(() => describeProgress(0.5, 4)).toThrow('given 0.5');
});

test('the time left follows from the time that the steps so far took, wherever the loop began to count', () => {
  const { bar, clock, shown } = createBar();
  bar.report(1, 10);
  clock.time = 2000;
  bar.report(3, 10);
  expect(shown).toEqual([
    { kind: 'progress', done: 1, total: 10, seconds: 0 },
    { kind: 'progress', done: 3, total: 10, seconds: 7 },
  ]);
});

test('a loop that reports a million times is shown ten times a second, and its end at once', () => {
  const { bar, clock, shown } = createBar();
  for (let i = 1; i <= 1_000_000; i++) {
    clock.time = i / 1000;
    bar.report(i, 1_000_000);
  }
  expect(shown.length).toBeLessThan(12);
  expect(shown.at(-1)).toEqual({ kind: 'progress', done: 1_000_000, total: 1_000_000, seconds: 0 });
});

test('the next loop of a cell starts the clock anew', () => {
  const { bar, clock, shown } = createBar();
  bar.report(0, 10);
  clock.time = 1000;
  bar.report(10, 10);
  clock.time = 60_000;
  bar.report(0, 10);
  clock.time = 61_000;
  bar.report(1, 10);
  expect(shown.at(-1)).toMatchObject({ done: 1, seconds: 9 });
});

test('a cell that ends well after a loop from 0 has done all, one that fails shows where it was', () => {
  for (const [ending, done] of [
    ['done', 3],
    ['failed', 2],
  ] as const) {
    const { bar, shown } = createBar();
    for (let i = 0; i < 3; i++) bar.report(i, 3);
    bar.end(ending);
    expect(shown.at(-1)).toEqual({ kind: 'progress', done, total: 3, seconds: 0 });
  }
});

test('a cell that never reports has no bar', () => {
  const { bar, shown } = createBar();
  bar.end('done');
  expect(shown).toEqual([]);
});

test('the bar says how far it is and about how long it will take', () => {
  const say = (done: number, seconds: number) => textOf([{ kind: 'progress', done, total: 200, seconds }]);
  expect(say(0, 0)).toBe('0 of 200 (0 %)');
  expect(say(199, 0.3)).toBe('199 of 200 (99 %), less than 1 s left');
  expect(say(100, 12.4)).toBe('100 of 200 (50 %), about 12 s left');
  expect(say(100, 300)).toBe('100 of 200 (50 %), about 5 min left');
  expect(say(100, 7200)).toBe('100 of 200 (50 %), about 2 h left');
  expect(say(200, 9)).toBe('200 of 200');
});

test('a cell has one bar: it stands where the first report came and shows the last', () => {
  const text = (line: string): Output => ({ kind: 'text', text: line });
  const html = showOutputs(
    [text('a'), describeProgress(0, 2), text('b'), describeProgress(2, 2), text('c')],
    'c',
    showFigure,
  );
  expect(html.match(/role="progressbar"/g)).toHaveLength(1);
  expect(html).toContain('aria-valuemin="0" aria-valuemax="2" aria-valuenow="2"');
  expect(html.replace(/<[^>]*>/g, '|')).toMatch(/^\|a\|+2 of 2\|+b\nc\|$/);
});
