import { expect } from 'vitest';
import { until } from '../../browsers/browser.ts';
import { inEveryEngine } from '../../browsers/in-every-engine.ts';
import { countControls, editCell, findViolations, focus, readText, untilText } from './widget-on-page.ts';

const widget = '.widget-simd-lanes';
const words = `${widget} .lanes-words`;
const workshop = 'workshop/';

inEveryEngine((reading, readingWithoutScripts) => {
  reading('numbers, counts and rounding follow an edit of the cell with the arrays', workshop, async (page) => {
    expect(await readText(page, `${widget} .lanes-all`)).toBe('all instructions14,0003,500');
    await editCell(page, 3, 'const x = np.array([1, 2, 3, 4, 5, 6]), y = np.ones(6);');
    await untilText(page, `${widget} .lanes-all`, 'all instructions8428');
    await untilText(page, words, 'After 2 additions, one at a time has taken in 2 of 6 pairs of numbers');
    await page.click(`${widget} input[value=dot]`);
    await untilText(page, `${widget} .lanes-rounding`, 'in order21');
    await editCell(page, 3, 'const x = np.ones(3), y = np.ones(4);');
    await untilText(page, `${widget} .widget-message`, 'x has 3 numbers and y has 4: each number of x meets one of y.');
    expect(await page.logged()).toEqual([]);
  });

  reading('by the keyboard alone: the work and its steps', workshop, async (page) => {
    await focus(page, `${widget} input[value=add]`);
    await page.press('ArrowRight');
    await untilText(
      page,
      words,
      'After 2 additions, one at a time has taken in 2 of 8 pairs of numbers; four at a time 8 of 8.',
    );
    await focus(page, `${widget} [data-step="1"]`);
    for (let i = 0; i < 3; i++) await page.press('Enter');
    await untilText(
      page,
      words,
      'After 5 additions, one at a time has taken in 5 of 8 pairs of numbers; four at a time 8 of 8 and is done.',
    );
    for (let i = 0; i < 9; i++) await page.press('Enter');
    await untilText(page, `${widget} .lanes-steps`, 'step 8 of 8');
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Step');
    await focus(page, `${widget} [data-step="-1"]`);
    await page.press('Enter');
    await untilText(page, `${widget} .lanes-steps`, 'step 7 of 8');
    expect(await page.logged()).toEqual([]);
  });

  reading('Play goes on by itself to the last step, and pauses there', workshop, async (page) => {
    await page.click(`${widget} [data-play]`);
    await untilText(page, `${widget} [data-play]`, 'Pause');
    await untilText(page, `${widget} .lanes-steps`, 'step 8 of 8');
    expect(await readText(page, `${widget} [data-play]`)).toBe('Play');
  });

  reading('on press of a button it times three races on this machine, and nothing before', workshop, async (page) => {
    expect(await readText(page, `${widget} .lanes-results`)).toBe('');
    await page.click(`${widget} [data-race]`);
    await until(page, 'the last race is told', async () =>
      (await readText(page, `${widget} .lanes-progress`)).includes('timed just now'),
    );
    const told = await readText(page, `${widget} .lanes-results`);
    // A browser whose clock is too coarse says so.
    if (told.includes('cannot time')) return;
    expect(told.match(/\d (ms|µs)/g)).toHaveLength(12);
    expect(told).toMatch(/np\.matmul is [\d.]+ times as fast as the triple loop in JavaScript/);
    expect(told).toMatch(/[\d.]+ × four lanes, \d+ % of the length/);
    expect(await findViolations(page, widget)).toEqual([]);
    // Having timed, it follows the cell again.
    await editCell(page, 3, 'const x = np.ones(4), y = np.ones(4);');
    await untilText(page, `${widget} .lanes-all`, 'all instructions5614');
    expect(await readText(page, `${widget} .lanes-results`)).toBe(told);
    expect(await page.logged()).toEqual([]);
  });

  for (const [scheme, width] of [
    ['light', 1100],
    ['dark', 390],
  ] as const) {
    reading(`axe finds nothing, ${scheme}, ${width} px wide`, workshop, async (page) => {
      await page.resize(width);
      await page.evaluate((colors) => {
        document.documentElement.style.colorScheme = colors;
        for (const details of document.querySelectorAll('details')) details.open = true;
      }, scheme);
      expect(await findViolations(page, widget)).toEqual([]);
      await page.click(`${widget} input[value=dot]`);
      await untilText(page, `${widget} .lanes-rounding`, 'in order');
      expect(await findViolations(page, widget)).toEqual([]);
    });
  }

  reading('at 320 px the page does not scroll sideways, and what was opened stays open', workshop, async (page) => {
    await page.resize(320);
    await page.click(`${widget} summary`);
    await page.click(`${widget} input[value=dot]`);
    await untilText(page, `${widget} .lanes-rounding`, 'in order');
    expect(
      await page.evaluate((within) => document.querySelector<HTMLDetailsElement>(`${within} details`)!.open, widget),
    ).toBe(true);
    const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(room!);
  });

  readingWithoutScripts('without scripts counts and reasons are there, and nothing dead', workshop, async (page) => {
    expect(await countControls(page, widget)).toBe(0);
    expect(await readText(page, words)).toBe(
      'After 2 additions, one at a time has taken in 2 of 8 pairs of numbers; four at a time 8 of 8 and is done.',
    );
    expect(await readText(page, `${widget} .lanes-all`)).toBe('all instructions14,0003,500');
    const sources = await page.evaluate((within) => document.querySelectorAll(`${within} li a`).length, widget);
    expect(sources).toBeGreaterThanOrEqual(5);
  });
});
