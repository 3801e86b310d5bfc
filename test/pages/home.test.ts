import { expect } from 'vitest';
import { type Page, until } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { posts } from '../browsers/posts.ts';
import { countControls, findViolations, focus, readText, untilText } from './widgets/widget-on-page.ts';

const home = '';
const answer = 'digit-reader .answer';

const readTable = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('digit-reader .shares td')].map((cell) => cell.textContent));

const readInk = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.picture td')].map((square) =>
      Number(square.style.getPropertyValue('--level')),
    ),
  );

const isAlive = (page: Page) =>
  page.evaluate(() => document.querySelector('digit-reader .picture td')!.hasAttribute('aria-label'));

/** Touches the reader, and waits until the network has come. */
async function wake(page: Page): Promise<void> {
  await focus(page, 'digit-reader input:checked');
  await until(page, 'the reader is alive', () => isAlive(page));
}

inEveryEngine((reading, readingWithoutScripts) => {
  reading('a touch wakes the reader, and it reads the built digit as the build did', home, async (page) => {
    const [built, shares] = [await readText(page, answer), await readTable(page)];
    const picture = await page.evaluate(() => document.querySelector('digit-reader .network')!.innerHTML);
    expect(built).toBe('It reads a 7, with 99 %.');
    expect(await isAlive(page)).toBe(false);
    await wake(page);
    expect(await readText(page, answer)).toBe(built);
    expect(await readTable(page)).toEqual(shares);
    expect(await page.evaluate(() => document.querySelector('digit-reader .network')!.innerHTML)).toBe(picture);
    expect(await page.logged()).toEqual([]);
  });

  reading('until a touch the page loads no network', home, async (page) => {
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').reduce((size, entry) => {
        const { name, decodedBodySize } = entry as PerformanceResourceTiming;
        return name.endsWith('.js') ? size + decodedBodySize : size;
      }, 0),
    );
    expect(loaded).toBeGreaterThan(0);
    expect(loaded).toBeLessThan(12_000);
  });

  reading('another digit goes through the network, and a wrong answer is told', home, async (page) => {
    await page.click('digit-reader label:has([value="5"])');
    await untilText(page, answer, 'It reads a 9, with 91 %; it is a 5.');
    await page.click('digit-reader label:has([value="0"])');
    await untilText(page, answer, 'It reads a 0, with 99 %.');
  });

  reading('a pen on the sheet begins a digit of the reader’s own, from its first stroke on', home, async (page) => {
    const before = await readTable(page);
    // The first click loads the network, and is done once more when it is there.
    await page.click('.picture tr:nth-child(3) td:nth-child(4)');
    await until(page, 'the pen has drawn', async () => (await readInk(page))[8 * 2 + 3]! >= 12);
    // The seven that lay there is gone.
    expect((await readInk(page)).reduce((sum, level) => sum + level, 0)).toBeLessThanOrEqual(16);
    expect(await readTable(page)).not.toEqual(before);
    const [once, shares] = [await readText(page, answer), await readTable(page)];
    expect(once).toMatch(/^It reads an? \d, with \d+ %\.$/);
    await page.click('.picture tr:nth-child(6) td:nth-child(4)');
    await until(page, 'the answer is another', async () => String(await readTable(page)) !== String(shares));
    await page.clickButton('Clear the sheet');
    await untilText(page, answer, 'The sheet is empty: draw a digit.');
    expect(await page.logged()).toEqual([]);
  });

  reading('the keyboard alone draws: a one, from top to bottom, is read as a one', home, async (page) => {
    await focus(page, '.picture td');
    await until(page, 'the reader is alive', () => isAlive(page));
    for (let moves = 0; moves < 3; moves++) await page.press('ArrowRight');
    for (let row = 0; row < 8; row++) {
      await page.type('    ');
      await page.press('ArrowRight');
      await page.type('    ');
      await page.press('ArrowLeft');
      await page.press('ArrowDown');
    }
    await until(page, 'all is drawn', async () => (await readInk(page)).filter((level) => level === 16).length === 16);
    await untilText(page, answer, 'It reads a 1,');
    const label = await page.evaluate(() => document.activeElement!.ariaLabel);
    expect(label).toBe('row 8, column 4: ink 16 of 16');
    await page.press('Backspace');
    await until(page, 'some ink is gone', async () => (await readInk(page))[8 * 7 + 3] === 12);
  });

  reading('with Enter on its button a reader stands on an empty sheet', home, async (page) => {
    await wake(page);
    await focus(page, '[data-draw]');
    await page.press('Enter');
    await untilText(page, answer, 'The sheet is empty: draw a digit.');
    expect(await page.evaluate(() => document.activeElement!.ariaLabel)).toBe('row 1, column 1: ink 0 of 16');
    expect(await readText(page, '[data-draw]')).toBe('Clear the sheet');
  });

  for (const [scheme, width] of [
    ['light', 1440],
    ['dark', 390],
  ] as const) {
    reading(`axe finds nothing, still and alive, ${scheme}, ${width} px wide`, home, async (page) => {
      await page.resize(width);
      await page.evaluate((colors) => {
        document.documentElement.style.colorScheme = colors;
        document.querySelector<HTMLDetailsElement>('digit-reader details')!.open = true;
      }, scheme);
      expect(await findViolations(page, 'main')).toEqual([]);
      await wake(page);
      expect(await findViolations(page, 'main')).toEqual([]);
    });
  }

  reading('title, network and the way in are on the first screen, on a desk and on a telephone', home, async (page) => {
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await page.resize(width);
      const ends = await page.evaluate(() => {
        const parts = ['h1', '.lead', '.start', '.answer', '.stage', '.choices'];
        return parts.map((part) => document.querySelector(part)!.getBoundingClientRect().bottom + scrollY);
      });
      expect(Math.max(...ends), `at ${width} px`).toBeLessThanOrEqual(height);
      expect(Math.min(...ends)).toBeGreaterThan(0);
    }
  });

  reading('the squares of the sheet lie where the paths begin', home, async (page) => {
    for (const width of [1440, 390]) {
      await page.resize(width);
      const misses = await page.evaluate(() => {
        const { left, top, width: room } = document.querySelector('.network')!.getBoundingClientRect();
        return [...document.querySelectorAll('.picture td')].map((cell, at) => {
          const box = cell.getBoundingClientRect();
          const x = left + (((at % 8) + 0.5) * 5.5 * room) / 100;
          const y = top + ((Math.floor(at / 8) + 0.5) * 5.5 * room) / 100;
          return Math.max(Math.abs(box.left + box.width / 2 - x), Math.abs(box.top + box.height / 2 - y));
        });
      });
      expect(Math.max(...misses), `at ${width} px`).toBeLessThan(2.5);
    }
  });

  reading('it does not scroll sideways, and what a finger meets is 24 px wide, down to 320 px', home, async (page) => {
    await page.resize(320);
    await page.evaluate(() => {
      document.querySelector<HTMLDetailsElement>('digit-reader details')!.open = true;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('digit-reader label')].map((label) => label.getBoundingClientRect().width),
    );
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(24);
  });

  reading('the path leads through the posts in their order, and the short way stands beside it', home, async (page) => {
    const { path, companion, links, places } = await page.evaluate(() => {
      const read = (selector: string) =>
        [...document.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => dataset['post']!);
      return {
        path: read('.post-path > li'),
        companion: read('.companion'),
        links: [...document.querySelectorAll<HTMLAnchorElement>('[data-post] h3 a')].map(({ href }) => href),
        places: [...document.querySelectorAll<HTMLElement>('.post-progress[hidden]:empty')].map(
          ({ dataset }) => dataset['progress']!,
        ),
      };
    });
    expect(companion).toEqual(['05-first-network']);
    expect([...path, ...companion].map((post) => `posts/${post}/`).sort()).toEqual(posts);
    expect(path).toEqual([...path].sort());
    expect(places).toEqual([...path, ...companion]);
    for (const [index, post] of [...path, ...companion].entries()) expect(links[index]).toContain(`/posts/${post}/`);
  });

  reading('thumbnails take the colours of the page, when it turns dark too', home, async (page) => {
    const readColors = (scheme: string) =>
      page.evaluate((colors) => {
        document.documentElement.style.colorScheme = colors;
        const paper = document.createElement('i');
        paper.style.color = 'var(--raised)';
        document.body.append(paper);
        const color = getComputedStyle(paper).color;
        return [
          color,
          ...[...document.querySelectorAll('.thumbnail > rect:first-child')].map((r) => getComputedStyle(r).fill),
        ];
      }, scheme);
    const [light, dark] = [await readColors('light'), await readColors('dark')];
    expect(light).toHaveLength(1 + posts.length);
    expect(new Set(light).size).toBe(1);
    expect(new Set(dark).size).toBe(1);
    expect(dark[0]).not.toBe(light[0]);
  });

  readingWithoutScripts('without scripts a digit is being read, and nothing dead is visible', home, async (page) => {
    expect(await readText(page, answer)).toBe('It reads a 7, with 99 %.');
    expect(await countControls(page, 'main')).toBe(0);
    const seen = await page.evaluate(() =>
      ['.picture', '.network', '.start', '.post-path'].map((part) => document.querySelector(part)!.checkVisibility()),
    );
    expect(seen).toEqual([true, true, true, true]);
    expect(await page.evaluate(() => document.querySelectorAll('digit-reader [tabindex], [role=grid]').length)).toBe(0);
    expect((await readTable(page)).map(Number).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3);
  });
});
