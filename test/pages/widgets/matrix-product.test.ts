import { expect } from 'vitest';
import { inEveryEngine } from '../../browsers/in-every-engine.ts';
import { countControls, editCell, findViolations, focus, readText, untilText } from './widget-on-page.ts';

const widget = '.widget-matrix-product';
const words = `${widget} .product-words`;
const workshop = 'workshop/';

inEveryEngine((reading, readingWithoutScripts) => {
  reading('the product follows an edit of the cell with its matrices', workshop, async (page) => {
    expect(await readText(page, words)).toBe('AB1,1 = 1 · 1 + 2 · 0 + 3 · 2 = 1 + 0 + 6 = 7');
    await editCell(page, 2, 'const A = np.full([1, 2], 3), B = np.eye(2), b = np.ones([1, 1])');
    await untilText(page, words, 'AB1,1 = 3 · 1 + 3 · 0 = 3 + 0 = 3');
    await editCell(page, 2, 'const A = np.ones(3), B = A, b = A');
    await untilText(page, `${widget} .widget-message`, 'A has shape (3,): a matrix has two axes, rows and columns.');
    expect(await readText(page, words)).toContain('3 + 0 = 3');
    expect(await page.logged()).toEqual([]);
  });

  reading('what is typed into the widget gives way to a newer cell', workshop, async (page) => {
    await focus(page, `${widget} [data-entry="A-0-0"]`);
    await page.press('a', 'Control');
    await page.type('20');
    await untilText(page, words, '20 · 1 + 2 · 0 + 3 · 2 = 20 + 0 + 6 = 26');
    await editCell(page, 2, 'const A = np.full([1, 2], 3), B = np.eye(2), b = np.ones([1, 1])');
    await untilText(page, words, 'AB1,1 = 3 · 1 + 3 · 0 = 3 + 0 = 3');
    expect(await page.evaluate(() => document.querySelector('[data-reset]')!.ariaDisabled)).toBe('true');
  });

  reading('by the keyboard alone: views, steps, numbers, sizes and back', workshop, async (page) => {
    await focus(page, `${widget} input[value=entries]`);
    await page.press('ArrowRight');
    await untilText(page, words, 'Column 1 of A times row 1 of B');
    await focus(page, `${widget} [data-step="1"]`);
    await page.press('Enter');
    await untilText(page, words, 'Column 2 of A times row 2 of B');
    await page.press('Enter');
    await untilText(page, words, 'With it the sum is AB.');
    await focus(page, `${widget} input[value=outers]`);
    await page.press('ArrowLeft');
    await untilText(page, words, 'AB1,1 = 1 · 1');
    // One stop of the Tab key for the product: the arrows go on from there.
    await focus(page, `${widget} [data-at][tabindex="0"]`);
    await page.press('ArrowDown');
    await page.press('ArrowRight');
    await untilText(page, words, 'AB2,2 = 4 · 0 + 5 · 1 + 6 · (−1) = 0 + 5 + (−6) = −1');
    await focus(page, `${widget} [data-entry="A-1-1"]`);
    await page.press('a', 'Control');
    await page.type('abc');
    await page.press('Tab');
    await untilText(page, words, 'A, row 2, column 2 holds “abc”, which is no number. Its last number still counts.');
    expect(await readText(page, words)).toContain('AB2,2 = 4 · 0 + 5 · 1 + 6 · (−1)');
    await focus(page, `${widget} [data-entry="A-1-1"]`);
    await page.press('a', 'Control');
    await page.type('-0,5');
    await untilText(page, words, 'AB2,2 = 4 · 0 + (−0.5) · 1 + 6 · (−1) = 0 + (−0.5) + (−6) = −6.5');
    expect(await readText(page, words)).not.toContain('no number');
    await focus(page, `${widget} [aria-label="More rows of B"]`);
    await page.press('Enter');
    await untilText(page, `${widget} .product-refusal`, 'matmul: shapes (2,3) and (4,4) do not fit: 3 columns, 4 rows');
    expect(await page.evaluate(() => document.activeElement!.getAttribute('aria-label'))).toBe('More rows of B');
    await focus(page, `${widget} [data-reset]`);
    await page.press('Enter');
    await untilText(page, words, 'AB2,2 = 4 · 0 + 5 · 1 + 6 · (−1) = 0 + 5 + (−6) = −1');
    expect(await page.logged()).toEqual([]);
  });

  reading('the first click counts, though the widget’s life has yet to arrive', workshop, async (page) => {
    await page.click(`${widget} [data-step="1"]`);
    await untilText(page, words, 'AB1,2 = 1 · 0 + 2 · 1 + 3 · (−1)');
  });

  reading('a bias is added to every column, and b is edited in place', workshop, async (page) => {
    await page.click(`${widget} input[value=bias]`);
    await untilText(page, words, 'Column 1 of AB plus b: 7 + 10 = 17, 16 + 20 = 36.');
    await focus(page, `${widget} [data-entry="b-0-0"]`);
    await page.press('a', 'Control');
    await page.type('1');
    await untilText(page, words, 'Column 1 of AB plus b: 7 + 1 = 8, 16 + 20 = 36.');
    expect(await readText(page, `${widget} .product-panel`)).toContain('1111');
  });

  for (const [scheme, width] of [
    ['light', 1100],
    ['dark', 390],
  ] as const) {
    reading(`axe finds nothing in any view, ${scheme}, ${width} px wide`, workshop, async (page) => {
      await page.resize(width);
      await page.evaluate((colors) => {
        document.documentElement.style.colorScheme = colors;
        for (const details of document.querySelectorAll('details')) details.open = true;
      }, scheme);
      expect(await findViolations(page, widget)).toEqual([]);
      for (const [view, says] of [
        ['outers', 'Column 1 of A'],
        ['bias', 'Column 1 of AB'],
      ]) {
        await page.click(`${widget} input[value=${view}]`);
        await untilText(page, words, says!);
        expect(await findViolations(page, widget), view).toEqual([]);
      }
      await page.click(`${widget} [aria-label="More columns of A"]`);
      await untilText(page, `${widget} .product-fit`, '4 columns ≠ 3 rows');
      expect(await findViolations(page, widget), 'where nothing fits').toEqual([]);
    });
  }

  reading('the largest matrices do not make the page scroll sideways at 320 px', workshop, async (page) => {
    await page.resize(320);
    const big = 'const A = np.full([6, 6], -1234.5), B = A, b = np.ones([6, 1])';
    await editCell(page, 2, big);
    await untilText(page, words, '(−1235) · (−1235)');
    for (const view of ['entries', 'outers', 'bias']) {
      await page.click(`${widget} input[value=${view}]`);
      const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(content, view).toBeLessThanOrEqual(room!);
    }
  });

  readingWithoutScripts('without scripts the product reads as text, with nothing dead', workshop, async (page) => {
    expect(await countControls(page, widget)).toBe(0);
    expect(await readText(page, words)).toBe('AB1,1 = 1 · 1 + 2 · 0 + 3 · 2 = 1 + 0 + 6 = 7');
    const numbers = await page.evaluate(
      (within) =>
        [...document.querySelectorAll<HTMLElement>(`${within} .matrix td`)]
          .map((cell) => cell.innerText.trim())
          .join(' '),
      widget,
    );
    expect(numbers).toBe('1 0 −1 2 0 1 1 −2 2 −1 0 1 1 2 3 4 5 6 7 −1 1 1 16 −1 1 4');
  });
});
