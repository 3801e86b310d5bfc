import { describe, expect, test } from 'vitest';
import { findIntroduction, loadSymbols, readPostFormulas, readSymbols } from '../../src/build/symbol-entries.ts';
import { holds, readTokens } from '../../src/build/tex-tokens.ts';

describe('the signs of a formula', () => {
  test('are its commands, words set upright, and single characters, whatever braces and spaces stand between', () => {
    expect(readTokens('{W}_{ik}\\, \\sigma(z)')).toEqual(['W', '_', 'i', 'k', '\\sigma', '(', 'z', ')']);
    expect(readTokens('\\operatorname{relu}\\bigl(n_{\\text{in}}\\bigr)')).toEqual([
      '\\operatorname{relu}',
      '(',
      'n',
      '_',
      '\\text{in}',
      ')',
    ]);
    expect(readTokens('\\begin{aligned} a &= b \\\\[1ex] c \\end{aligned}')).toEqual(['a', '=', 'b', 'c']);
  });

  test('hold others that stand in a row, and never a part of a sign', () => {
    const has = (formula: string, part: string) => holds(readTokens(formula), readTokens(part));
    expect(has('Z = WX + b', 'WX')).toBe(true);
    expect(has('\\sym{W}{W} X', 'WX')).toBe(true);
    expect(has('\\min x', 'n')).toBe(false);
    expect(has('\\operatorname{leaky}', 'a')).toBe(false);
    expect(has('\\sigma(z)', "\\sigma'")).toBe(false);
    expect(has('\\eval{np.max(z)}', 'z')).toBe(false);
  });
});

describe('the symbols', () => {
  const posts = readPostFormulas();
  const symbols = [...readSymbols().values()];

  test('are introduced by the first post that has them in a formula', () => {
    const introductions = new Map(loadSymbols().map(({ id, post }) => [id, post]));
    expect(introductions.get('weights')).toBe('00-start-here');
    expect(introductions.get('sum')).toBe('01-arrays');
    expect(introductions.get('examples')).toBe('02-architecture');
    expect(introductions.get('norm')).toBe('03-activation-functions');
    expect(introductions.get('layers')).toBe('04-forward-propagation');
  });

  test.each(symbols.map((symbol) => [symbol.key, symbol] as const))(
    '%s stands in a formula of the post that introduces it, and of no earlier one',
    (_, symbol) => {
      const name = findIntroduction(symbol, posts);
      const at = posts.findIndex((post) => post.name === name);
      const signs = readTokens(symbol.introducedAs ?? symbol.tex);
      const having = posts.map(({ formulas }) => formulas.some((formula) => holds(formula, signs)));
      expect(having.indexOf(true)).toBe(at);
      expect(holds(signs, readTokens(symbol.tex))).toBe(true);
      // The page that has all of the series on it stands behind the others, and introduces nothing.
      expect(name).not.toBe('05-first-network');
    },
  );

  test('that no post has are refused', () => {
    expect(() => findIntroduction({ ...symbols[0]!, key: 'aleph', tex: '\\aleph' }, posts)).toThrow(
      /symbols\.json:1: entry "aleph": no post has \\aleph in a formula/,
    );
  });

  test('are all letters of the formulas, but for names that one post gives to what it alone computes', () => {
    const own: Record<string, string> = {
      'T t': 'the temperatures of the post on arrays',
      'F C': 'degrees Fahrenheit and Celsius',
      B: 'any second matrix, in the rule of products',
      u: 'what is inside the tanh of GELU',
      y: 'the output, or a second number, as the page of another library names it',
    };
    const letters = new Set(posts.flatMap(({ formulas }) => formulas.flat()).filter((sign) => /^[a-zA-Z]$/.test(sign)));
    const known = new Set(symbols.flatMap(({ tex }) => readTokens(tex)));
    const unknown = [...letters].filter((letter) => !known.has(letter) && !Object.keys(own).join(' ').includes(letter));
    expect(unknown).toEqual([]);
  });
});
