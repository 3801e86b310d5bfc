import { afterAll, beforeAll, expect } from 'vitest';
import { type Page, until } from '../browsers/browser.ts';
import { serveAtHome } from '../browsers/host.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { posts } from '../browsers/posts.ts';
import { findViolations } from '../browsers/violations.ts';

inEveryEngine((reading) => {
  let host: Awaited<ReturnType<typeof serveAtHome>>;
  beforeAll(async () => {
    host = await serveAtHome();
  });
  afterAll(() => host.close());

  /** Goes to an address of the site where there is no page. */
  async function goAstray(page: Page, place: string): Promise<void> {
    await page.evaluate((url) => {
      location.href = url;
    }, host.url + place);
    // A question that meets a page which is being left has no answer.
    const isThere = () => page.evaluate(() => document.querySelector('h1')!.textContent === 'No such page');
    await until(page, 'the page for what is not there', () => isThere().catch(() => false));
  }

  for (const scheme of ['light', 'dark'] as const) {
    reading(`axe finds nothing on the page for what is not there, ${scheme}, at any depth`, '', async (page) => {
      await goAstray(page, 'posts/not-here/nor/there/');
      await page.resize(scheme === 'light' ? 1440 : 320);
      await page.evaluate((colors) => {
        document.documentElement.style.colorScheme = colors;
      }, scheme);
      expect(await findViolations(page)).toEqual([]);
      const seen = await page.evaluate(async () => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('main a, footer a, header a')];
        const within = links.filter(({ origin }) => origin === location.origin);
        const answers = await Promise.all(within.map(({ href }) => fetch(href)));
        return {
          isStyled: getComputedStyle(document.body).margin === '0px',
          dead: answers.filter(({ ok }) => !ok).map(({ url }) => url),
          links: within.length,
          fits: document.documentElement.scrollWidth <= innerWidth,
        };
      });
      expect(seen).toMatchObject({ isStyled: true, dead: [], fits: true });
      expect(seen.links).toBeGreaterThan(posts.length + 5);
    });
  }

  reading('who has mistyped an address is offered the page that is nearest to it', '', async (page) => {
    await goAstray(page, 'posts/03-activation/');
    const read = () =>
      page.evaluate(() => {
        const link = document.querySelector<HTMLAnchorElement>('[data-suggestion] a');
        return { text: link?.parentElement?.textContent, leads: link?.href };
      });
    await until(page, 'a suggestion', async () => (await read()).leads !== undefined);
    expect(await read()).toEqual({
      text: 'Did you mean Activation functions?',
      leads: `${host.url}posts/03-activation-functions/`,
    });
  });
});
