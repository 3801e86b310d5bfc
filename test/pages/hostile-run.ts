import { expect } from 'vitest';
import type { Page } from '../browsers/browser.ts';
import { replaceCells } from './cells-on-page.ts';

/** What a page went through while a cell did its worst. Times in milliseconds. */
interface Ordeal {
  /** The longest time for which the page did nothing else. */
  stall: number;
  /** From the click on Stop until the page says so; undefined for a cell that ended before. */
  stop: number | null;
  text: string;
  status: string;
  /** What the next cell, `1 + 1`, gave, and how long that took. */
  next: string;
  nextTime: number;
}

/** A cell that does harm: what it does, its code, and what it comes to. */
export interface HostileCell {
  does: string;
  code: string;
  /** What it shows, where all engines agree; a cell that is 'endless' has to be stopped. */
  ends?: RegExp | 'endless';
}

/** How long a cell may do harm before it is stopped, in milliseconds. */
const patience = { endless: 150, shows: 700 };

/**
 * Runs a cell in the page, stops it if it does not end, and runs the next. A timer in the page beats every 5 ms; the
 * longest time between two beats is the stall. (Frames are not counted: a machine without a screen draws them late.)
 */
async function endure(page: Page, number: number, next: number, milliseconds: number): Promise<Ordeal> {
  return page.evaluate(
    async (first, second, longest) => {
      const find = (cell: number) => document.querySelector<HTMLElement>(`run-cell[data-number="${cell}"]`)!;
      const isBusy = (cell: number) => (find(cell).dataset['status'] ?? '').endsWith('…');
      const read = (cell: number) => find(cell).querySelector('.cell-output')!.textContent!;
      const click = (cell: number) => find(cell).querySelector<HTMLElement>('.cell-run')!.click();
      const until = async (ask: () => boolean, wait: number) => {
        const end = performance.now() + wait;
        while (!ask() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 5));
      };
      let last = performance.now();
      let stall = 0;
      const heart = setInterval(() => {
        const now = performance.now();
        stall = Math.max(stall, now - last);
        last = now;
      }, 5);
      click(first);
      await until(() => !isBusy(first), longest);
      let stop: number | null = null;
      if (isBusy(first)) {
        const start = performance.now();
        click(first);
        await until(() => !isBusy(first), 10_000);
        stop = Math.round(performance.now() - start);
      }
      const text = read(first);
      const status = find(first).dataset['status']!;
      let nextTime = 0;
      // A cell that ended may have left a notebook that does not work any more: then the first Run says so, or is
      // stopped, and it is the one after that which must be right.
      for (let run = 0; run < 2 && (run === 0 || read(second) !== '2'); run++) {
        if (isBusy(second)) click(second);
        find(second).querySelector('.cell-output')!.textContent = '';
        const start = performance.now();
        click(second);
        await until(() => !isBusy(second), run === 0 ? 1000 : 5000);
        nextTime = Math.round(performance.now() - start);
      }
      // What was shown last is drawn after this.
      await new Promise((resolve) => setTimeout(resolve, 50));
      clearInterval(heart);
      const shown = text.length > 2000 ? `${text.slice(0, 1000)}…${text.slice(-1000)}` : text;
      return { stall: Math.round(stall), stop, text: shown, status, next: read(second), nextTime };
    },
    number,
    next,
    milliseconds,
  );
}

/** The longest time between two beats of a page that does nothing: what the machine's other programs take from it. */
async function measureNoise(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let last = performance.now();
    let longest = 0;
    for (const end = last + 400; last < end; ) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    return Math.round(longest);
  });
}

/**
 * Lets the page endure each cell, and expects that it stays answering, that Stop works within a second, and that the
 * next Run is right. A stall that a cell causes comes every time; one that the machine causes, whose few cores other
 * programs use too, does not: so the best of three times counts.
 */
export async function expectEndured(page: Page, cells: readonly HostileCell[]): Promise<void> {
  const next = cells.length + 1;
  const places = await page.evaluate(() => document.querySelectorAll('run-cell').length);
  expect(next, 'the post has fewer cells than there are hostile ones').toBeLessThanOrEqual(places);
  await replaceCells(page, [...cells.map(({ code }) => code), '1 + 1']);
  for (const [index, { does, ends }] of cells.entries()) {
    const endureIt = () => endure(page, index + 1, next, ends instanceof RegExp ? patience.shows : patience.endless);
    let ordeal = await endureIt();
    let noise = 0;
    for (let again = 0; again < 2 && (ordeal.stall >= 200 + noise || ordeal.next !== '2'); again++) {
      noise = await measureNoise(page);
      ordeal = await endureIt();
    }
    const story = `a cell that ${does}: ${JSON.stringify(ordeal)}`;
    if (process.env['FIGURES'])
      console.log(`${does}: ${ordeal.stall} ms; Stop ${ordeal.stop} ms; ${ordeal.nextTime} ms`);
    expect(ordeal.stall, story).toBeLessThan(200 + noise);
    expect(ordeal.stop ?? 0, story).toBeLessThan(1000);
    expect(ordeal.next, story).toBe('2');
    if (ends === 'endless') expect(ordeal.status, story).toBe('stopped');
    // On a busy machine it may have been stopped before it came to its end.
    else if (ends && ordeal.status !== 'stopped') expect(ordeal.text, story).toMatch(ends);
  }
}
