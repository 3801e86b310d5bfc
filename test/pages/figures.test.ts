import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { type Page, until } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { wholePost } from '../browsers/posts.ts';
import { replaceCells, untilIdle } from './cells-on-page.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** The figures of the post, by the titles that they are announced with. */
const image = 'row 8: a handwritten 7';
const sigmoid = 'Sigmoid';

/** What every question to a page begins with: the figure of a title, and what lies over it. */
const findReader = (page: Page, title: string) =>
  page.evaluate((wanted) => {
    const readers = [...document.querySelectorAll<HTMLElement>('[role="application"][aria-roledescription="figure"]')];
    const name = (reader: Element) => document.getElementById(reader.getAttribute('aria-labelledby')!)!.textContent;
    const reader = readers.find((one) => name(one) === wanted)!;
    reader.id = 'reader';
    reader.scrollIntoView({ behavior: 'instant', block: 'center' });
  }, title);

/** Points at a place of the figure: from 0, its left or upper edge, to 1. */
const pointAt = (page: Page, across: number, along: number) =>
  page.evaluate(
    (x, y) => {
      const reader = document.querySelector('#reader')!;
      const { left, top, width, height } = reader.getBoundingClientRect();
      const at = { clientX: left + x * width, clientY: top + y * height, bubbles: true, composed: true };
      reader.dispatchEvent(new PointerEvent('pointerover', at));
      reader.dispatchEvent(new PointerEvent('pointermove', at));
    },
    across,
    along,
  );

const readLabel = (page: Page) =>
  page.evaluate(() => {
    const label = document.querySelector('#reader')?.shadowRoot?.querySelector<HTMLElement>('.label');
    return label && !label.hidden ? [...label.children].map(({ textContent }) => textContent) : [];
  });
const readSpoken = (page: Page) =>
  page.evaluate(() => document.querySelector('#reader')?.shadowRoot?.querySelector('[role="status"]')?.textContent);
/** A browser may still be on its way from a key to the page. */
const untilSpoken = (page: Page, words: string) =>
  until(page, `“${words}” is told`, async () => (await readSpoken(page)) === words, 5);
const focus = (page: Page) => page.evaluate(() => document.querySelector<HTMLElement>('#reader')!.focus());
const untilLabel = (page: Page) => until(page, 'a value is told', async () => (await readLabel(page)).length > 0);

/** Runs this program in the page's first cell. */
async function run(page: Page, program: string): Promise<void> {
  await replaceCells(page, [`import * as plt from 'lanes/plot';\n${program}`]);
  await page.clickButton('Run cell 1');
  await untilIdle(page);
}

/** Presses a button of the figure's menu, and gives the file that the page would have saved. */
const save = (page: Page, format: string) =>
  page.evaluate(async (wanted) => {
    const saved = new Promise<{ name: string; blob: Blob }>((resolve) => {
      const blobs = new Map<string, Blob>();
      URL.createObjectURL = (blob) => {
        const url = `#file-${blobs.size}`;
        blobs.set(url, blob as Blob);
        return url;
      };
      HTMLAnchorElement.prototype.click = function () {
        resolve({ name: this.download, blob: blobs.get(this.getAttribute('href')!)! });
      };
    });
    const figure = document.querySelector('#reader')!.closest('figure')!;
    const menu = figure.querySelector('[role="group"][aria-label="Save the figure"]')!;
    [...menu.querySelectorAll('button')].find(({ textContent }) => textContent === wanted)!.click();
    const { name, blob } = await saved;
    const bytes = [...new Uint8Array(await blob.arrayBuffer())];
    return { name, type: blob.type, text: await blob.text(), bytes: bytes.slice(0, 24) };
  }, format);

