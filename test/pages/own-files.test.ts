import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/browsers.mjs';
import { type SiteServer, serveSite } from '../browsers/server.ts';
import { findInPage, findInScript, findInStyles, isForeign } from './loaded-addresses.ts';

const files = globSync('dist/**/*.{html,css,js,svg}').sort();
const pages = globSync('**/*.html', { cwd: 'dist' })
  .map((file) => file.replaceAll(path.sep, '/'))
  // The frame of the cells is no page: it is opened with each cell that runs.
  .filter((file) => !file.startsWith('_astro/'))
  // A host shows this one at any depth, so it names the site's own place: see no-such-page.test.ts.
  .filter((file) => file !== '404.html')
  .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
  .sort();

describe('what a file names is in the site', () => {
  test.each(files)('%s', async (file) => {
    const text = readFileSync(file, 'utf8');
    const find = { '.css': findInStyles, '.js': findInScript }[path.extname(file)] ?? findInPage;
    expect((await find(text)).filter(isForeign)).toEqual([]);
  });

  test('and what would be loaded from elsewhere is seen', async () => {
    const page =
      '<link rel="stylesheet" href="//a.org/a.css"><link rel="preload icon" href="https://a.org/b.svg"><link rel="preconnect" href="https://a.org"><script src="http://a.org/c.js"></script><img srcset="own.png, https://a.org/d.png 2x" style="background: url(https://a.org/e.png)"><style>@import "https://a.org/f.css";</style><svg><use href="https://a.org/g.svg#x"/></svg><form action="https://a.org/h"></form>';
    expect((await findInPage(page)).filter(isForeign)).toHaveLength(9);
    const told =
      '<link rel="canonical" href="https://a.org/"><a href="https://a.org/">words</a><link rel="alternate" href="https://a.org/feed">';
    expect((await findInPage(told)).filter(isForeign)).toEqual([]);
    const script =
      'import x from"https://a.org/a.js";fetch("https://a.org/b");new Worker(`//a.org/c.js`);i.src="https://a.org/d.png";const told="https://a.org/"';
    expect(findInScript(script)).toHaveLength(4);
  });
});

describe('a reader who scrolls a page to its end and runs its first cell', () => {
  let server: SiteServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await serveSite();
    browser = await chromium.launch(await findChromium());
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** Opens a page and gives all that was asked for, by the page, its frames, its workers. */
  async function visit(page: string) {
    const context = await browser.newContext();
    try {
      const asked: string[] = [];
      context.on('request', (request) => asked.push(request.url()));
      const tab = await context.newPage();
      await tab.goto(server.url + page, { waitUntil: 'networkidle' });
      await tab.evaluate(async () => {
        for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
          scrollTo({ top: y, behavior: 'instant' });
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      });
      const cell = tab.locator('run-cell .cell-run').first();
      if ((await cell.count()) > 0) {
        await cell.click();
        await tab
          .locator('run-cell')
          .first()
          .and(tab.locator('[data-status="done"], [data-status="failed"]'))
          .waitFor();
      }
      const kept = await tab.evaluate(() => document.cookie);
      return { asked, cookies: await context.cookies(), kept };
    } finally {
      await context.close();
    }
  }

  test.each(pages)('asks for nothing outside the site on the page "%s", and is given no cookie', async (page) => {
    const { asked, cookies, kept } = await visit(page);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((address) => !/^(blob|data):/.test(address) && !address.startsWith(server.url))).toEqual([]);
    expect(cookies).toEqual([]);
    expect(kept).toBe('');
  });

  test('runs cells by files of the site: the frame, its worker and `lanes` are seen', async () => {
    const post = pages.find((page) => page.startsWith('posts/'))!;
    const { asked } = await visit(post);
    expect(asked.some((address) => address.includes('/_astro/frame'))).toBe(true);
    expect(asked.some((address) => address.includes('/_astro/worker'))).toBe(true);
  });
});
