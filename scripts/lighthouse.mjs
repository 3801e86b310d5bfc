// Asks Lighthouse about every page of the built site, as it simulates a phone and a desk, and prints what it says. It exits
// with 1 where a category is below 100, or where the phone's page comes too late, moves or blocks. Times depend on the
// machine, so no test asks for them.
//
//   node scripts/lighthouse.mjs                   every page
//   node scripts/lighthouse.mjs glossary/ posts/  the pages whose address begins like that; "/" is the home page
import { globSync } from 'node:fs';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { serveSite } from '../test/browsers/server.ts';
import { findChromium } from './browsers.mjs';

const limits = { score: 100, largestPaint: 1200, layoutShift: 0, blockingTime: 0 };
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

const wanted = process.argv.slice(2);
const pages = globSync('**/index.html', { cwd: 'dist' })
  .map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, ''))
  .filter(
    (page) => wanted.length === 0 || wanted.some((start) => (start === '/' ? page === '' : page.startsWith(start))),
  )
  .sort();
if (pages.length === 0) throw new Error('no page in dist/: build first');

// As from a host that is not on this very machine: from one without any way, fonts are there before the first paint, and the
// simulation, which sees what came before what, lets the paint wait for them on its slow line.
const latency = 60;
const server = await serveSite('dist', true, latency);
const { executablePath, args, env } = await findChromium();
const chrome = await launch({
  chromePath: executablePath,
  chromeFlags: ['--headless=new', ...args],
  envVars: env ?? process.env,
});

/** What Lighthouse says of a page. */
async function ask(/** @type {string} */ page, /** @type {'phone' | 'desk'} */ screen) {
  const flags = { port: chrome.port, output: 'json', logLevel: 'error', onlyCategories: categories };
  const result = await lighthouse(server.url + page, flags, screen === 'desk' ? desktopConfig : undefined);
  if (!result || result.lhr.runtimeError)
    throw new Error(`${page}: ${result?.lhr.runtimeError?.message ?? 'no answer'}`);
  const { lhr } = result;
  const numeric = (/** @type {string} */ id) => lhr.audits[id]?.numericValue ?? Number.NaN;
  return {
    scores: categories.map((id) => Math.round((lhr.categories[id]?.score ?? 0) * 100)),
    largestPaint: numeric('largest-contentful-paint'),
    layoutShift: numeric('cumulative-layout-shift'),
    blockingTime: numeric('total-blocking-time'),
    // What has cost points, in the categories that are rules and no times.
    failed: categories
      .slice(1)
      .flatMap((id) =>
        (lhr.categories[id]?.auditRefs ?? [])
          .filter((ref) => ref.weight > 0 && lhr.audits[ref.id]?.score !== null && (lhr.audits[ref.id]?.score ?? 1) < 1)
          .map((ref) => `${ref.id}: ${lhr.audits[ref.id]?.title}`),
      ),
  };
}

const columns = ['speed', 'access', 'practice', 'search', 'paint ms', 'shift', 'block ms'];
const row = (/** @type {string[]} */ cells) => cells.map((cell) => cell.padStart(9)).join('');
const width = Math.max(...pages.map((page) => page.length), 4) + 2;
console.log(`${''.padEnd(width + 7)}${row(columns)}`);

let failed = false;
try {
  for (const page of pages) {
    for (const screen of /** @type {const} */ (['phone', 'desk'])) {
      const told = await ask(page, screen);
      const { scores, largestPaint, layoutShift, blockingTime } = told;
      const numbers = [...scores, Math.round(largestPaint), layoutShift.toFixed(3), Math.round(blockingTime)].map(
        String,
      );
      const isGood =
        scores.every((score) => score >= limits.score) &&
        largestPaint <= limits.largestPaint &&
        Math.round(layoutShift * 1000) <= limits.layoutShift &&
        Math.round(blockingTime) <= limits.blockingTime;
      if (!isGood) failed = true;
      console.log(`${(page || '/').padEnd(width)}${screen.padEnd(7)}${row(numbers)}${isGood ? '' : '  below'}`);
      for (const audit of told.failed) console.log(`    ${audit}`);
    }
  }
} finally {
  chrome.kill();
  await server.close();
}
if (failed) process.exit(1);
