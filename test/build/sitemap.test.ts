import { expect, test } from 'vitest';
import { writeSitemap } from '../../src/build/sitemap.ts';

test('the sitemap lists all pages with their whole addresses, but not the workshop and the page for what is not there', () => {
  const places = ['/', '/posts/b/', '/posts/a/', '/404/', '/404', '/workshop/'];
  const addresses = [...writeSitemap(places, 'https://example.org/x/').matchAll(/<loc>(.*)<\/loc>/g)].map(
    ([, at]) => at,
  );
  expect(addresses).toEqual([
    'https://example.org/x/',
    'https://example.org/x/posts/a/',
    'https://example.org/x/posts/b/',
  ]);
});

test('what XML or an address cannot hold is escaped', () => {
  expect(writeSitemap(["/a&b'c d/"], 'https://example.org/')).toContain('https://example.org/a&amp;b&apos;c%20d/');
});
