import { expect } from 'vitest';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { posts } from '../browsers/posts.ts';
import { findViolations } from '../browsers/violations.ts';

const pages = ['', 'help/cells/', 'glossary/', 'symbols/', 'bibliography/', 'errata/', ...posts];

inEveryEngine((reading, readingWithoutScripts) => {
  for (const path of pages) {
    const name = path || 'the home page';
    for (const [scheme, width] of [
      ['light', 1440],
      ['dark', 390],
    ] as const) {
      reading(`axe finds nothing on ${name}, ${scheme}, ${width} px wide`, path, async (page) => {
        await page.resize(width);
        await page.evaluate((colors) => {
          document.documentElement.style.colorScheme = colors;
          for (const details of document.querySelectorAll('details')) details.open = true;
        }, scheme);
        expect(await findViolations(page)).toEqual([]);
      });
    }

    reading(`${name} asks for nothing outside the site and logs nothing`, path, async (page, server) => {
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
      expect(server.strays).toEqual([]);
      expect(await page.logged()).toEqual([]);
    });

    reading(`${name} does not scroll sideways, from a desk's width down to 320 px`, path, async (page) => {
      for (const size of [1440, 768, 390, 320]) {
        await page.resize(size);
        const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect(content, `at ${size} px`).toBeLessThanOrEqual(room!);
      }
    });
  }

  reading('these tests see what a page logs, and what axe finds', '', async (page) => {
    await page.evaluate(() => {
      console.log('heard');
      document.querySelector('main')!.insertAdjacentHTML('beforeend', '<img src="icon.svg">');
    });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect((await page.logged()).join()).toContain('heard');
    expect((await findViolations(page)).join()).toContain('image-alt');
  });

  for (const post of posts) {
    readingWithoutScripts(`without scripts ${post} reads whole, and shows nothing dead`, post, async (page) => {
      const seen = await page.evaluate(() => {
        const count = (selector: string) => document.querySelectorAll(selector).length;
        return {
          cells: count('run-cell'),
          code: count('run-cell > pre.astro-code'),
          formulas: count('.katex math'),
          figures: count('.cell-output svg'),
          outputs: [...document.querySelectorAll('.cell-output')].filter((output) => output.textContent).length,
          dead: [...document.querySelectorAll('button, input, .needs-script')].filter((element) =>
            element.checkVisibility({ visibilityProperty: true }),
          ).length,
          words: document.querySelector('article')!.textContent!.split(/\s+/).length,
        };
      });
      expect(seen.cells).toBeGreaterThan(0);
      expect(seen.code).toBe(seen.cells);
      expect(seen.formulas).toBeGreaterThan(0);
      expect(seen.figures).toBeGreaterThan(0);
      expect(seen.outputs).toBeGreaterThan(seen.cells / 2);
      expect(seen.dead).toBe(0);
      expect(seen.words).toBeGreaterThan(500);
    });
  }
});
