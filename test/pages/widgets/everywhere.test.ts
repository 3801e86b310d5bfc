import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../../scripts/browsers.mjs';
import { inEveryEngine } from '../../browsers/in-every-engine.ts';
import { type SiteServer, serveSite } from '../../browsers/server.ts';

const workshop = 'workshop/';

inEveryEngine((reading) => {
  reading('the page with all widgets never scrolls sideways', workshop, async (page) => {
    for (const width of [1440, 768, 390, 320]) {
      await page.resize(width);
      const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(beyond), `at ${width} px`).toBe(0);
    }
  });
});

describe('on paper', () => {
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

  test('each widget has its picture and its words, and nothing to press', async () => {
    const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
    await page.goto(server.url + workshop, { waitUntil: 'networkidle' });
    await page.emulateMedia({ media: 'print' });
    const widgets = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('live-widget')].map((widget) => {
        const isSeen = (part: Element) => part.checkVisibility({ visibilityProperty: true });
        const find = (selector: string) => [...widget.querySelectorAll(selector)].filter(isSeen);
        return {
          id: widget.id,
          toPress: find('button, input, select').map(({ outerHTML }) => outerHTML.slice(0, 80)),
          pictures: find('svg, table').length,
          words: widget.innerText.length,
        };
      }),
    );
    await page.close();
    expect(widgets.length).toBeGreaterThan(6);
    for (const { id, toPress, pictures, words } of widgets) {
      expect(toPress.join('\n'), id).toBe('');
      expect(pictures, id).toBeGreaterThan(0);
      expect(words, id).toBeGreaterThan(100);
    }
  });
});
