import { globSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What every answer may say. The page's own policy stands in its head; who may frame it can be said in a header only. */
const always = [
  "Content-Security-Policy: frame-ancestors 'self'",
  'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy: strict-origin-when-cross-origin',
  'X-Content-Type-Options: nosniff',
];

/**
 * Writes `_headers` into the built site, in the form that Netlify and Cloudflare Pages read. Other hosts take it for a file
 * like any other: the site asks for no header.
 */
export function hostHeaders(): AstroIntegration {
  return {
    name: 'four-lanes:host-headers',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        writeFileSync(path.join(root, '_headers'), writeHeaders(globSync('**/*.html', { cwd: root })));
      },
    },
  };
}

/**
 * The rules: files named by their content are kept for a year, pages and the service worker are asked for again. No two
 * rules speak of one header of one address: hosts differ in what they make of that.
 * @param pages the built pages, by their files: 'posts/01-arrays/index.html'
 */
export function writeHeaders(pages: readonly string[]): string {
  const places = pages.map((file) => {
    const [first = '', ...rest] = file.split(path.sep);
    if (rest.length > 0) return `/${first}/*`;
    return first === 'index.html' ? '/' : `/${first}`;
  });
  // What lies with the assets is named by its content, pages too.
  const fresh = [...new Set([...places, '/service-worker.js'])].filter((place) => place !== '/_astro/*').sort();
  const rules: [place: string, headers: string[]][] = [
    ['/*', always],
    ['/_astro/*', ['Cache-Control: public, max-age=31536000, immutable']],
    ...fresh.map((place): [string, string[]] => [place, ['Cache-Control: no-cache']]),
  ];
  return rules.map(([place, headers]) => `${[place, ...headers].join('\n  ')}\n`).join('\n');
}
