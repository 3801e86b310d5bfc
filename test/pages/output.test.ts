import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Output } from '../../src/cells/types.ts';
import type { Page } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { wholePost } from '../browsers/posts.ts';
import { bundleOutputParts } from './output-parts.ts';

const script = await bundleOutputParts();
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

type ArrayOutput = Output & { kind: 'array' };
const matrix: ArrayOutput = {
  kind: 'array',
  text: '[[ 1.  -2.   0.5]\n [ nan -0.  inf]]',
  shape: [2, 3],
  dtype: 'float32',
  values: [1, -2, 0.5, 'NaN', '-0', 'Infinity'],
};
const stack: ArrayOutput = { ...matrix, text: '[…]', shape: [3, 1, 2] };
const long: ArrayOutput = {
  kind: 'array',
  text: '[0 … 249]',
  shape: [250],
  dtype: 'int32',
  values: Array.from({ length: 250 }, (_, index) => index),
};

/** Shows outputs under the page's first cell, as a run would. */
async function show(page: Page, outputs: Output[]): Promise<void> {
  await page.inject(script);
  await page.evaluate((shown) => {
    const place = document.querySelector('run-cell .cell-output')!;
    place.innerHTML = outputParts.showOutputs(shown, 'test', outputParts.showFigure);
    place.scrollIntoView({ behavior: 'instant', block: 'center' });
  }, outputs);
}

/** Looks into the first array that is shown. */
async function open(page: Page, array: ArrayOutput, form: 'numbers' | 'table' | 'heat'): Promise<void> {
  await show(page, [array]);
  await page.evaluate(
    (shown, chosen) => outputParts.openArrayView(document.querySelector('.output-array')!, shown, chosen),
    array,
    form,
  );
}

const readTable = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.array-inside tr')].map((row) => [...row.children].map((cell) => cell.textContent)),
  );
const readWords = (page: Page) => page.evaluate(() => document.querySelector('.heat-words')!.textContent);

