import { expect } from 'vitest';
import { type Page, until } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { wholePost } from '../browsers/posts.ts';
import { readEditor } from './editor-on-page.ts';

const readVerdict = (page: Page) =>
  page.evaluate(() => document.querySelector('cell-exercise .exercise-verdict')!.textContent);

/** The number of the first exercise's cell. */
const findNumber = (page: Page) =>
  page.evaluate(() => Number(document.querySelector<HTMLElement>('cell-exercise run-cell')!.dataset['number']));

inEveryEngine((reading) => {
  reading(
    'an exercise names the input for which the answer is wrong, and says when it is solved; that stays',
    wholePost,
    async (page) => {
      const number = await findNumber(page);
      await page.clickButton(`Run cell ${number}`);
      await until(page, 'there is a verdict', async () => (await readVerdict(page)) !== '');
      expect(await readVerdict(page)).toBe('Not yet: for layers = [3, 2] expected 8, got 2');
      // Hints are offered one after the other, and the solution after the last.
      const offered = () =>
        page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('cell-exercise .exercise-help > details:not([hidden]) > summary')]
            .filter((part) => part.closest('cell-exercise') === document.querySelector('cell-exercise'))
            .map((part) => part.textContent),
        );
      expect(await offered()).toEqual(['Hint 1 of 2']);
      for (const count of [1, 2, 3]) {
        await page.evaluate((index) => {
          const parts = document
            .querySelector('cell-exercise')!
            .querySelectorAll<HTMLDetailsElement>('.exercise-help > details');
          parts[index]!.open = true;
        }, count - 1);
        if (count < 3)
          await until(page, 'the next help is offered', async () => (await offered()).length === count + 1);
      }
      expect(await offered()).toEqual(['Hint 1 of 2', 'Hint 2 of 2', 'Solution']);
      await page.clickButton('Put it into the cell');
      await until(page, 'the solution is in the editor', async () => (await readEditor(page, number)) !== null);
      await page.clickButton(`Run cell ${number}`);
      await until(page, 'it is solved', async () => ((await readVerdict(page)) ?? '').startsWith('Solved'));
      await page.reload();
      await until(page, 'it is still marked', () =>
        page.evaluate(() => document.querySelector('cell-exercise .exercise-mark')?.textContent === 'solved'),
      );
    },
  );

  reading('a cell has its NumPy twin on a second tab, by the arrow keys too', wholePost, async (page) => {
    await until(page, 'the tabs are there', () => page.evaluate(() => document.querySelector('[role=tab]') !== null));
    await page.evaluate(() => document.querySelector<HTMLElement>('[role=tab]')!.focus());
    await page.press('ArrowRight');
    const shown = await page.evaluate(() => {
      const cell = document.querySelector('[role=tab]')!.closest('run-cell')!;
      return [
        document.activeElement!.textContent,
        cell.querySelector('.twin-panel')!.textContent!.includes('import numpy as np'),
      ];
    });
    expect(shown).toEqual(['NumPy', true]);
  });

  reading('the post is there as a TypeScript file and as a notebook', wholePost, async (page) => {
    const files = await page.evaluate(async () => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('.program-tools a[download]')];
      return Promise.all(links.map(async ({ href }) => [href.split('.').at(-1), await (await fetch(href)).text()]));
    });
    expect(files.map(([ending]) => ending)).toEqual(['ts', 'ipynb']);
    expect(files[0]![1]).toContain("import * as np from 'lanes'");
    expect(JSON.parse(files[1]![1]!).nbformat).toBe(4);
  });
});
