import { expect, test } from 'vitest';
import { absolute, readAddress, repository, siteUrl } from '../../src/site/address.ts';

test('a place within the site becomes a whole address, under whatever path the site lies', () => {
  expect(absolute('/posts/a/#b', 'https://example.org/')).toBe('https://example.org/posts/a/#b');
  expect(absolute('/posts/a/', 'https://example.org/four-lanes/')).toBe('https://example.org/four-lanes/posts/a/');
  expect(absolute('/')).toBe(siteUrl);
});

test('addresses may be written with and without a slash at their end', () => {
  for (const text of ['https://example.org/a', 'https://example.org/a/']) {
    expect(readAddress(text, 'SITE_URL', '/')).toBe('https://example.org/a/');
    expect(readAddress(text, 'REPOSITORY_URL', '')).toBe('https://example.org/a');
  }
  expect(siteUrl).toMatch(/^https?:\/\/.*\/$/);
  expect(repository).toMatch(/^https?:\/\/.*[^/]$/);
});

test.each(['example.org', 'git@example.org:a.git', 'ftp://example.org/', 'https://example.org/?a', ''])(
  '"%s" is no address: the message says where it stands, and what an address looks like',
  (text) => {
    expect(() => readAddress(text, 'SITE_URL', '/')).toThrow(
      `SITE_URL is "${text}": it must be an http(s) address such as https://example.org/`,
    );
  },
);
