import { expect, test } from 'vitest';
import { relativeAddress } from '../../src/build/relative-links.ts';

test('an address is written as seen from its page', () => {
  expect(relativeAddress('/posts/a', '/_astro/page.css')).toBe('../../_astro/page.css');
  expect(relativeAddress('/posts/a', '/posts/b/')).toBe('../b/');
  expect(relativeAddress('/posts/a', '/posts/a/')).toBe('./');
  expect(relativeAddress('/posts/a', '/')).toBe('../../');
  expect(relativeAddress('/', '/posts/a/#b')).toBe('posts/a/#b');
});
