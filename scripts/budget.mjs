// What a post weighs before any click, gzipped: every file that a browser asks for when it opens the post and the
// reader scrolls to its end; and what each widget weighs. The limits stand in package.json.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { takeOutStyles } from '../src/build/page-weight.ts';
import { serveSite } from '../test/browsers/server.ts';
import { findChromium } from './browsers.mjs';
import { weighWidgets } from './weigh-widgets.mjs';

const { budgets, budgetOfWidget } = JSON.parse(readFileSync('package.json', 'utf8'));
const kinds = { '.html': 'html', '.js': 'javascript', '.css': 'css', '.woff2': 'fonts' };

const posts = globSync('posts/*/index.html', { cwd: 'dist' });
if (posts.length === 0) throw new Error('no post in dist/: build first');

const weigh = (/** @type {string | Buffer} */ file) => (file.length > 0 ? gzipSync(file, { level: 9 }).length : 0);

const server = await serveSite();
const browser = await chromium.launch(await findChromium());
let failed = false;
for (const post of posts) {
  const page = await browser.newPage();
  const weights = { post: 0, html: 0, javascript: 0, css: 0, fonts: 0, other: 0 };
  page.on('requestfinished', (request) => {
    const address = request.url().slice(server.url.length);
    const file = path.join('dist', address.endsWith('/') ? `${address}index.html` : address);
    // The styles stand in the page: they are weighed as what they are.
    const { page: text, styles } = file.endsWith('.html')
      ? takeOutStyles(readFileSync(file, 'utf8'))
      : { page: readFileSync(file), styles: '' };
    weights[kinds[path.extname(file)] ?? 'other'] += weigh(text);
    weights.css += weigh(styles);
    weights.post += weigh(text) + weigh(styles);
  });
  await page.goto(server.url + post.replace(/index\.html$/, ''), { waitUntil: 'networkidle' });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState('networkidle');
  await page.close();
  console.log(
    `${post}: ${Object.entries(weights)
      .map(([kind, bytes]) => `${kind} ${bytes}`)
      .join(', ')} bytes gzipped`,
  );
  for (const [kind, limit] of Object.entries(budgets)) {
    // A weight of nothing means that the measurement saw nothing.
    if (weights[kind] > 0 && weights[kind] <= limit) continue;
    failed = true;
    console.error(`${post}: ${kind} weighs ${weights[kind]} bytes gzipped; package.json allows ${limit}`);
  }
}
await browser.close();
await server.close();
const widgets = await weighWidgets();
if (widgets.length === 0) throw new Error('no widget in src/widgets');
for (const [name, bytes] of widgets) {
  console.log(`${name}: ${bytes} bytes brotli of its own`);
  if (bytes > 0 && bytes <= budgetOfWidget) continue;
  failed = true;
  console.error(`${name}: the widget weighs ${bytes} bytes brotli; package.json allows ${budgetOfWidget}`);
}
if (failed) process.exit(1);
