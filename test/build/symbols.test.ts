import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { codeToHtml } from 'shiki';
import { describe, expect, test } from 'vitest';
import { listCells } from '../../src/build/exercise.ts';
import { renderFormula, unmarkTex } from '../../src/build/formula.ts';
import { collectCells } from '../../src/build/post-cells.ts';
import { shikiSymbols, writeSymbolWord } from '../../src/build/shiki-symbols.ts';
import { findMarkedCells } from '../../src/build/symbol-marks.ts';
import { build, place } from './build-post.ts';

const cells = [
  '```ts run name=layer',
  "import * as np from 'lanes';",
  'const W = np.ones([2, 3]);',
  'const n = 7;',
  '```',
];
const symbols = (...entries: string[]) => ['```ts symbols', '{', ...entries, '}', '```'];
const W = '$\\sym{W}{W^{[1]}}$';

/** What a built post tells of its symbols. */
function readSymbols(code: string): unknown {
  const [, text] = /data-symbols>(.*?)<\/script>/.exec(JSON.parse(/"<script type=.*script>"/.exec(code)![0]))!;
  return JSON.parse(text!);
}

describe('a symbol', () => {
  test('is marked in its formula for the eye; MathML and what is copied are as if it were not', () => {
    const plain = renderFormula('W^{[1]} X');
    const marked = renderFormula('\\sym{W}{W^{[1]}} X');
    expect(marked).toContain('<span class="enclosing" data-symbol="W">');
    expect(/<math.*<\/math>/.exec(marked)![0].replaceAll(/<\/?mrow>/g, '')).toBe(
      /<math.*<\/math>/.exec(plain)![0].replaceAll(/<\/?mrow>/g, ''),
    );
  });

  test('may have symbols within, a power behind it, and spaces between its parts', () => {
    expect(unmarkTex('\\sym{A}{f(\\sym{Z}{Z})} + \\sym {b} {b_1}^2 = \\symbol')).toBe('f(Z) + {b_1}^2 = \\symbol');
  });

  test('has its meaning, its place in the program, shape and value in the page', async () => {
    const code = await build(...cells, `${W} and $\\sym{n}{n}$`, ...symbols('  W, // the weights', '  n: n + 1'));
    expect(readSymbols(code)).toEqual({
      W: {
        meaning: 'the weights',
        code: 'W',
        cells: [['layer', 1]],
        probe: 'symbol.W',
        value: { shape: [2, 3], dtype: 'float32', text: '[[1. 1. 1.]\n [1. 1. 1.]]' },
      },
      n: {
        meaning: '',
        code: 'n + 1',
        cells: [['layer', 1]],
        probe: 'symbol.n',
        value: { shape: [], dtype: 'number', text: '8' },
      },
    });
  });

  test('is marked in the cells that make it and that read it, and in no other', () => {
    const other = ['```ts run name=other', 'const m = 1;', '```'];
    const reader = ['```ts run name=reader', 'W.shape', '```'];
    const source = [...cells, ...other, ...reader, W, ...symbols('  W,')].join('\n');
    const post = collectCells(mdxToMdast(source, { features: { math: true } }) as unknown as Root, undefined);
    const all = listCells(post.cells, post.exercises, 'start', post.probes);
    expect([...findMarkedCells(post.symbols, all)].sort()).toEqual(['layer', 'reader']);
  });

  test('is a name in code, not a part of one, nor a word in a text or a comment', async () => {
    const html = await codeToHtml(`const W = W1.W; // W\nconsole.log('W', \`\${W} W\`, /W/);`, {
      lang: 'ts',
      theme: 'github-light',
      meta: { __raw: writeSymbolWord(['W'])! },
      transformers: [shikiSymbols],
    });
    expect(html.match(/data-symbol="W">W</g)).toHaveLength(3);
    expect(html.match(/data-symbol/g)).toHaveLength(3);
  });
});

describe('a mistake with symbols fails the build with file and line', () => {
  const fails = (...lines: string[]) => expect(build(...lines)).rejects;

  test('a formula that marks what is no symbol', async () => {
    await fails(...cells, W, ...symbols('  W,'), '', '$$', 'a +', '\\sym{Q}{Q}', '$$').toThrow(
      `${place}:15: the post has no symbol "Q" that could be marked here: its symbols are W`,
    );
    await fails('Text', '', W).toThrow(
      `${place}:3: the post has no symbol "W" that could be marked here: it has no fence`,
    );
  });

  test('an element that marks what is no symbol', async () => {
    await fails(...cells, W, ...symbols('  W,'), '', '<b data-symbol="V">V</b>').toThrow(
      `${place}:13: the post has no symbol "V"`,
    );
  });

  test('a mark without its formula', async () => {
    await fails(...cells, W, ...symbols('  W,'), '', '$\\sym{W}$').toThrow(
      `${place}:13: a symbol is marked with its name and its formula`,
    );
  });

  test('a symbol that no formula marks', async () => {
    await fails(...cells, W, ...symbols('  W,', '  n,')).toThrow(
      `${place}:10: no formula marks the symbol "n": write \\sym{n}{…} in one, or leave the symbol out`,
    );
  });

  test('a symbol that the program does not have, or that is no value to show', async () => {
    await fails(...cells, '$\\sym{V}{V}$', ...symbols('  V: missing,')).toThrow(
      `${place}:9: Cannot find name 'missing'.`,
    );
    await fails(...cells, '$\\sym{V}{V}$', ...symbols('  V: null as any,')).toThrow(
      `${place}:9: symbol "V": Error: A symbol stands for an array or a number; in your program this is null.`,
    );
  });

  test('what is not one object, an entry that is no name, a name twice, a second fence, a word too much', async () => {
    await fails(...cells, '```ts symbols', 'W', '```').toThrow(`${place}:6: symbols are one object`);
    await fails(...cells, ...symbols('  W,', '  ...{},')).toThrow(`${place}:9: symbols are one object`);
    await fails(...cells, ...symbols('  W,', '  W: n,')).toThrow(`${place}:9: the symbol "W" stands here twice`);
    await fails(...cells, W, ...symbols('  W,'), ...symbols('  n,')).toThrow(`${place}:12: a post has one fence`);
    await fails(...cells, '```ts symbols name=a', '{}', '```').toThrow(`${place}:6: symbols take no word`);
  });

  test('the command of KaTeX that writes any data into the page', async () => {
    await fails('$\\htmlData{symbol=W}{W}$').toThrow(`${place}:1: this formula is not valid TeX`);
  });
});
