// What a reader's first Run and first edit cost: bytes on the way, brotli, and the time until something is seen. Bytes
// beyond the limits in package.json, under "budgetsOfSteps", are an error; times are printed, never asserted.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { serveSite } from '../test/browsers/server.ts';
import { findChromium } from './browsers.mjs';

const { budgetsOfSteps: limits } = JSON.parse(readFileSync('package.json', 'utf8'));
const address = 'help/cells/';
const rounds = 7;

const sizes = new Map();
function weigh(file) {
  if (!sizes.has(file)) sizes.set(file, brotliCompressSync(readFileSync(file)).length);
  return sizes.get(file);
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

const server = await serveSite();
const browser = await chromium.launch(await findChromium());

/** Opens the page anew; `weight` gives the bytes of all scripts and data asked for since it was last called. */
async function open() {
  const page = await browser.newPage();
  let bytes = 0;
  page.on('requestfinished', (request) => {
    const asked = new URL(request.url()).pathname;
    const file = path.join('dist', asked.slice(new URL(server.url).pathname.length));
    // What the header can do, on pages without a cell too, is no cost of cells.
    if (/\.(js|json|html)$/.test(file) && !file.includes('SiteHeader')) bytes += weigh(file);
  });
  const weight = async () => {
    // What the step asks for has been asked for by then.
    await page.waitForTimeout(800);
    const taken = bytes;
    bytes = 0;
    return taken;
  };
  await page.goto(server.url + address, { waitUntil: 'networkidle' });
  return { page, weight };
}

/** Milliseconds from a click on Run to the output, as the page itself sees both. */
const timeRun = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const cell = document.querySelector('run-cell');
        const output = cell.querySelector('.cell-output');
        output.replaceChildren();
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (output.childElementCount === 0) return;
          observer.disconnect();
          resolve(performance.now() - start);
        });
        observer.observe(output, { childList: true });
        cell.querySelector('.cell-run').click();
      }),
  );

const untilEnded = (page) =>
  page.waitForFunction(() => [...document.querySelectorAll('run-cell')].every((cell) => !cell.busy));

/** Whether a mistake is underlined in the second cell. */
const isUnderlined = () => {
  const editor = document.querySelectorAll('run-cell')[1].querySelector('.cell-editor');
  return editor.shadowRoot.querySelector('.cm-lintRange-error') !== null;
};

/** Milliseconds from the next key to the underline under what it made wrong, as the page itself sees both. */
const watchKey = () => {
  globalThis.keyTime = new Promise((resolve) => {
    addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        const look = () => {
          const editor = document.querySelectorAll('run-cell')[1].querySelector('.cell-editor');
          if (editor.shadowRoot.querySelector('.cm-lintRange-error')) resolve(performance.now() - start);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  });
};

const times = { 'first Run, ms': [], 'Run again, ms': [], 'first underline, ms': [], 'keystroke to underline, ms': [] };
const bytes = {};
for (let round = 0; round < rounds; round++) {
  const { page, weight } = await open();
  bytes['boot'] = await weight();
  times['first Run, ms'].push(await timeRun(page));
  await untilEnded(page);
  bytes['first run'] = await weight();
  times['Run again, ms'].push(await timeRun(page));
  await untilEnded(page);
  await page.close();
}
/** One reader's first edit, and five keys more. */
async function measureEdits() {
  const { page, weight } = await open();
  const checker = (response) => /checker|declarations/.test(response.url());
  let checked = 0;
  page.on('response', (response) => {
    if (!checker(response)) return;
    checked += weigh(path.join('dist', new URL(response.url()).pathname.slice(new URL(server.url).pathname.length)));
  });
  await weight();
  await page.locator('run-cell > pre').nth(1).click();
  await page.waitForFunction(() => document.querySelector('.cell-editor')?.shadowRoot?.querySelector('.cm-content'));
  // A shape that does not fit, and a letter more, which is underlined again.
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('np.matmul(W, np.ones([2, 4]))');
  const start = Date.now();
  await page.waitForFunction(isUnderlined);
  times['first underline, ms'].push(Date.now() - start);
  const all = await weight();
  bytes['type checker'] = checked;
  bytes['first edit'] = all - checked;
  for (let key = 0; key < 5; key++) {
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('np.matmul(W, np.ones([3, 4])');
    await page.keyboard.type(')');
    await page.waitForFunction(`!(${isUnderlined})()`);
    await page.keyboard.press('Home');
    for (let i = 0; i < 'np.matmul(W, np.ones(['.length; i++) await page.keyboard.press('ArrowRight');
    await page.evaluate(watchKey);
    // 13 rows where 3 fit.
    await page.keyboard.type('1');
    times['keystroke to underline, ms'].push(await page.evaluate(() => globalThis.keyTime));
  }
  await page.close();
}
for (let round = 0, spoilt = 0; round < 3; round++) {
  try {
    await measureEdits();
  } catch (error) {
    // On a busy machine a key can be lost; bytes are not, and times are asked again.
    spoilt += 1;
    if (spoilt > 2) throw error;
    round -= 1;
  }
}
await browser.close();
await server.close();
for (const [name, values] of Object.entries(times)) {
  console.log(`${name}: ${median(values).toFixed(0)} (median of ${values.length})`);
}
for (const [step, limit] of Object.entries(limits)) {
  console.log(`${step}: ${bytes[step]} bytes brotli; package.json allows ${limit}`);
  // A weight of nothing means that the measurement saw nothing.
  if (!(bytes[step] > 0 && bytes[step] <= limit)) process.exitCode = 1;
}
