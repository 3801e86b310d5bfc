import { expect, test } from 'vitest';
import { absolute } from '../../src/site/address.ts';
import { citePost, writeBibtex } from '../../src/site/cite.ts';

test('a post is cited by its title, its series and its address, without a date that it does not have', () => {
  const { before, title, after, url } = citePost('01-arrays', 'Arrays');
  expect(before + title + after).toBe(
    'Four Lanes. Arrays. Part of “Build a deep neural network from scratch, in TypeScript”. ',
  );
  expect(url).toBe(absolute('/posts/01-arrays/'));
});

test('its BibTeX entry keeps the capitals of the title, and the name of the authors in one piece', () => {
  expect(writeBibtex('02-ts', 'A TypeScript and ReLU tour')).toBe(
    [
      '@misc{four-lanes-ts,',
      '  author = {{Four Lanes}},',
      '  title  = {A {TypeScript} and {ReLU} tour},',
      '  note   = {Part of “Build a deep neural network from scratch, in TypeScript”},',
      `  url    = {${absolute('/posts/02-ts/')}}`,
      '}',
    ].join('\n'),
  );
});
