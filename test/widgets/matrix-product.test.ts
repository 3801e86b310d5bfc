import fc from 'fast-check';
import * as np from 'lanes';
import { describe, expect, test } from 'vitest';
import { describeData } from '../../src/cells/notebook/describe-data.ts';
import { readEntry } from '../../src/widgets/matrix-product/entry.ts';
import { firstLook, type Look, moveTo } from '../../src/widgets/matrix-product/look.ts';
import { writeStep, writeWords } from '../../src/widgets/matrix-product/panel.ts';
import { draw, drawLive } from '../../src/widgets/matrix-product/picture.ts';
import { look, type Subject } from '../../src/widgets/matrix-product/probe.ts';
import { readProduct } from '../../src/widgets/matrix-product/product.ts';
import { Sheets } from '../../src/widgets/matrix-product/sheets.ts';

const answer = (subject: Subject, input?: unknown) => describeData(look(subject)(input));
const product = (subject: Subject, input?: unknown) => readProduct(answer(subject, input));

/** The text of HTML, its spaces made one. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The text of what is drawn within an element: the first that begins so. */
const wordsOf = (subject: Subject, at: Partial<Look> = {}, input?: unknown) =>
  textOf(writeWords(product(subject, input), { ...firstLook, ...at })).replace(/ ([,.;)])/g, '$1');

const small = {
  A: np.array([
    [1, 2, 3],
    [4, 5, 6],
  ]),
  B: np.array([
    [1, 0, -1, 2],
    [0, 1, 1, -2],
    [2, -1, 0, 1],
  ]),
};
const quarters = {
  A: np.array([
    [1.5, -2, 0.25],
    [4, 0.5, 6],
  ]),
  B: np.array([
    [2, 0, -1, 0.5],
    [1, 3, 1, -2],
    [0.25, -4, 8, 1],
  ]),
  b: np.array([[10], [-20]]),
};

describe('what the probe tells', () => {
  test('is what NumPy gives: A @ B, np.outer(A[:, k], B[k]) and their cumsum, A @ B + b', () => {
    const { C, outers, sums, Z } = product(quarters);
    expect(C!.values).toEqual([1.0625, -7, -1.5, 5, 10, -22.5, 44.5, 7]);
    expect(outers.map(({ values }) => values)).toEqual([
      [3, 0, -1.5, 0.75, 8, 0, -4, 2],
      [-2, -6, -2, 4, 0.5, 1.5, 0.5, -1],
      [0.0625, -1, 2, 0.25, 1.5, -24, 48, 6],
    ]);
    expect(sums.map(({ values }) => values)).toEqual([
      [3, 0, -1.5, 0.75, 8, 0, -4, 2],
      [1, -6, -3.5, 4.75, 8.5, 1.5, -3.5, 1],
      [1.0625, -7, -1.5, 5, 10, -22.5, 44.5, 7],
    ]);
    expect(Z!.values).toEqual([11.0625, 3, 8.5, 15, -10, -42.5, 24.5, -13]);
  });

  test('the sum of all outer products has the very bits of the product', () => {
    const size = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(size, size, size, fc.nat(), (m, k, n, seed) => {
        const rng = np.random.default_rng(seed);
        const { C, sums } = product({ A: rng.standard_normal([m, k]), B: rng.standard_normal([k, n]) });
        expect(sums.at(-1)).toEqual(C);
      }),
    );
  });

  test('without a bias of the author’s it is 1, 2, 3 …, one number for each row', () => {
    const { b, C, Z } = product(small);
    expect(b).toEqual({ rows: 2, columns: 1, values: [1, 2] });
    expect(Z!.values.map((z, i) => z - C!.values[i]!)).toEqual([1, 1, 1, 1, 2, 2, 2, 2]);
  });

  test('the reader’s numbers in the widget take the place of the page’s, which it still tells', () => {
    const { A, C, given } = product(small, { A: [[2]], B: [[3, 4]], b: [[1]] });
    expect([A.values, C!.values]).toEqual([[2], [6, 8]]);
    expect(given).toBe(product(small).given);
  });

  test('matrices that do not fit are told in the sentence of lanes', () => {
    const { refusal, C, Z } = product({ A: small.A, B: small.A });
    expect(refusal).toBe('matmul: shapes (2,3) and (2,3) do not fit: 3 columns, 2 rows');
    expect([C, Z]).toEqual([null, null]);
  });

  test('a bias that does not broadcast leaves the product as it is', () => {
    const { C, Z, biasRefusal } = product({ ...small, b: np.ones([3, 1]) });
    expect(C).not.toBeNull();
    expect(Z).toBeNull();
    expect(biasRefusal).toContain('(2,4) (3,1)');
  });

  test.each([
    [{ A: np.ones(3), B: small.B }, 'A has shape (3,): a matrix has two axes, rows and columns.'],
    [{ A: np.ones([16, 64]), B: small.B }, 'A has shape (16, 64): here is room for 1 to 6 rows and columns.'],
    [{ ...small, b: np.ones([2, 4]) }, 'b has shape (2, 4): biases stand in one column, shape (2, 1).'],
    [{ A: 'text', B: small.B }, 'A is no matrix: an array of numbers with two axes is asked for.'],
    [undefined, 'A is no matrix: an array of numbers with two axes is asked for.'],
  ])('what is no small matrix is refused in a sentence: %#', (subject, sentence) => {
    expect(() => look(subject as Subject)).toThrow(sentence);
  });
});