inEveryEngine((reading, readingWithoutScripts) => {
  reading(
    'the pointer is told the value that it points at, of a figure that the build drew',
    wholePost,
    async (page) => {
      await findReader(page, sigmoid);
      await pointAt(page, 0.52, 0.4);
      await untilLabel(page);
      const [name, x, y] = await readLabel(page);
      expect(name).toBe('sigmoid');
      const z = Number(x!.replace('z = ', '').replace('−', '-'));
      expect(Math.abs(z)).toBeLessThan(2);
      expect(Number(y!.replace('y = ', ''))).toBeCloseTo(1 / (1 + Math.exp(-z)), 5);
      await page.evaluate(() => document.querySelector('#reader')!.dispatchEvent(new PointerEvent('pointerleave')));
      expect(await readLabel(page)).toEqual([]);
    },
  );

  reading('nothing of it is loaded before a reader points at a figure', wholePost, async (page) => {
    const loaded = () =>
      page.evaluate(() => {
        const names = performance.getEntriesByType('resource').map(({ name }) => name);
        return names.filter((name) => /figures\.json|\/meet\./.test(name)).length;
      });
    expect(await loaded()).toBe(0);
    await findReader(page, sigmoid);
    await pointAt(page, 0.5, 0.5);
    await untilLabel(page);
    expect(await loaded()).toBeGreaterThan(1);
  });

  reading('the arrow keys move over an image and the value is told; Escape leaves', wholePost, async (page) => {
    await findReader(page, image);
    const markup = () => page.evaluate(() => document.querySelector('.cell-output')!.innerHTML);
    const before = await markup();
    await focus(page);
    await untilLabel(page);
    await untilSpoken(page, 'row 0, column 0, value 0');
    await page.press('ArrowDown');
    await page.press('ArrowRight');
    await page.press('ArrowRight');
    await untilSpoken(page, 'row 1, column 2, value 7');
    await page.press('End');
    await untilSpoken(page, 'row 1, column 7, value 0');
    expect(await readLabel(page)).toEqual(['row 1, column 7', 'value 0']);
    // The build's page and one that was read are still the same bytes.
    expect(await markup()).toBe(before);
    await page.press('Escape');
    await untilSpoken(page, '');
    expect(await readLabel(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await page.logged()).toEqual([]);
  });

  reading('up and down change the line, and the mark stands on its point', wholePost, async (page) => {
    await findReader(page, sigmoid);
    await focus(page);
    await untilLabel(page);
    expect((await readLabel(page))[0]).toBe('sigmoid');
    await page.press('ArrowDown');
    await page.press('End');
    await untilSpoken(page, 'its slope, z = 8, y = 0.000335223');
    expect(await readLabel(page)).toEqual(['its slope', 'z = 8', 'y = 0.000335223']);
    const distance = await page.evaluate(() => {
      const mark = document.querySelector('#reader')!.shadowRoot!.querySelector('circle')!.getBoundingClientRect();
      const stage = document.querySelector('#reader')!.parentElement!;
      const drawn = [...stage.querySelectorAll('svg')].find((svg) => svg.clientWidth > 0)!;
      const line = drawn.querySelector('[clip-path] path:last-child')!.getBoundingClientRect();
      return [mark.left + mark.width / 2 - line.right, mark.top + mark.height / 2 - line.bottom];
    });
    expect(Math.max(...distance.map(Math.abs))).toBeLessThan(3);
  });

  reading(
    'a figure that a cell has drawn tells its own values, and keeps the focus when it is drawn anew',
    wholePost,
    async (page) => {
      await run(page, "plt.plot([1, 2, 3], [1e-9, 0.125, 7], { label: 'loss' });\nplt.title('Mine');\nplt.show();");
      await findReader(page, 'Mine');
      await focus(page);
      await untilLabel(page);
      await page.press('ArrowRight');
      await untilSpoken(page, 'loss, x = 2, y = 0.125');
      await page.evaluate(() =>
        document.querySelector<HTMLElement>('run-cell')!.querySelector<HTMLElement>('.cell-run')!.click(),
      );
      await until(page, 'the figure is drawn anew', () =>
        page.evaluate(() => document.querySelector('#reader') === null && document.activeElement !== document.body),
      );
      await untilIdle(page);
      await findReader(page, 'Mine');
      await untilLabel(page);
      await page.press('ArrowRight');
      await untilSpoken(page, 'loss, x = 3, y = 7');
    },
  );

  reading(
    'where the numbers do not arrive the reader is told, and the next key asks again',
    wholePost,
    async (page) => {
      await findReader(page, image);
      await page.evaluate(() => {
        const whole = globalThis.fetch;
        let asked = 0;
        globalThis.fetch = (...what) => (asked++ === 0 ? Promise.reject(new TypeError('offline')) : whole(...what));
      });
      await focus(page);
      await until(page, 'something is told', async () => Boolean(await readSpoken(page)));
      await untilSpoken(page, 'The numbers of this figure did not arrive. Check your connection.');
      await page.press('ArrowRight');
      await untilLabel(page);
      await untilSpoken(page, 'row 0, column 0, value 0');
    },
  );

  reading('a figure is saved as an SVG that needs no page', wholePost, async (page) => {
    await findReader(page, sigmoid);
    const { name, type, text } = await save(page, 'SVG');
    expect([name, type]).toEqual(['sigmoid.svg', 'image/svg+xml']);
    const [size, colors, words] = await page.evaluate((svg) => {
      const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
      const all = [root, ...root.querySelectorAll('*')];
      const paints = all.flatMap((one) => [one.getAttribute('stroke'), one.getAttribute('fill')]);
      return [
        [root.getAttribute('width'), root.getAttribute('height')],
        [...new Set(paints)].filter((paint) => paint !== null && paint !== 'none'),
        root.querySelector('title')!.textContent,
      ] as const;
    }, text);
    expect(size).toEqual(['600', '350']);
    // The colours of white paper, whatever those of the page are.
    expect(colors).toContain('rgb(29, 33, 38)');
    expect(colors).toContain('rgb(47, 111, 196)');
    expect(colors.filter((paint) => /var|currentColor/.test(paint!))).toEqual([]);
    expect(text).toMatch(/font-family="[^"]*sans-serif"/);
    expect(words).toBe(sigmoid);
  });

  reading('a figure is saved as a PNG of twice its size, also from a dark page', wholePost, async (page) => {
    await page.evaluate(() => {
      document.documentElement.style.colorScheme = 'dark';
    });
    await findReader(page, image);
    const { name, type, bytes } = await save(page, 'PNG');
    expect([name, type]).toEqual(['row-8-a-handwritten-7.png', 'image/png']);
    expect(bytes.slice(1, 4)).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
    // Width and height stand at the beginning of the file.
    expect([bytes[18]! * 256 + bytes[19]!, bytes[22]! * 256 + bytes[23]!]).toEqual([600, 600]);
  });

  reading('a figure is saved as a CSV file with all its rows', wholePost, async (page) => {
    await run(
      page,
      "plt.plot(Array.from({ length: 5000 }, (_, i) => i / 3), { label: 'a, b' });\nplt.title('Mine');\nplt.show();",
    );
    await findReader(page, 'Mine');
    const { name, type, text } = await save(page, 'CSV');
    expect([name, type]).toEqual(['mine.csv', 'text/csv;charset=utf-8']);
    const lines = text.split('\r\n');
    expect(lines).toHaveLength(5002);
    expect([lines[0], lines[2], lines[5000]]).toEqual(['x,"a, b"', '1,0.3333333333333333', '4999,1666.3333333333333']);
  });

  reading(
    'at 320 px the letters of all figures are 11 px high, and panels stand one below the other',
    wholePost,
    async (page) => {
      await page.resize(320);
      await run(
        page,
        "const [, [left, right]] = plt.subplots(1, 2, { figsize: [10, 4] });\nleft.plot([1, 2]);\nright.plot([2, 1]);\nright.set_title('Right');\nplt.show();",
      );
      const figures = await page.evaluate(() =>
        [...document.querySelectorAll('.figure-stage')].map((stage) => {
          const svg = [...stage.querySelectorAll('svg')].find(({ clientWidth }) => clientWidth > 0)!;
          const box = stage.closest('.figure-box')!;
          const texts = [...svg.querySelectorAll('text')].map((text) => {
            const size = Number.parseFloat(getComputedStyle(text).fontSize);
            return (size * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width;
          });
          return {
            least: Math.min(...texts),
            scrolls: box.scrollWidth > box.clientWidth,
            height: svg.clientHeight,
            width: svg.clientWidth,
          };
        }),
      );
      expect(figures.length).toBeGreaterThan(2);
      for (const { least, scrolls } of figures) {
        expect(least).toBeGreaterThanOrEqual(11);
        expect(scrolls).toBe(false);
      }
      expect(figures[0]!.height).toBeGreaterThan(figures[0]!.width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    },
  );

  reading(
    'a figure too heavy to be drawn twice scrolls in its own box, and the keys scroll it',
    wholePost,
    async (page) => {
      await page.resize(320);
      await run(
        page,
        "plt.figure({ figsize: [10, 4] });\nplt.plot(Array.from({ length: 9000 }, (_, i) => Math.sin(i)));\nplt.title('Heavy');\nplt.show();",
      );
      await findReader(page, 'Heavy');
      await focus(page);
      await untilLabel(page);
      const scrolled = () => page.evaluate(() => document.querySelector('#reader')!.closest('.figure-box')!.scrollLeft);
      expect(await scrolled()).toBeLessThan(10);
      await page.press('End');
      await until(page, 'the box has scrolled', async () => (await scrolled()) > 20);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    },
  );

  for (const scheme of ['light', 'dark']) {
    reading(`axe finds nothing on figures that are read, ${scheme}`, wholePost, async (page) => {
      await page.evaluate((colors) => {
        document.documentElement.style.colorScheme = colors;
      }, scheme);
      await findReader(page, sigmoid);
      await focus(page);
      await untilLabel(page);
      await page.inject(axe);
      const violations = await page.evaluate(async () => {
        type Axe = { run(place: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        const found = await (globalThis as unknown as { axe: Axe }).axe.run('.output-figure');
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
      });
      expect(violations).toEqual([]);
    });
  }

  readingWithoutScripts(
    'without scripts a figure has its picture, its words and numbers, and nothing else',
    wholePost,
    async (page) => {
      const seen = await page.evaluate(() => {
        const figure = document.querySelector('.output-figure')!;
        const isSeen = (selector: string) =>
          [...figure.querySelectorAll(selector)].some((part) => part.checkVisibility({ visibilityProperty: true }));
        figure.querySelector('details')!.open = true;
        return [isSeen('svg'), isSeen('table'), isSeen('.figure-reader'), isSeen('.figure-save'), isSeen('button')];
      });
      expect(seen).toEqual([true, true, false, false, false]);
    },
  );
});
