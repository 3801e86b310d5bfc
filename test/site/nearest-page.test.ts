import { expect, test } from 'vitest';
import { findNearest } from '../../src/site/nearest-page.ts';

const pages = [
  '/',
  '/posts/00-start-here/',
  '/posts/01-arrays/',
  '/posts/02-architecture/',
  '/posts/03-activation-functions/',
  '/posts/04-forward-propagation/',
  '/posts/05-first-network/',
  '/glossary/',
  '/symbols/',
  '/bibliography/',
  '/errata/',
  '/help/cells/',
];

test.each([
  ['/posts/03-activation/', '/posts/03-activation-functions/'],
  ['/posts/03-activation-functoins', '/posts/03-activation-functions/'],
  ['/activation-functions/', '/posts/03-activation-functions/'],
  ['/Posts/01-Arrays/index.html', '/posts/01-arrays/'],
  ['/posts/2-architecture/', '/posts/02-architecture/'],
  ['/posts/arrays', '/posts/01-arrays/'],
  ['/forward/', '/posts/04-forward-propagation/'],
  ['/glosary/', '/glossary/'],
  ['/symbol', '/symbols/'],
  ['/help/', '/help/cells/'],
])('who asks for %s is led to %s', (asked, page) => {
  expect(findNearest(asked, pages)).toBe(page);
});

test('in a folder of the host, too', () => {
  const here = pages.map((page) => `/four-lanes${page}`);
  expect(findNearest('/four-lanes/posts/03-activation/', here)).toBe('/four-lanes/posts/03-activation-functions/');
});

test.each(['/wp-login.php', '/xyz/', '/', '/posts/', '/about-the-weather-in-spring/'])(
  'nothing is near %s',
  (asked) => {
    expect(findNearest(asked, pages.slice(1))).toBeUndefined();
  },
);
