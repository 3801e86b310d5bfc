// What a frame costs the main thread while a reader drags in the widgets, on the page that has all of them: Chromium
// itself counts the time that the page's thread was busy. Times are printed, never asserted.
import { chromium } from 'playwright-core';
import { serveSite } from '../test/browsers/server.ts';
import { findChromium } from './browsers.mjs';

/** Where a drag goes on: round a circle, in shares of the box, so many times. */
const rounds = 4;
const stepsOfRound = 60;
const drags = {
  'z of the activation explorer': '#widget-explore-activations .slider input',
  'a curve of the activation explorer': '#widget-explore-activations [data-panel=values]',
  'a line of the decision boundary': '#widget-cut-plane .knob-grip',
  'a weight of the decision boundary': '#widget-cut-plane input[type=range]',
  'the pen of the forward stepper': '#widget-step-forward .picture',
};

const server = await serveSite();
const browser = await chromium.launch(await findChromium());
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(`${server.url}workshop/`, { waitUntil: 'networkidle' });
// The pen needs a sheet.
await page.locator('#widget-step-forward input[value="-1"]').check();
const session = await page.context().newCDPSession(page);
// The processor's time: on a busy machine the clock's would count the work of others.
await session.send('Performance.enable', { timeDomain: 'threadTicks' });
const readBusy = async () => {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
};

async function drag(selector, count) {
  const part = page.locator(selector).first();
  await part.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await part.boundingBox();
  // What is small is taken to places around it; what is large is drawn in.
  const radius = width < 60 ? 40 : Math.min(width, 2 * height + 200) * 0.3;
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  await page.mouse.move(middleX, middleY);
  await page.mouse.down();
  for (let step = 0; step < count; step++) {
    const angle = (2 * Math.PI * step) / stepsOfRound;
    const up = height < 60 && width >= 60 ? 0 : 0.6;
    await page.mouse.move(middleX + radius * Math.cos(angle), middleY + up * radius * Math.sin(angle));
  }
  await page.mouse.up();
}

/** Writes down when each frame begins, until it is told to end. */
const watchFrames = () => {
  globalThis.frames = [];
  globalThis.isWatching = true;
  const note = (time) => {
    globalThis.frames.push(time);
    if (globalThis.isWatching) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
};
const endWatch = () => {
  globalThis.isWatching = false;
  return globalThis.frames.slice(1).map((time, index) => time - globalThis.frames[index]);
};

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
for (const [name, selector] of Object.entries(drags)) {
  // Once round first: what makes it alive is then there.
  await drag(selector, stepsOfRound);
  await page.waitForTimeout(1500);
  await page.evaluate(watchFrames);
  const before = await readBusy();
  await drag(selector, rounds * stepsOfRound);
  const after = await readBusy();
  const intervals = await page.evaluate(endWatch);
  const late = intervals.filter((interval) => interval > 20).length;
  console.log(
    `${name}: ${((after - before) / intervals.length).toFixed(2)} ms of the main thread a frame; ` +
      `a frame every ${median(intervals).toFixed(1)} ms, ${late} of ${intervals.length} late`,
  );
}
await browser.close();
await server.close();