describe('what is drawn', () => {
  test('every number of A, B and the product stands in the picture', () => {
    const html = draw(answer(small), 'p');
    for (const name of ['A', 'B']) {
      for (const { label, value } of inputsOf(html, name)) {
        const { rows, columns, values } = product(small)[name as 'A' | 'B'];
        const [row, column] = label;
        expect(value).toBe(String(values[row! * columns + column!]).replace('-', '−'));
        expect(row).toBeLessThan(rows);
      }
    }
    expect(inputsOf(html, 'A')).toHaveLength(6);
    expect(inputsOf(html, 'B')).toHaveLength(12);
    expect(textOf(html)).toContain('AB (2, 4) 7 7 −1 −1 1 1 1 1 16 16 −1 −1 1 1 4 4');
  });

  test('a row meets a column: the factors, their products and the sum are written out', () => {
    expect(wordsOf(small)).toBe('AB 1,1 = 1 · 1 + 2 · 0 + 3 · 2 = 1 + 0 + 6 = 7');
    expect(wordsOf(small, { row: 1, column: 3 })).toBe('AB 2,4 = 4 · 2 + 5 · (−2) + 6 · 1 = 8 + (−10) + 6 = 4');
  });

  test('numbers that are shown shorter than they are get ≈, others =', () => {
    const thirds = { A: np.array([[1 / 3]]), B: np.array([[2]]) };
    expect(wordsOf(thirds)).toBe('AB 1,1 = 0.333 · 2 ≈ 0.667');
    expect(wordsOf({ A: np.array([[0.1]]), B: np.array([[2]]) })).toBe('AB 1,1 = 0.1 · 2 = 0.2');
  });

  test('outer products: column k, row k, the matrix of the two and the sum so far', () => {
    const html = drawLive(product(small), { ...firstLook, view: 'outers', k: 1 }, false);
    expect(textOf(html)).toContain('a 2 b 2 (2, 4) 0 2 2 −4 0 5 5 −10');
    expect(textOf(html)).toContain('sum of the first 2 (2, 4) 1 2 1 −2 4 5 1 −2');
    expect(litOf(html, 'A')).toEqual(['A-0-1', 'A-1-1']);
    expect(litOf(html, 'B')).toEqual(['B-1-0', 'B-1-1', 'B-1-2', 'B-1-3']);
  });

  test('a bias: b once, its copies beside it, and the sum', () => {
    const html = drawLive(product({ ...small, b: np.array([[10], [20]]) }), { ...firstLook, view: 'bias' }, false);
    expect(textOf(html)).toContain('b (2, 1) 10 10 10 10 20 20 20 20');
    expect(html.match(/class="[^"]*ghost/g)).toHaveLength(6);
    expect(textOf(html)).toContain('Z (2, 4) 17 9 11 11 36 19 21 24');
    expect(wordsOf({ ...small, b: np.array([[10], [20]]) }, { view: 'bias' })).toBe(
      'Column 1 of AB plus b: 7 + 10 = 17, 16 + 20 = 36. Every column gets the same b.',
    );
  });

  test('what does not fit is marked where it does not fit: the columns of A or the rows of B that find no partner', () => {
    const wide = drawLive(product({ A: np.ones([2, 4]), B: np.ones([3, 2]) }), firstLook, true);
    expect(textOf(wide)).toContain('4 columns ≠ 3 rows');
    expect(textOf(wide)).toContain('matmul: shapes (2,4) and (3,2) do not fit: 4 columns, 3 rows');
    expect(markedOf(wide, 'lonely')).toEqual(['A-0-3', 'A-1-3']);
    const high = drawLive(product({ A: np.ones([2, 1]), B: np.ones([3, 2]) }), firstLook, true);
    expect(markedOf(high, 'lonely')).toEqual(['B-1-0', 'B-1-1', 'B-2-0', 'B-2-1']);
    expect(wordsOf({ A: np.ones([2, 1]), B: np.ones([3, 2]) })).toBe(
      'A row of A has 1 number, a column of B has 3: in each column of B 2 find no partner.',
    );
  });

  test('what is typed and is no number stands in its input, with a word, and the rest is drawn', () => {
    const html = drawLive(product(small), { ...firstLook, mistakes: new Map([['A-1-1', '<x>']]) }, false);
    expect(html).toContain('value="&lt;x&gt;" aria-label="A, row 2, column 2" aria-invalid="true"');
    expect(textOf(html)).toContain(
      'A, row 2, column 2 holds “&lt;x&gt;”, which is no number. Its last number still counts.',
    );
    expect(textOf(html)).toContain('= 7');
  });

  test('what a hostile page’s program tells is checked before it is drawn', () => {
    const told = answer(small) as Record<string, never>;
    const broken = { shape: [2, 2], dtype: 'float32', values: [1, 2, 3] };
    expect(() => draw({ ...told, A: broken }, 'p')).toThrow('A should be an array of shape (any, any)');
    expect(() => draw({ ...told, A: { shape: [1e6, 1e6], values: [] } } as never, 'p')).toThrow();
    const refused = { ...told, product: null, Z: null, refusal: '<img src=x onerror=alert(1)>' };
    expect(draw(refused as never, 'p')).not.toContain('<img');
  });
});

