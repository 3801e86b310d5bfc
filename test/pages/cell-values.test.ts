import { expect } from 'vitest';
import { until } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { wholePost } from '../browsers/posts.ts';
import { readStatuses, readTexts, replaceCells, untilIdle } from './cells-on-page.ts';

inEveryEngine((reading) => {
  reading('console.table draws a table, and progress a bar that says when it is done', wholePost, async (page) => {
    await replaceCells(page, [
      'console.table([{ a: 1, b: "x" }, { a: 2, b: "<i>y</i>" }])',
      'for (let i = 0; i < 40; i++) { progress(i, 40); await new Promise((go) => setTimeout(go, 5)); }',
    ]);
    await page.clickButton('Run all cells');
    await untilIdle(page);
    const rows = await page.evaluate(() =>
      [...document.querySelectorAll('run-cell .cell-output table')[0]!.querySelectorAll('tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent),
      ),
    );
    expect(rows).toEqual([
      ['(index)', 'a', 'b'],
      ['0', '1', 'x'],
      ['1', '2', '<i>y</i>'],
    ]);
    const bar = await page.evaluate(() => {
      const [element] = document.querySelectorAll('run-cell [role=progressbar]');
      return [element!.getAttribute('aria-valuenow'), element!.getAttribute('aria-valuemax')];
    });
    expect(bar).toEqual(['40', '40']);
  });

  reading(
    'objects, maps, sets, typed arrays, functions and errors show as one writes them',
    wholePost,
    async (page) => {
      await replaceCells(page, [
        '({ a: 1, "b c": [true, null, undefined], f() {} })',
        'new Map([["k", new Set([1, 2])]])',
        'new Float32Array([1, 2.5])',
        'class Net {}\ndisplay(Net);\n(x: number) => x',
        'new TypeError("no")',
      ]);
      await page.clickButton('Run all cells');
      await untilIdle(page);
      const texts = await readTexts(page);
      expect([1, 2, 3, 4, 5].map((cell) => texts[cell])).toEqual([
        "{ a: 1, 'b c': [true, null, undefined], f: function f }",
        "Map(1) { 'k' → Set(2) { 1, 2 } }",
        'Float32Array(2) [1, 2.5]',
        'class Net\nfunction (anonymous)',
        'TypeError: no',
      ]);
    },
  );

  reading(
    'an array that the build wrote opens as a table and as a heat map: its cell runs first',
    wholePost,
    async (page) => {
      await page.click('run-cell .array-open');
      await until(page, 'the table is there', () =>
        page.evaluate(() => document.querySelectorAll('run-cell .array-inside tbody td').length === 64),
      );
      expect((await readStatuses(page))[1]).toBe('done');
      const table = await page.evaluate(() =>
        [...document.querySelectorAll('.array-inside tbody td')].map((cell) => cell.textContent),
      );
      // Row 8 of the data set begins with three squares: two of paper, one with 7 sixteenths of ink.
      expect(table.slice(0, 3)).toEqual(['0', '0', '7']);
      await page.evaluate(() => {
        const choice = [...document.querySelectorAll('.output-array label, .output-array button')].find(
          (part) => part.textContent === 'Heat map',
        ) as HTMLElement;
        choice.click();
      });
      await until(page, 'the map is there', () =>
        page.evaluate(() => document.querySelector<HTMLElement>('.output-array')!.dataset['form'] === 'heat'),
      );
      expect(await page.logged()).toEqual([]);
    },
  );

  reading('an error has a hint, and a failed cell leaves those alone that do not read it', wholePost, async (page) => {
    await replaceCells(page, [
      "import * as np from 'lanes';\nconst a = np.matmul(np.ones([2, 3]), np.ones([4, 5]));",
      'a',
      '1 + 1',
      'const b = c;',
      'const c = 1;',
    ]);
    await page.clickButton('Run all cells');
    await untilIdle(page);
    const [texts, statuses] = [await readTexts(page), await readStatuses(page)];
    expect(texts[1]).toContain('matmul: shapes (2,3) and (4,5) do not fit: 3 columns, 4 rows');
    expect(await page.evaluate(() => document.querySelector('.error-hint')?.textContent)).toContain('.T');
    expect([texts[2], statuses[2]]).toEqual(['Waits for cell 1, which failed.', 'waiting']);
    expect([texts[3], statuses[3]]).toEqual(['2', 'done']);
    expect(texts[4]).toContain('`c` is defined further down, in cell 5');
  });

  reading('a long output is folded, and nothing of it is dropped', wholePost, async (page) => {
    await replaceCells(page, ['for (let i = 0; i < 500; i++) console.log("line " + i)']);
    await page.clickButton('Run cell 1');
    await untilIdle(page);
    const text = (await readTexts(page))[1]!;
    expect(text).toContain('480 more lines');
    for (const line of [0, 19, 20, 499]) expect(text).toContain(`line ${line}`);
  });
});
