import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { type Page, until } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { wholePost } from '../browsers/posts.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const citation = '#cite-he-2015';
const term = 'a[aria-describedby="term-weighted-sum"]';

const readCard = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('.hover-card')?.textContent ?? '');

/** Brings a link into view and sends it what a pointer sends. */
const send = (page: Page, selector: string, kind: 'over' | 'out' | 'tap') =>
  page.evaluate(
    (css, what) => {
      const link = document.querySelector(css)!;
      if (what !== 'out') link.scrollIntoView({ block: 'center', behavior: 'instant' });
      const pointerType = what === 'tap' ? 'touch' : 'mouse';
      const options = { bubbles: true, cancelable: true, pointerType, button: 0 };
      if (what !== 'tap') link.dispatchEvent(new PointerEvent(`pointer${what}`, options));
      else {
        link.dispatchEvent(new PointerEvent('pointerover', options));
        link.dispatchEvent(new PointerEvent('pointerdown', options));
        link.dispatchEvent(new MouseEvent('click', options));
      }
    },
    selector,
    kind,
  );

/** Puts the focus on a link by the Tab key, from a place right before it. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await page.evaluate((css) => {
    const before = document.createElement('button');
    document.querySelector(css)!.before(before);
    before.scrollIntoView({ block: 'center', behavior: 'instant' });
    before.focus();
  }, selector);
  await page.press('Tab');
}

const untilCard = (page: Page, text: string) =>
  until(page, `a card with "${text}"`, async () => (await readCard(page)).includes(text));
const untilClosed = (page: Page) => until(page, 'no card', async () => (await readCard(page)) === '');
const readHash = (page: Page) => page.evaluate(() => location.hash);
const listCardScripts = (page: Page) =>
  page.evaluate(
    () => performance.getEntriesByType('resource').filter(({ name }) => /\/card\.[^/]*\.js$/.test(name)).length,
  );

inEveryEngine((reading, readingWithoutScripts) => {
  reading('a pointer that rests on a citation sees the reference, and may go into it', wholePost, async (page) => {
    expect(await listCardScripts(page)).toBe(0);
    await send(page, citation, 'over');
    await untilCard(page, 'Delving deep into rectifiers');
    expect(await listCardScripts(page)).toBe(1);
    await send(page, citation, 'out');
    await page.evaluate(() => document.querySelector('.hover-card')!.dispatchEvent(new PointerEvent('pointerenter')));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    expect(await readCard(page)).toContain('arXiv:1502.01852');
    await page.evaluate(() => document.querySelector('.hover-card')!.dispatchEvent(new PointerEvent('pointerleave')));
    await untilClosed(page);
  });

  reading(
    'a pointer that rests on a term sees its definition, formula included, within the window',
    wholePost,
    async (page) => {
      await page.resize(320);
      await send(page, term, 'over');
      await untilCard(page, 'Each input times its weight');
      const seen = await page.evaluate(() => {
        const card = document.querySelector('.hover-card')!;
        const { left, right } = card.getBoundingClientRect();
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        return {
          fits: left >= 0 && right <= document.documentElement.clientWidth,
          formulas: card.querySelectorAll('math').length,
          twice: ids.filter((id, index) => ids.indexOf(id) !== index),
        };
      });
      expect(seen).toEqual({ fits: true, formulas: 1, twice: [] });
      await send(page, term, 'out');
      await untilClosed(page);
    },
  );

  reading(
    'the keyboard reaches a citation, sees the reference, and follows it to the list and back',
    wholePost,
    async (page) => {
      await tabTo(page, citation);
      await untilCard(page, 'Delving deep into rectifiers');
      await page.press('Escape');
      await untilClosed(page);
      await page.press('Enter');
      await until(page, 'the list', async () => (await readHash(page)) === '#ref-he-2015');
      expect(await readCard(page)).toBe('');
      await page.click('#ref-he-2015 .cited-at a');
      await until(page, 'the text', async () => (await readHash(page)) === citation);
    },
  );

  reading('the keyboard reaches a term, and leaves it', wholePost, async (page) => {
    await tabTo(page, term);
    await untilCard(page, 'Each input times its weight');
    await page.press('Tab');
    await untilClosed(page);
  });

  reading(
    'a tap shows a card, a tap elsewhere closes it, a second tap on the link follows it',
    wholePost,
    async (page) => {
      await send(page, citation, 'tap');
      await untilCard(page, 'Delving deep into rectifiers');
      expect(await readHash(page)).toBe('');
      await page.evaluate(() =>
        document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' })),
      );
      await untilClosed(page);
      await send(page, citation, 'tap');
      await untilCard(page, 'Delving deep into rectifiers');
      await send(page, citation, 'tap');
      await until(page, 'the list', async () => (await readHash(page)) === '#ref-he-2015');
    },
  );

  reading('axe finds nothing with a card open', wholePost, async (page) => {
    await send(page, citation, 'over');
    await untilCard(page, 'Delving deep into rectifiers');
    await page.inject(axe);
    // The page without a card is read by another test; here, the card itself, and what it may do to the page.
    const violations = await page.evaluate(async () => {
      type Result = { violations: { id: string }[] };
      type Axe = { run(where: Document | string, options?: object): Promise<Result> };
      const { axe } = globalThis as unknown as { axe: Axe };
      const rules = ['region', 'aria-tooltip-name', 'aria-hidden-focus', 'duplicate-id-aria'];
      const found = [await axe.run('.hover-card'), await axe.run(document, { runOnly: rules })];
      return found.flatMap(({ violations }) => violations.map(({ id }) => id));
    });
    expect(violations).toEqual([]);
  });

  reading(
    'each citation and term has its description, and leads to where there is something',
    wholePost,
    async (page) => {
      const dead = await page.evaluate(async () => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-card], .cited-at a')];
        const glossary = new DOMParser().parseFromString(
          await (await fetch(document.querySelector<HTMLAnchorElement>('a.term')!.href)).text(),
          'text/html',
        );
        return links.filter((link) => {
          const there = link.pathname === location.pathname ? document : glossary;
          const description = link.getAttribute('aria-describedby');
          const isTold = description === null || !!document.getElementById(description)?.textContent;
          return !isTold || there.getElementById(link.hash.slice(1)) === null;
        }).length;
      });
      expect(dead).toBe(0);
    },
  );

  readingWithoutScripts(
    'without scripts a citation leads to the list, a term to the glossary',
    wholePost,
    async (page) => {
      await page.click(citation);
      await until(page, 'the list', async () => (await readHash(page)) === '#ref-he-2015');
      const isSeen = await page.evaluate(() => document.querySelector('#ref-he-2015')!.checkVisibility());
      expect(isSeen).toBe(true);
      await page.click(term);
      await until(page, 'the glossary', async () =>
        page.evaluate(
          () => /\/glossary\/#weighted-sum$/.test(location.href) && !!document.querySelector('#weighted-sum'),
        ),
      );
    },
  );
});
