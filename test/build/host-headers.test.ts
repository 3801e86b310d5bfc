import { expect, test } from 'vitest';
import { writeHeaders } from '../../src/build/host-headers.ts';

const rules = writeHeaders([
  '404.html',
  'index.html',
  'posts/01-arrays/index.html',
  'posts/02-more/index.html',
  '_astro/frame.1a2b.html',
])
  .split('\n\n')
  .map((rule) => rule.trim().split('\n  '));
const findRule = (place: string) => rules.filter(([first]) => first === place).map(([, ...headers]) => headers);

test('a file that is named by its content is kept for a year', () => {
  expect(findRule('/_astro/*')).toEqual([['Cache-Control: public, max-age=31536000, immutable']]);
});

test('a page and the service worker are asked for again', () => {
  for (const place of ['/', '/404.html', '/posts/*', '/service-worker.js']) {
    expect(findRule(place), place).toEqual([['Cache-Control: no-cache']]);
  }
});

test('no header is said twice of one address', () => {
  const names = rules.map(([place, ...headers]) => [place, headers.map((header) => header.split(':')[0])] as const);
  const everywhere = names.find(([place]) => place === '/*')![1];
  expect(everywhere).toEqual([
    'Content-Security-Policy',
    'Permissions-Policy',
    'Referrer-Policy',
    'X-Content-Type-Options',
  ]);
  for (const [place, own] of names) {
    if (place !== '/*') expect(own.filter((name) => everywhere.includes(name))).toEqual([]);
  }
});
