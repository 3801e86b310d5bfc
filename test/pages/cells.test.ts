import { expect, test } from 'vitest';
import { until } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { posts, wholePost } from '../browsers/posts.ts';
import { readOutputs, readStatuses, readTexts, replaceCells, untilIdle } from './cells-on-page.ts';

test('the site has posts to test', () => {
  expect(posts.length).toBeGreaterThan(0);
});

inEveryEngine((reading) => {
  for (const post of posts) {
    reading(`every cell of ${post} gives, byte for byte, the output that the build wrote`, post, async (page) => {
      const built = await readOutputs(page);
      expect(Object.keys(built).length).toBeGreaterThan(0);
      await page.evaluate(() => {
        for (const output of document.querySelectorAll('.cell-output')) output.innerHTML = '<p>emptied</p>';
      });
      await page.clickButton('Run all cells');
      await untilIdle(page);
      expect(await readOutputs(page)).toEqual(built);
      const statuses = Object.values(await readStatuses(page));
      expect(statuses.filter((status) => status !== 'done' && status !== 'failed')).toEqual([]);
      expect(await page.logged()).toEqual([]);
    });
  }

  reading('Run under a cell runs the cells that it reads, then the cell', wholePost, async (page) => {
    const last = await page.evaluate(() => [...document.querySelectorAll('run-cell')].at(-1)!.dataset['number']!);
    await page.clickButton(`Run cell ${last}`);
    await untilIdle(page);
    const statuses = await readStatuses(page);
    expect(statuses[Number(last)]).toBe('done');
    expect(statuses[1]).toBe('done');
  });

  reading('Shift+Enter runs the cell that has the focus and goes on to the next', wholePost, async (page) => {
    await page.evaluate(() => document.querySelector<HTMLElement>('run-cell pre')!.focus());
    await page.press('Enter', 'Shift');
    await untilIdle(page);
    expect((await readStatuses(page))[1]).toBe('done');
    const focused = await page.evaluate(() => document.activeElement?.closest('run-cell')?.getAttribute('data-number'));
    expect(focused).toBe('2');
  });

  reading('Stop ends a cell that never ends, and the next Run is right', wholePost, async (page) => {
    await replaceCells(page, ['console.log("before"); while (true) {}', '1 + 1']);
    await page.clickButton('Run cell 1');
    await until(page, 'the cell has printed', async () => (await readTexts(page))[1] === 'before');
    const start = Date.now();
    await page.clickButton('Stop cell 1');
    await until(page, 'the cell is stopped', async () => (await readStatuses(page))[1] === 'stopped');
    expect(Date.now() - start).toBeLessThan(5000);
    await page.clickButton('Run cell 2');
    await untilIdle(page);
    expect((await readTexts(page))[2]).toBe('2');
  });

  reading('a cell that is stopped while it starts does not harm the next Run', wholePost, async (page) => {
    await page.evaluate(() => {
      const button = document.querySelector<HTMLElement>('run-cell .cell-run')!;
      button.click();
      button.click();
    });
    await until(page, 'the cell is stopped', async () => (await readStatuses(page))[1] === 'stopped');
    await page.clickButton('Run cell 1');
    await untilIdle(page);
    expect((await readStatuses(page))[1]).toBe('done');
    expect(await page.logged()).toEqual([]);
  });

  reading('an error names its cell, line and column, and the cells that called', wholePost, async (page) => {
    await replaceCells(page, [
      'function divide(a: number, b: number) {\n  if (b === 0) throw new RangeError("b is 0");\n  return a / b;\n}',
      'const fine = 1;\ndivide(fine, 0)',
      'missing + 1',
      'fine + 1',
    ]);
    await page.clickButton('Run all cells');
    await untilIdle(page);
    const texts = await readTexts(page);
    expect(texts[2]).toMatch(/^RangeError: b is 0at cell 1, line 2:\d+, called from cell 2, line 2:\d+$/);
    expect(texts[3]).toMatch(/^ReferenceError: .*missing.*at cell 3, line 1:1$/);
    expect(texts[4]).toBe('Waits for cell 2, which failed.');
  });

  const ways: [way: string, code: string][] = [
    ['fetch', 'await fetch("ORIGIN/leak")'],
    ['XMLHttpRequest', 'const request = new XMLHttpRequest(); request.open("GET", "ORIGIN/leak"); request.send();'],
    ['WebSocket', 'new WebSocket("ORIGIN/leak".replace("http", "ws"))'],
    ['indexedDB', 'indexedDB.open("leak")'],
    ['importScripts of a URL', 'importScripts("ORIGIN/leak.js")'],
    [
      'importScripts taken from the prototype',
      'const take = Object.getPrototypeOf(Object.getPrototypeOf(globalThis)).importScripts; take.call(globalThis, "ORIGIN/leak.js")',
    ],
    ['a nested worker', 'new Worker("ORIGIN/leak.js")'],
    ['a nested worker from a blob', 'new Worker(URL.createObjectURL(new Blob(["fetch(\\"ORIGIN/leak\\")"])))'],
    ['an import', 'const load = new Function("return import(\\"ORIGIN/leak.js\\")"); await load()'],
  ];
  reading('a cell that tries to reach out gets an error, and sends nothing', wholePost, async (page, server) => {
    const origin = new URL(server.url).origin;
    await replaceCells(
      page,
      ways.map(([, code]) => `${code.replaceAll('ORIGIN', origin)}\nconsole.log("it worked")`),
    );
    await page.clickButton('Run all cells');
    await untilIdle(page);
    const statuses = await readStatuses(page);
    const failed = ways.map(([way], index) => [way, statuses[index + 1]]);
    expect(failed).toEqual(ways.map(([way]) => [way, 'failed']));
    expect(server.strays).toEqual([]);
  });

  reading('WebAssembly may be compiled in a cell and in the page, so the kernels run', wholePost, async (page) => {
    const compile = 'new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))';
    await replaceCells(page, [`String(${compile})`]);
    await page.clickButton('Run cell 1');
    await untilIdle(page);
    expect((await readTexts(page))[1]).toBe("'[object WebAssembly.Module]'");
    const inPage = await page.evaluate(() =>
      String(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))),
    );
    expect(inPage).toBe('[object WebAssembly.Module]');
  });

  reading('a cell that floods the page with output is ended, and the page goes on', wholePost, async (page) => {
    await replaceCells(page, ['const line = "x".repeat(50_000); while (true) console.log(line)', '"still here"']);
    await page.clickButton('Run cell 1');
    await untilIdle(page);
    expect((await readStatuses(page))[1]).toBe('failed');
    expect((await readTexts(page))[1]!.slice(-200)).toContain('printed more than the page can show');
    await page.clickButton('Run cell 2');
    await untilIdle(page);
    expect((await readTexts(page))[2]).toBe("'still here'");
  });
});