inEveryEngine((reading) => {
  reading('a table of an array has its indices as heads', wholePost, async (page) => {
    await open(page, matrix, 'table');
    expect(await readTable(page)).toEqual([
      ['', '0', '1', '2'],
      ['0', '1', '-2', '0.5'],
      ['1', 'nan', '-0', 'inf'],
    ]);
  });

  reading('the form of an array is chosen with the arrow keys, and its numbers come back', wholePost, async (page) => {
    await open(page, matrix, 'table');
    await page.evaluate(() => document.querySelector<HTMLElement>('.array-forms :checked')!.focus());
    const seen = async () =>
      page.evaluate(() => [
        document.querySelector<HTMLElement>('.output-array')!.dataset['form'],
        document.querySelector<HTMLElement>('.output-array pre')!.checkVisibility(),
        document.querySelector('.heat-box') !== null,
      ]);
    expect(await seen()).toEqual(['table', false, false]);
    await page.press('ArrowRight');
    expect(await seen()).toEqual(['heat', false, true]);
    await page.press('ArrowLeft');
    await page.press('ArrowLeft');
    expect(await seen()).toEqual(['numbers', true, false]);
  });

  reading('the arrow keys move over a heat map and name the number', wholePost, async (page) => {
    await open(page, matrix, 'heat');
    await page.evaluate(() => document.querySelector<HTMLElement>('.heat-box')!.focus());
    await page.press('ArrowRight');
    expect(await readWords(page)).toBe('[0, 1] = -2');
    await page.press('End');
    await page.press('ArrowRight');
    expect(await readWords(page)).toBe('[0, 2] = 0.5');
  });

  reading('the pointer names the number under it', wholePost, async (page) => {
    await open(page, matrix, 'heat');
    await page.evaluate(() => {
      const svg = document.querySelector('.heat-box svg')!;
      const { left, top, width, height } = svg.getBoundingClientRect();
      const at = { clientX: left + width / 6, clientY: top + (height * 3) / 4, bubbles: true };
      svg.dispatchEvent(new PointerEvent('pointermove', at));
    });
    expect(await readWords(page)).toBe('[1, 0] = nan');
  });

  reading('squares are square and fit 320 px, and the page does not scroll sideways', wholePost, async (page) => {
    await page.resize(320);
    const values = Array.from({ length: 4096 }, (_, index) => index);
    for (const shape of [[64, 64], [4096], [4096, 1], [2, 3]]) {
      const numbers = values.slice(
        0,
        shape.reduce((a, b) => a * b, 1),
      );
      await open(page, { ...matrix, shape, values: numbers }, 'heat');
      const [ratio, content, room] = await page.evaluate(() => {
        const { width, height } = document.querySelector('.heat-box rect[fill^="#"]')!.getBoundingClientRect();
        return [width / height, document.documentElement.scrollWidth, innerWidth] as const;
      });
      expect(ratio, String(shape)).toBeCloseTo(1, 1);
      expect(content, String(shape)).toBeLessThanOrEqual(room);
    }
  });

  reading('a stack of matrices is turned by its first index', wholePost, async (page) => {
    await open(page, stack, 'table');
    const read = () => page.evaluate(() => document.querySelector('.array-pager output')!.textContent);
    expect(await read()).toBe('[0, :, :], 1 of 3');
    await page.clickButton('Next index');
    expect(await read()).toBe('[1, :, :], 2 of 3');
    expect((await readTable(page))[1]).toEqual(['0', '0.5', 'nan']);
  });

  reading('a long array shows a hundred numbers and turns to the others', wholePost, async (page) => {
    await open(page, long, 'table');
    expect((await readTable(page)).map((row) => row.length)).toEqual([100, 100]);
    await page.clickButton('Next columns');
    await page.clickButton('Next columns');
    // At the end the button stays, and does nothing.
    await page.evaluate(() => document.querySelector<HTMLElement>('[aria-label="Next columns"]')!.click());
    const rows = await readTable(page);
    expect([rows[0]![0], rows[0]!.at(-1)]).toEqual(['200', '249']);
    expect(await page.evaluate(() => document.querySelector('.array-pager output')!.textContent)).toBe(
      'columns 200–249 of 250',
    );
  });

  reading('an array whose numbers did not come says why it cannot be looked into', wholePost, async (page) => {
    const { values, ...array } = matrix;
    await open(page, array, 'table');
    expect(values).toHaveLength(6);
    expect(await page.evaluate(() => document.querySelector('.output-array')!.textContent)).toContain('Show fewer');
  });

  reading('what a sandbox sends is shown as text, never as HTML', wholePost, async (page) => {
    const evil = '<img src=x onerror="document.body.dataset.evil = 1">';
    await show(page, [
      { kind: 'table', columns: [evil, evil], rows: [[evil, evil]], rest: evil },
      { kind: 'error', name: evil, message: evil, hint: evil, places: [] },
      { ...matrix, dtype: evil, text: evil },
    ]);
    await page.evaluate((array) => outputParts.openArrayView(document.querySelector('.output-array')!, array, 'heat'), {
      ...matrix,
      dtype: evil,
    });
    expect(await page.evaluate(() => document.querySelectorAll('.cell-output img').length)).toBe(0);
  });

  for (const scheme of ['light', 'dark']) {
    reading(`axe finds nothing on outputs of each kind, ${scheme}`, wholePost, async (page) => {
      await page.resize(390);
      await show(page, [
        { kind: 'table', columns: ['(index)', 'loss'], rows: [['0', '0.5']], rest: '… 3 more rows' },
        { kind: 'progress', done: 3, total: 10, seconds: 12 },
        {
          kind: 'error',
          name: 'RangeError',
          message: 'no',
          hint: 'Do this.',
          places: [{ cell: 1, line: 1, column: 1 }],
        },
        matrix,
        stack,
        matrix,
      ]);
      await page.evaluate(
        (colors, arrays) => {
          document.documentElement.style.colorScheme = colors;
          for (const [index, box] of document.querySelectorAll<HTMLElement>('.output-array').entries()) {
            const form = (['heat', 'table'] as const)[index];
            if (form) outputParts.openArrayView(box, arrays[index]!, form);
          }
        },
        scheme,
        [matrix, stack],
      );
      await page.inject(axe);
      const violations = await page.evaluate(async () => {
        const engine = (globalThis as unknown as { axe: { run(place: string): Promise<{ violations: unknown[] }> } })
          .axe;
        const found = await engine.run('run-cell .cell-output');
        return JSON.parse(JSON.stringify(found.violations)) as { id: string; nodes: { html: string }[] }[];
      });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }

  reading(
    'the word at a place of the code is underlined, one place a cell, and the text stays',
    wholePost,
    async (page) => {
      await page.inject(script);
      const marked = await page.evaluate(() => {
        const [pre, other] = [...document.querySelectorAll<HTMLElement>('run-cell > pre')] as [
          HTMLElement,
          HTMLElement,
        ];
        const before = pre.textContent;
        const line = before.split('\n').findIndex((text) => /\S/.test(text));
        const column = before.split('\n')[line]!.search(/\S/) + 1;
        const read = () => [...(CSS.highlights.get('cell-error') ?? [])].map(String);
        const seen: unknown[] = [];
        outputParts.underlinePlace(pre, { line: line + 1, column: 1 });
        outputParts.underlinePlace(pre, { line: line + 1, column });
        seen.push(
          before
            .split('\n')
            [line]!.slice(column - 1)
            .startsWith(read()[0]!),
          read().length,
        );
        outputParts.underlinePlace(other, { line: 1, column: 10_000 });
        seen.push(read().length, read()[1]!.length);
        outputParts.underlinePlace(pre, { line: 10_000, column: 1 });
        seen.push(read().length);
        outputParts.underlinePlace(other, null);
        seen.push(read().length, pre.textContent === before);
        return seen;
      });
      expect(marked).toEqual([true, 1, 2, 1, 1, 0, true]);
    },
  );

  reading('where a browser cannot paint a range, an empty element lies over the word', wholePost, async (page) => {
    await page.inject(script);
    const covered = await page.evaluate(() => {
      Reflect.deleteProperty(CSS, 'highlights');
      const pre = document.querySelector<HTMLElement>('run-cell > pre')!;
      const before = pre.textContent;
      outputParts.underlinePlace(pre, { line: 1, column: 1 });
      const { left, width } = pre.querySelector('.place-cover')!.getBoundingClientRect();
      const isThere = left >= pre.getBoundingClientRect().left && width > 0 && pre.textContent === before;
      outputParts.underlinePlace(pre, null);
      return ['highlights' in CSS, isThere, pre.querySelector('.place-cover') === null];
    });
    expect(covered).toEqual([false, true, true]);
  });
});
