// What a frame costs the main thread when a line of 500 points is drawn anew in each: the whole way from the figure to
// the page, in a built post. Chromium itself counts the time that the page's thread was busy: scripts, parsing, styles,
// layout and paint, not what other threads rasterise. Times are printed, never asserted.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { rolldown } from 'rolldown';
import { wholePost } from '../test/browsers/posts.ts';
import { serveSite } from '../test/browsers/server.ts';
import { findChromium } from './browsers.mjs';

const frames = 300;
const ways = {
  // As a widget does: the picture alone.
  'the picture': '(figure) => drawFigure(figure, { id: "frames" })',
  // As a cell does: twice drawn, for wide and narrow windows, with its words and its table.
  'all that stands under a cell': '(figure) => showFigure(figure, "frames")',
};

const entry = '\0frames';
const show = fileURLToPath(new URL('../src/show/figure.ts', import.meta.url));
const code = `export { drawFigure } from 'lanes/plot/drawing'; export { showFigure } from ${JSON.stringify(show)};`;
const build = await rolldown({
  input: entry,
  platform: 'browser',
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [
    {
      name: 'frames',
      resolveId(id, importer) {
        if (id === entry) return id;
        // What has no place of its own is looked for where this script is.
        return importer === entry ? this.resolve(id, fileURLToPath(import.meta.url)) : undefined;
      },
      load: (id) => (id === entry ? code : undefined),
    },
  ],
});
const { output } = await build.generate({ format: 'iife', name: 'parts', exports: 'named' });
await build.close();

const server = await serveSite();
const browser = await chromium.launch(await findChromium());
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(server.url + wholePost, { waitUntil: 'networkidle' });
await page.evaluate(`${output[0].code};globalThis.parts = parts;0`);
const session = await page.context().newCDPSession(page);
// The processor's time: on a busy machine the clock's would count the work of others.
await session.send('Performance.enable', { timeDomain: 'threadTicks' });
const readBusy = async () => {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = (name) => metrics.find((metric) => metric.name === name).value;
  const [all, layout, styles] = ['TaskDuration', 'LayoutDuration', 'RecalcStyleDuration'].map(seconds);
  return { all, layout, styles };
};

/** Draws so many frames; gives how long each took from one to the next. */
const draw = (way, count) =>
  page.evaluate(`(async () => {
    const { drawFigure, showFigure } = parts;
    const show = ${way};
    const place = document.querySelector('.cell-output');
    place.scrollIntoView({ behavior: 'instant', block: 'center' });
    const x = Array.from({ length: 500 }, (_, index) => index / 40);
    const times = [];
    for (let frame = 0; frame < ${count}; frame++) {
      const y = x.map((value) => Math.sin(value + frame / 20));
      const line = { type: 'line', x, y, style: '-', label: 'sin' };
      const labels = { title: 'A wave', xlabel: 'x', ylim: [-1.2, 1.2] };
      place.innerHTML = show({ type: 'figure', figsize: [6.4, 4.8], ...labels, grid: true, legend: true, marks: [line] });
      times.push(await new Promise(requestAnimationFrame));
    }
    return times.slice(1).map((time, index) => time - times[index]);
  })()`);

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
for (const [name, way] of Object.entries(ways)) {
  // Once round first: the engine then knows the code.
  await draw(way, 60);
  const before = await readBusy();
  const intervals = await draw(way, frames);
  const after = await readBusy();
  const each = (part) => (((after[part] - before[part]) * 1000) / frames).toFixed(2);
  const late = intervals.filter((interval) => interval > 20).length;
  console.log(
    `${name}: ${each('all')} ms of the main thread a frame (of it styles ${each('styles')}, layout ${each('layout')}); ` +
      `a frame every ${median(intervals).toFixed(1)} ms, ${late} of ${frames} late`,
  );
}
await browser.close();
await server.close();
