import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { type Browser, chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/browsers.mjs';
import { type SiteServer, serveSite } from '../browsers/server.ts';

/**
 * How some widgets look, as pictures that one can look at: `RECORD=1 vitest run --project pages pictures` writes them
 * anew. The site's own fonts stand in for those of the system, so that machines agree.
 */
const pictures = [
  { name: 'activation explorer, light, 1440', widget: 'explore-activations', width: 1440, scheme: 'light' },
  { name: 'architecture explorer, light, 390', widget: 'explore-architecture', width: 390, scheme: 'light' },
  { name: 'forward stepper, dark, 1440', widget: 'step-forward', width: 1440, scheme: 'dark' },
  { name: 'matrix product, dark, 390', widget: 'product', width: 390, scheme: 'dark' },
  { name: 'decision boundary, light, 768', widget: 'cut-plane', width: 768, scheme: 'light' },
] as const;

/** Of each hundred pixels, as many may differ: browsers of two machines smooth edges in two ways. */
const mostDiffering = 1;

const expectedFile = (name: string) =>
  fileURLToPath(new URL(`pictures/${name.replaceAll(', ', '-').replaceAll(' ', '-')}.png`, import.meta.url));

/** Keeps what was seen, for whoever asks why a test has failed. */
function keep(name: string, picture: PNG): string {
  const file = path.join(tmpdir(), 'four-lanes-pictures', `${name}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, PNG.sync.write(picture));
  return file;
}

describe('in Chromium, widgets look as their pictures', () => {
  let browser: Browser;
  let server: SiteServer;
  beforeAll(async () => {
    server = await serveSite();
    browser = await chromium.launch(await findChromium());
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  for (const { name, widget, width, scheme } of pictures) {
    test(name, async () => {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
      await page.goto(`${server.url}workshop/`, { waitUntil: 'networkidle' });
      await page.evaluate(async () => {
        const fonts = new CSSStyleSheet();
        fonts.replaceSync(':root { --sans: "Source Serif 4" !important }');
        document.adoptedStyleSheets.push(fonts);
        await document.fonts.ready;
      });
      const seen = PNG.sync.read(await page.locator(`#widget-${widget}`).screenshot({ animations: 'disabled' }));
      await page.close();
      if (process.env['RECORD'])
        writeFileSync(expectedFile(name), PNG.sync.write(seen, { colorType: 2, deflateLevel: 9 }));
      const expected = PNG.sync.read(readFileSync(expectedFile(name)));
      const size = ({ width, height }: PNG) => `${width} × ${height}`;
      expect(size(seen), `see ${keep(name, seen)}`).toBe(size(expected));
      const difference = new PNG({ width: seen.width, height: seen.height });
      const differing = pixelmatch(expected.data, seen.data, difference.data, seen.width, seen.height);
      const share = (100 * differing) / (seen.width * seen.height);
      expect(share, `see ${keep(`${name}, difference`, difference)}`).toBeLessThan(mostDiffering);
    });
  }
});
