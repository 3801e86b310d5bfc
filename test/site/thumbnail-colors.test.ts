import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recolor } from '../../src/site/thumbnail-colors.ts';

const wrap = (inside: string) =>
  `<svg xmlns="x" viewBox="0 0 1200 630" role="img" aria-label="words">${inside}</svg>\n`;

test('colours become those of the page, and the picture is for the eye alone', () => {
  expect(recolor(wrap('\n  <rect\n    width="9"\n    fill="#f7f5f0"\n  />\n  <path stroke="#2b6cb0" />\n'))).toBe(
    '<svg class="thumbnail" viewBox="0 0 1200 630" aria-hidden="true" focusable="false"><rect width="9" fill="var(--raised)" /><path stroke="var(--weight)" /></svg>',
  );
});

test('a colour without a meaning is an error, and so is what a page could not hold twice', () => {
  expect(() => recolor(wrap('<rect fill="#123456" />'))).toThrow('#123456 means nothing');
  expect(() => recolor(wrap('<rect id="a" fill="#ffffff" />'))).toThrow('no ids');
  expect(() => recolor(wrap('<style>rect { fill: red }</style>'))).toThrow('no styles');
  expect(() => recolor('<p>no picture</p>')).toThrow('one <svg> with a viewBox');
});

test.each(globSync('content/posts/*/thumbnail.svg'))(
  '%s keeps all its shapes, and none of its plain colours',
  (file) => {
    const svg = readFileSync(file, 'utf8');
    const count = (text: string) => text.match(/<(rect|circle|path)\b/g)!.length;
    expect(count(recolor(svg))).toBe(count(svg));
    expect(recolor(svg)).not.toContain('#');
  },
);
