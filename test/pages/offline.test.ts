import { expect } from 'vitest';
import { type Page, until } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { wholePost } from '../browsers/posts.ts';
import { readStatuses, untilIdle } from './cells-on-page.ts';

/** A question that meets a page which is being left is refused by some drivers, and never answered by others. */
const ask = (question: Promise<boolean>) =>
  Promise.race([question.catch(() => false), new Promise<false>((resolve) => setTimeout(resolve, 1000, false))]);

/** Goes to another page of the site, and waits until something of it is there. */
async function goTo(page: Page, address: string, selector: string): Promise<void> {
  await page.evaluate((target) => void setTimeout(() => location.assign(target), 100), address);
  await until(page, `${address} is there`, () =>
    ask(page.evaluate((wanted) => document.querySelector(wanted) !== null, selector)),
  );
}

inEveryEngine((reading) => {
  reading('after one visit the site reads, runs and is searched without a network', wholePost, async (page, server) => {
    await until(
      page,
      'the site is kept',
      () => ask(page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.active))),
      90,
    );
    await until(page, 'the page is in its care', () =>
      ask(page.evaluate(() => navigator.serviceWorker.controller !== null)),
    );
    server.setNetwork(false);
    try {
      await page.reload();
      await until(page, 'the post is there again', () =>
        ask(page.evaluate(() => document.readyState === 'complete' && document.querySelector('run-cell') !== null)),
      );
      expect(await page.evaluate(() => document.querySelector('h1')!.textContent!.length)).toBeGreaterThan(5);
      await page.click('run-cell[data-number="1"] .cell-run');
      await untilIdle(page);
      expect((await readStatuses(page))[1]).toBe('done');
      // The frame of the cells is shut in here too: the page cannot look into it, nor it out.
      const frame = await page.evaluate(() => {
        const element = document.querySelector<HTMLIFrameElement>('iframe[title="Runs the code of this page"]')!;
        return { hasAttribute: element.hasAttribute('sandbox'), isForeign: element.contentDocument === null };
      });
      expect(frame).toEqual({ hasAttribute: false, isForeign: true });

      // A page that was never opened.
      const root = server.url;
      await goTo(page, `${root}glossary/`, '.glossary');
      await until(page, 'the header is alive', () =>
        page.evaluate(() => customElements.get('site-search') !== undefined),
      );
      await page.evaluate(() => document.querySelector<HTMLElement>('site-search button')!.click());
      await until(page, 'the search is open', () =>
        page.evaluate(() => document.activeElement?.matches('.search input') ?? false),
      );
      await page.type('sigmoid');
      await until(page, 'something is found', () =>
        page.evaluate(() => document.querySelectorAll('.search-list a').length > 0),
      );

      await goTo(page, `${root}posts/no-such-post/`, 'main');
      expect(await page.evaluate(() => document.title)).toContain('Four Lanes');
    } finally {
      server.setNetwork(true);
    }
  });
});
