import { describe, expect, test } from 'vitest';
import { compileCell } from '../../src/cells/compile/compile.ts';
import { parseJavaScript } from '../../src/cells/compile/parse.ts';
import { findMentions } from '../../src/cells/compile/references.ts';

function names(source: string) {
  const { uses, defines, writes } = compileCell(source);
  return { uses: Object.keys(uses).sort(), defines: defines.sort(), writes: Object.keys(writes).sort() };
}

describe('a cell uses the names that it reads and does not define:', () => {
  test.each([
    ['const y = sigmoid(x)', ['sigmoid', 'x']],
    ['function g() { return h(y) }', ['h', 'y']],
    ['const f = () => later; const later = 1', []],
    ['const o = { k, m() { return k2 }, [c]: 1, d: e }; o.p.q; o[r]', ['c', 'e', 'k', 'k2', 'r']],
    ['class A extends B { m(q = z) { return arguments.length + q } static s = t; [u] = v }', ['B', 't', 'u', 'v', 'z']],
    ['class A { static { var x = y; x } #p; has(o) { return #p in o } }', ['y']],
    ['const { a = p, [q]: b, ...c } = r; const [d = s] = t', ['p', 'q', 'r', 's', 't']],
    ['try { f() } catch ({ message = m }) { g(message) }', ['f', 'g', 'm']],
    ['label: for (;;) { continue label }', []],
    ['for (let i = 0; i < n; i++) i', ['n']],
    ['for (const x of xs) x; for (const k in o) k', ['o', 'xs']],
    ['for (const x of x) x', []],
    ['switch (a) { case b: let c = d; c }', ['a', 'b', 'd']],
    ['const f = function g() { return g }; const C = class D { m() { return D } }', []],
    ['function f(a = b) { var b }', ['b']],
    ['const x = x0; { const x = 2 }', ['x0']],
    ['{ function f() {} } f()', ['f']],
    ['typeof maybe', ['maybe']],
    [`tag\`\${a} \${\`\${b}\`}\``, ['a', 'b', 'tag']],
    ['const r = await train(net)', ['net', 'train']],
    ['a?.b?.[c]', ['a', 'c']],
    ['function f() { return new.target }', []],
    ['(x, { y }, [z], ...w) => [x, y, z, w]', []],
  ])('%s', (source, uses) => {
    expect(names(source).uses).toEqual(uses);
  });
});

describe('a cell defines the names of its top level:', () => {
  test.each([
    ['const a = 1; let b; var c; function d() {} class E {}', ['E', 'a', 'b', 'c', 'd']],
    ['const { a, b: { c = 1 }, ...e } = f; const [g, , h] = k', ['a', 'c', 'e', 'g', 'h']],
    ['if (x) { var inner = 1; let not = 2 } for (var i of y); for (const j of y);', ['i', 'inner']],
    ['import d, { a, b as c } from "m"; import * as e from "n"', ['a', 'c', 'd', 'e']],
    ['export const a = 1; export function f() {}', ['a', 'f']],
    ['function f() { var local }', ['f']],
    ['type A = 1; interface B {} declare const c: number', []],
  ])('%s', (source, defines) => {
    expect(names(source).defines).toEqual(defines);
  });
});

describe('a cell writes the names that it assigns and does not declare:', () => {
  test.each([
    ['w = 1', ['w'], []],
    ['w += v', ['w'], ['v', 'w']],
    ['w++', ['w'], ['w']],
    ['[a, { b: c, ...d }, e.f] = g', ['a', 'c', 'd'], ['e', 'g']],
    ['({ a = b } = c)', ['a'], ['b', 'c']],
    ['for (x of y); for (z in y);', ['x', 'z'], ['y']],
    ['(a as number) = 1; b! = 2', ['a', 'b'], []],
    ['let a; a = 1; const f = () => { b = 2; let b }', [], []],
    ['o.p = 1', [], ['o']],
  ])('%s', (source, writes, uses) => {
    expect(names(source)).toMatchObject({ writes, uses });
  });
});

describe('what stands in a type is no use:', () => {
  test.each([
    'const a: T<typeof b> = 1 as U',
    'function f<T extends A>(this: B, x: C): x is D { return true }',
    'class X<T> implements I { p!: J }',
    'type A = typeof b; interface B extends C { d: E }',
  ])('%s', (source) => {
    expect(names(source).uses).toEqual([]);
  });
});

test('each name has the place of its first mention', () => {
  expect(compileCell('const f = () => b\nconst c = a + b; d = 1').uses).toEqual({
    b: { line: 1, column: 17 },
    a: { line: 2, column: 11 },
  });
  expect(compileCell('let x: A = 1;\n  y = z').writes).toEqual({ y: { line: 2, column: 3 } });
});

test('globals are no uses, and what the notebook supplies is one', () => {
  expect(names('Math.exp(NaN); new Float32Array(2); setTimeout(f); undefined; globalThis').uses).toEqual(['f']);
  expect(names('console; display').uses).toEqual(['console', 'display']);
});

test('a name such as __proto__ is a name like any other', () => {
  expect(Object.keys(compileCell('__proto__ + constructor').uses)).toEqual(['__proto__', 'constructor']);
});

describe('findMentions gives every place of the names that cells share:', () => {
  /** The source with each mention in brackets, and `:` before that of a shorthand property. */
  function mark(source: string): string {
    const { mentions } = findMentions(parseJavaScript(source).program);
    const places = new Map(mentions.map((mention) => [mention.position, mention]));
    return [...places.values()].reduceRight(
      (text, { name, position, isShorthand }) =>
        `${text.slice(0, position)}[${isShorthand ? ':' : ''}${name}]${text.slice(position + name.length)}`,
      source,
    );
  }

  test.each([
    ['const a = b.a, c = { a, b: a }', 'const [a] = [b].a, [c] = { [:a], b: [a] }'],
    ['const { a, b: { c = d } } = e', 'const { [:a], b: { [:c] = [d] } } = [e]'],
    ['({ a, b: c } = d)', '({ [:a], b: [c] } = [d])'],
    ['a++; a += a', '[a]++; [a] += [a]'],
    ['const f = (a) => a + b; { let b; b }', 'const [f] = (a) => a + [b]; { let b; b }'],
    [
      'class A extends B { a = A; static b() { return a } }',
      'class [A] extends [B] { a = [A]; static b() { return [a] } }',
    ],
    ['const C = class A { m() { return A } }', 'const [C] = class A { m() { return A } }'],
    ['function f() { return f } f()', 'function [f]() { return [f] } [f]()'],
    ["import * as np from 'lanes'; np.sum(np)", "import * as [np] from 'lanes'; [np].sum([np])"],
    ['for (const a of a) a; for (b of c) b', 'for (const a of a) a; for ([b] of [c]) [b]'],
  ])('%s', (source, expected) => {
    expect(mark(source)).toBe(expected);
  });

  test('it tells what stands in a function, and which names only a part declares', () => {
    const { mentions, localNames } = findMentions(parseJavaScript('let a; const f = (b) => { a = b; }; a = 1').program);
    const writes = mentions.filter(({ kind }) => kind === 'write');
    expect(writes.map(({ name, isInFunction }) => [name, isInFunction])).toEqual([
      ['a', true],
      ['a', false],
    ]);
    expect([...localNames]).toContain('b');
    expect(localNames.has('a')).toBe(false);
  });
});
