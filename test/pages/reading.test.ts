import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines, launch } from '../browsers/all.ts';
import type { Browser, Page } from '../browsers/browser.ts';
import { posts } from '../browsers/posts.ts';
import { type SiteServer, serveSite } from '../browsers/server.ts';

const pages = ['', ...posts];
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface Violation {
  id: string;
  nodes: { target: string[] }[];
}

let server: SiteServer;
beforeAll(async () => {
  server = await serveSite();
});
afterAll(() => server.close());

describe.each(engines)('in %s', (engine) => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launch(engine);
  });
  afterAll(() => browser?.close());

  function reading(title: string, address: () => string, act: (page: Page) => Promise<void>) {
    test(title, async (context) => {
      if (!browser) return context.skip(`this machine has no ${engine}`);
      const page = await browser.open(address());
      try {
        await act(page);
      } finally {
        await page.close();
      }
    });
  }

  for (const path of pages) {
    const name = path || 'the home page';
    reading(
      `axe finds nothing on ${name}`,
      () => server.url + path,
      async (page) => {
        await page.inject(axe);
        const violations = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
          const { violations } = await axe.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
        });
        expect(violations).toEqual([]);
      },
    );

    reading(
      `${name} asks for nothing outside the site and logs nothing`,
      () => server.url + path,
      async (page) => {
        const before = server.strays.length;
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
        expect(server.strays.slice(before)).toEqual([]);
        expect(page.logged()).toEqual([]);
      },
    );

    reading(
      `${name} does not scroll sideways`,
      () => server.url + path,
      async (page) => {
        const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect(width).toBeLessThanOrEqual(room!);
      },
    );
  }

  for (const post of posts) {
    reading(
      `without scripts ${post} reads whole, and shows nothing dead`,
      () => server.urlWithoutScripts + post,
      async (page) => {
        const seen = await page.evaluate(() => {
          const count = (selector: string) => document.querySelectorAll(selector).length;
          return {
            cells: count('run-cell'),
            code: count('run-cell pre.astro-code'),
            formulas: count('.katex math'),
            figures: count('.cell-output svg'),
            outputs: [...document.querySelectorAll('.cell-output')].filter((output) => output.textContent).length,
            buttons: [...document.querySelectorAll('button')].length,
            words: document.querySelector('article')!.textContent!.split(/\s+/).length,
          };
        });
        expect(seen.cells).toBeGreaterThan(0);
        expect(seen.code).toBe(seen.cells);
        expect(seen.formulas).toBeGreaterThan(0);
        expect(seen.figures).toBeGreaterThan(0);
        expect(seen.outputs).toBeGreaterThan(seen.cells / 2);
        expect(seen.buttons).toBe(0);
        expect(seen.words).toBeGreaterThan(500);
      },
    );
  }
});
