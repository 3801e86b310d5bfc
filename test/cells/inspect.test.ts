import { expect, test } from 'vitest';
import { inspect } from '../../src/cells/notebook/inspect.ts';

test('numbers are shown as JavaScript writes them, and -0 as -0', () => {
  expect([1, 0.1, -0, Number.NaN, 1e21, 5n].map(inspect)).toEqual(['1', '0.1', '-0', 'NaN', '1e+21', '5n']);
});

test('texts stand in quotes', () => {
  expect(inspect("it's\n")).toBe("'it\\'s\\n'");
});

test('lists, objects, maps and sets show their entries', () => {
  expect(inspect([1, ['a']])).toBe("[1, ['a']]");
  expect(inspect({ a: 1, 'b c': null })).toBe("{ a: 1, 'b c': null }");
  expect(inspect(new Map([['a', 1]]))).toBe("Map(1) { 'a' → 1 }");
  expect(inspect(new Set([1, 2]))).toBe('Set(2) { 1, 2 }');
  expect(inspect(Float32Array.of(1, 2))).toBe('Float32Array(2) [1, 2]');
});

test('an array within an object shows its shape and number type', () => {
  const array = { shape: [2, 3], dtype: 'float32', data: new Float32Array(6) };
  expect(inspect({ W1: array })).toBe('{ W1: array (2, 3) float32 }');
  expect(inspect([{ ...array, shape: [4] }])).toBe('[array (4,) float32]');
});

test('a wide object takes a line for each entry', () => {
  expect(inspect({ long: 'x'.repeat(50), other: 'y'.repeat(50) })).toBe(
    `{\n  long: '${'x'.repeat(50)}',\n  other: '${'y'.repeat(50)}'\n}`,
  );
});

test('a hundred entries are shown and the rest counted', () => {
  expect(inspect(Array.from({ length: 103 }, () => 1))).toContain('… 3 more');
});

test('circles, deep objects, and getters that throw do not break it', () => {
  const circle: Record<string, unknown> = { a: { b: { c: { d: 1 } } } };
  circle['self'] = circle;
  Object.defineProperty(circle, 'bad', {
    enumerable: true,
    get: () => {
      throw new Error('no');
    },
  });
  expect(inspect(circle)).toBe('{ a: { b: { c: {…} } }, self: [circular], bad: [unreadable] }');
  expect(inspect({ a: { b: { c: { d: 1 } } } })).toBe('{ a: { b: { c: {…} } } }');
  const ring: unknown[] = [];
  ring.push(ring);
  expect(inspect(ring)).toBe('[[circular]]');
});

test('functions, classes, errors and promises say what they are', () => {
  function f() {}
  class A {}
  expect([f, A, new RangeError('x'), Promise.resolve()].map(inspect)).toEqual([
    'function f',
    'class A',
    'RangeError: x',
    'Promise (put `await` before it to see its value)',
  ]);
});

test('bytes say how many they are, and a boxed value what it holds', () => {
  expect([new ArrayBuffer(8), new DataView(new ArrayBuffer(4)), Object(3)].map(inspect)).toEqual([
    'ArrayBuffer(8)',
    'DataView(4)',
    'Number { 3 }',
  ]);
});
