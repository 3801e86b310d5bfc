import { expect } from 'vitest';
import { until } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { wholePost } from '../browsers/posts.ts';
import { readStatuses, readTexts, untilIdle } from './cells-on-page.ts';
import { openEditor, readEditor, typeInstead } from './editor-on-page.ts';

/** A question that meets a page which is being left is refused by some drivers, and never answered by others. */
const ask = (question: Promise<boolean>) =>
  Promise.race([question.catch(() => false), new Promise<false>((resolve) => setTimeout(resolve, 1000, false))]);

inEveryEngine((reading) => {
  reading('a reader who follows a link and comes back finds the edited text', wholePost, async (page) => {
    await openEditor(page, 2);
    await typeInstead(page, 'const kept = 1');
    // At once: what is not written yet is written as the page goes away.
    // Soon, so that the driver has its answer before the page is left.
    await page.evaluate(() => void setTimeout(() => document.querySelector<HTMLElement>('.site-mark')!.click(), 100));
    await until(page, 'the home page is there', () =>
      ask(page.evaluate(() => document.readyState === 'complete' && document.querySelector('.post-path') !== null)),
    );
    await page.evaluate(() => void setTimeout(() => history.back(), 100));
    await until(page, 'the text is there', () => ask(readEditor(page, 2).then((text) => text === 'const kept = 1')));
  });

  reading('scrolling away and back, and another width of the window, change nothing', wholePost, async (page) => {
    await openEditor(page, 2);
    await typeInstead(page, 'console.log("still here")');
    await page.press('Enter', 'Control');
    await untilIdle(page);
    for (const width of [390, 1440]) {
      await page.resize(width);
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    }
    expect(await readEditor(page, 2)).toBe('console.log("still here")');
    expect([(await readStatuses(page))[2], (await readTexts(page))[2]]).toEqual(['done', 'still here']);
  });

  reading('without a network, cells that have run once run again, edited ones too', wholePost, async (page) => {
    await openEditor(page, 2);
    await typeInstead(page, 'console.log(1)');
    await page.press('Enter', 'Control');
    await untilIdle(page);
    await page.evaluate(() => {
      globalThis.fetch = () => Promise.reject(new TypeError('no network'));
    });
    await typeInstead(page, 'console.log(2)');
    await page.press('Enter', 'Control');
    await until(page, 'the cell has run', async () => (await readTexts(page))[2] === '2');
    expect((await readStatuses(page))[2]).toBe('done');
  });
});
