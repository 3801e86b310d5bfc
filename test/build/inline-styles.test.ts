import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { inlineInto } from '../../src/build/inline-styles.ts';

const policy = `<meta http-equiv="content-security-policy" content="style-src-elem 'self'; style-src-attr 'unsafe-inline';">`;
const page = (depth: string) => `<head>${policy}<link rel="stylesheet" href="${depth}_astro/style.1a2b.css"></head>`;
const read = () =>
  'p{color:red}@font-face{font-family:A;src:url(a.woff2),url("b.woff2"),url(data:font/woff2;base64,AA)}';
const stylesOf = (html: string) => /<style>(.*?)<\/style>/s.exec(html)![1]!;

test('a page gets the styles that it links to, and links to none', () => {
  const html = inlineInto(page(''), 'index.html', read);
  expect(stylesOf(html)).toContain('p{color:red}');
  expect(html).not.toContain('<link');
});

test('the policy of the page names the hash of just these styles', () => {
  const html = inlineInto(page(''), 'index.html', read);
  const hash = createHash('sha256').update(stylesOf(html)).digest('base64');
  expect(html).toContain(`style-src-elem 'sha256-${hash}' 'self'`);
});

test('addresses in the styles hold for the page, however deep it lies', () => {
  expect(stylesOf(inlineInto(page(''), 'index.html', read))).toContain('url(_astro/a.woff2),url("_astro/b.woff2")');
  expect(stylesOf(inlineInto(page('../../'), 'posts/x/index.html', read))).toContain(
    'url(../../_astro/a.woff2),url("../../_astro/b.woff2"),url(data:font/woff2;base64,AA)',
  );
});

test('a page without a policy for styles is refused: a browser would refuse its styles', () => {
  expect(() => inlineInto(page('').replace(policy, ''), 'a/index.html', read)).toThrow(
    'a/index.html has no policy that names style-src-elem; its styles would be refused',
  );
});

test('a page without styles stays as it is', () => {
  expect(inlineInto('<p>Text</p>', 'index.html', read)).toBe('<p>Text</p>');
});
