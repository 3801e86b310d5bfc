// Compares lanes with other libraries in Chromium. `node bench/peers/chromium.ts add` takes only the lines whose name has
// this word.
import { cpus } from 'node:os';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../../scripts/browsers.mjs';
import { bundlePage } from './bundle.ts';
import { BINARIES, servePage } from './server.ts';

const server = await servePage(await bundlePage());
const browser = await chromium.launch(await findChromium());
try {
  const page = await browser.newPage();
  page.on('console', (message) => (message.type() === 'log' ? console.log : console.error)(message.text()));
  page.on('pageerror', (error) => console.error(`the page: ${error.message}`));
  await page.goto(server.url);
  await page.waitForFunction('globalThis.comparePeers');
  const machine = `${cpus()[0]?.model.trim()}, Chromium ${browser.version()}`;
  await page.evaluate((texts) => globalThis.comparePeers(...texts), [
    machine,
    process.argv[2] ?? '',
    BINARIES,
  ] as const);
} finally {
  await browser.close();
  server.close();
}
