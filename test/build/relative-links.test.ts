import { expect, test } from 'vitest';
import { addressOnHost, relativeAddress } from '../../src/build/relative-links.ts';

test('an address is written as seen from its page', () => {
  expect(relativeAddress('/posts/a', '/_astro/page.css')).toBe('../../_astro/page.css');
  expect(relativeAddress('/posts/a', '/posts/b/')).toBe('../b/');
  expect(relativeAddress('/posts/a', '/posts/a/')).toBe('./');
  expect(relativeAddress('/posts/a', '/')).toBe('../../');
  expect(relativeAddress('/', '/posts/a/#b')).toBe('posts/a/#b');
});

test('the page for what is not there is shown at any depth, so its addresses begin at the host, with the folder of the site', () => {
  expect(addressOnHost('/posts/b/', 'https://example.org/')).toBe('/posts/b/');
  expect(addressOnHost('/posts/b/#c', 'https://example.org/four-lanes/')).toBe('/four-lanes/posts/b/#c');
  expect(addressOnHost('/', 'https://example.org/four-lanes/')).toBe('/four-lanes/');
});
