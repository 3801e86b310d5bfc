import { expect } from 'vitest';
import { type Page, until } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { posts } from '../browsers/posts.ts';

const [first, second] = posts as [string, string];

const scrollTo = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    document.documentElement.style.scrollBehavior = 'auto';
    document.querySelector(wanted)!.scrollIntoView({ block: 'start' });
  }, selector);

const readCurrent = (page: Page) =>
  page.evaluate(() => document.querySelector('.contents [aria-current]')?.textContent?.trim() ?? '');

const readSearch = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('.search-list a')].map((link) => link.textContent ?? ''));

inEveryEngine((reading, readingWithoutScripts) => {
  reading('the contents list follows the reading', first, async (page) => {
    await page.resize(1440);
    const [title, id] = await page.evaluate(() => {
      const link = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].at(2)!;
      return [link.textContent!.trim(), link.hash];
    });
    await scrollTo(page, id!);
    await until(page, 'the section is marked', async () => (await readCurrent(page)) === title);
  });

  reading('home says where a reader was, and forgets it when told to', first, async (page) => {
    const [title, id] = await page.evaluate(() => {
      const link = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].at(1)!;
      return [link.textContent!.trim(), link.hash];
    });
    await scrollTo(page, id!);
    await until(page, 'the section is marked', async () => (await readCurrent(page)) === title);
    await page.evaluate(() => void setTimeout(() => document.querySelector<HTMLElement>('.site-mark')!.click(), 100));
    await until(page, 'the home page tells of it', () =>
      page
        .evaluate(() => document.querySelector('[data-progress]:not([hidden]) a')?.textContent ?? '')
        .then((text) => text === title)
        .catch(() => false),
    );
    await page.clickButton('Forget it');
    expect(await page.evaluate(() => document.querySelectorAll('[data-progress]:not([hidden])').length)).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem('four-lanes/reading'))).toBeNull();
  });

  reading('headings and formulas have anchors that lead to themselves', second, async (page) => {
    const anchors = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a.anchor')].map((anchor) => ({
        leadsTo: document.getElementById(decodeURIComponent(anchor.hash.slice(1))) === anchor.parentElement,
        name: anchor.getAttribute('aria-label'),
        kind: anchor.parentElement!.localName,
      })),
    );
    expect(anchors.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['h2', 'h3', 'div']));
    expect(anchors.every(({ leadsTo, name }) => leadsTo && name)).toBe(true);
  });

  reading(
    'search opens with a slash, goes through what it finds by arrow keys, and closes with Escape',
    second,
    async (page) => {
      await page.type('/');
      await until(page, 'the field has the focus', () =>
        page.evaluate(() => document.activeElement?.matches('.search input') ?? false),
      );
      await page.type('matrix product');
      await until(page, 'something is found', async () => (await readSearch(page)).length > 0);
      expect((await readSearch(page)).join()).toMatch(/matrix/i);
      await page.press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement!.matches('.search-list a'))).toBe(true);
      await page.press('ArrowUp');
      expect(await page.evaluate(() => document.activeElement!.matches('.search input'))).toBe(true);
      // Within the site, whatever the folder in which it lies.
      const address = await page.evaluate(
        () => document.querySelector<HTMLAnchorElement>('.search-list a')?.pathname ?? '',
      );
      expect(address).toMatch(/^\/some\/base\/(posts|glossary|help)\//);
      await page.press('Escape');
      await until(page, 'the search is closed', () =>
        page.evaluate(() => !document.querySelector('dialog.search[open]')),
      );
      expect(await page.logged()).toEqual([]);
    },
  );

  reading('a word that nobody wrote is told so', second, async (page) => {
    await page.clickButton('Search');
    await until(page, 'the field has the focus', () =>
      page.evaluate(() => document.activeElement?.matches('.search input') ?? false),
    );
    await page.type('xylophoneq');
    await until(page, 'the sentence is there', () =>
      page.evaluate(() => document.querySelector('.search-state')!.textContent!.includes('Nothing here has')),
    );
  });

  readingWithoutScripts('each post leads to the one before and the one after', second, async (page) => {
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.neighbours a')].map(({ rel, pathname }) => ({
        rel,
        pathname,
      })),
    );
    expect(links.map(({ rel }) => rel)).toEqual(['prev', 'next']);
    expect(links[0]!.pathname.endsWith(first)).toBe(true);
  });

  readingWithoutScripts('links to other sites have notes for paper, and none on the screen', second, async (page) => {
    const seen = await page.evaluate(() => {
      const notes = [...document.querySelectorAll('.link-note')];
      return {
        numbers: notes.map((note) => Number(note.textContent)),
        listed: document.querySelectorAll('.link-notes li').length,
        visible: [...notes, document.querySelector('.link-notes')!].filter((note) => note.checkVisibility()).length,
      };
    });
    expect(seen.numbers.length).toBeGreaterThan(0);
    expect(Math.max(...seen.numbers)).toBe(seen.listed);
    expect(seen.visible).toBe(0);
  });
});
