import { expect, test } from 'vitest';
import { findPlace, mapPlace } from '../../src/cells/compile/place.ts';

test('lines and columns count from 1, columns in UTF-16 units', () => {
  expect(findPlace('a𝒳b', 3)).toEqual({ line: 1, column: 4 });
  expect(findPlace('a\nbc', 3)).toEqual({ line: 2, column: 2 });
  expect(findPlace('', 0)).toEqual({ line: 1, column: 1 });
});

test('a line ends at \\n, \\r\\n, \\r, U+2028 and U+2029, as engines count', () => {
  for (const lineBreak of ['\n', '\r\n', '\r', '\u2028', '\u2029']) {
    const text = `a${lineBreak}b${lineBreak}`;
    expect(findPlace(text, text.indexOf('b'))).toEqual({ line: 2, column: 1 });
    expect(findPlace(text, text.length)).toEqual({ line: 3, column: 1 });
  }
});

test('a place behind insertions moves left by their lengths', () => {
  const insertions = [
    { line: 2, column: 1, length: 8 },
    { line: 2, column: 12, length: 2 },
  ];
  expect(mapPlace(insertions, { line: 1, column: 20 })).toEqual({ line: 1, column: 20 });
  expect(mapPlace(insertions, { line: 2, column: 9 })).toEqual({ line: 2, column: 1 });
  expect(mapPlace(insertions, { line: 2, column: 11 })).toEqual({ line: 2, column: 3 });
  expect(mapPlace(insertions, { line: 2, column: 14 })).toEqual({ line: 2, column: 4 });
});

test('a place inside an insertion is the place before which it stands', () => {
  const insertions = [{ line: 1, column: 5, length: 8 }];
  for (const column of [5, 6, 12, 13])
    expect(mapPlace(insertions, { line: 1, column })).toEqual({ line: 1, column: 5 });
});