describe('steps', () => {
  test('go through the product row by row, the outer products and the columns, and stay within', () => {
    const it = product(small);
    expect(moveTo(it, firstLook, 5)).toMatchObject({ row: 1, column: 1 });
    expect(moveTo(it, firstLook, 99)).toMatchObject({ row: 1, column: 3 });
    expect(moveTo(it, { ...firstLook, view: 'outers' }, 2)).toMatchObject({ k: 2 });
    expect(moveTo(it, { ...firstLook, view: 'bias' }, -1)).toMatchObject({ column: 0 });
    expect(writeStep(it, { ...firstLook, row: 1 })).toBe('number 5 of 8');
    expect(writeStep(it, { ...firstLook, view: 'outers' })).toBe('outer product 1 of 3');
    expect(writeStep(it, { ...firstLook, view: 'bias' })).toBe('column 1 of 4');
  });
});

describe('an entry', () => {
  test.each([
    ['3', 3],
    [' -0.5 ', -0.5],
    ['−2', -2],
    ['0,25', 0.25],
    ['.5', 0.5],
    ['1e-2', 0.01],
    ['', 'is empty'],
    ['abc', 'holds “abc”, which is no number'],
    ['1 2', 'holds “1 2”, which is no number'],
    ['0x10', 'holds “0x10”, which is no number'],
    ['123456', 'holds 123456; here is room for −9999 to 9999'],
  ])('%j is %j', (text, entry) => {
    expect(readEntry(text)).toBe(entry);
  });

  test('a matrix that shrinks and grows again has its old numbers, and new ones are 1', () => {
    const sheets = new Sheets();
    sheets.take(product(small));
    sheets.resize('A', 'columns', -1);
    sheets.resize('A', 'columns', 1);
    sheets.resize('A', 'rows', 1);
    expect(sheets.toData()).toMatchObject({
      A: [
        [1, 2, 3],
        [4, 5, 6],
        [1, 1, 1],
      ],
      b: [[1], [2], [1]],
    });
  });
});

/** The inputs of a matrix: their places from 0, and what stands in them. */
function inputsOf(html: string, name: string) {
  const inputs = [...html.matchAll(/data-entry="(\w)-(\d)-(\d)" value="([^"]*)"/g)];
  return inputs
    .filter((input) => input[1] === name)
    .map((input) => ({ label: [Number(input[2]), Number(input[3])], value: input[4] }));
}

/** The inputs whose cells have a class. */
function markedOf(html: string, className: string): string[] {
  const cells = [
    ...html.matchAll(/<td(?: class="([^"]*)")?><input type="text" class="needs-script" data-entry="([^"]*)"/g),
  ];
  return cells.filter(([, classes]) => classes?.split(' ').includes(className)).map(([, , entry]) => entry!);
}

const litOf = (html: string, name: string) => markedOf(html, 'lit').filter((entry) => entry.startsWith(name));
