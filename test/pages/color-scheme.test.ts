import { expect } from 'vitest';
import type { Page } from '../browsers/browser.ts';
import { until } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { wholePost } from '../browsers/posts.ts';

const readPaper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const isPressed = (page: Page) =>
  page.evaluate(() => document.querySelector('color-scheme-switch button')!.getAttribute('aria-pressed') === 'true');

inEveryEngine((reading) => {
  reading('the switch turns the page dark and light, and the choice stays', wholePost, async (page) => {
    const light = await readPaper(page);
    expect(await isPressed(page)).toBe(false);
    await page.clickButton('Dark page');
    const dark = await readPaper(page);
    expect(dark).not.toBe(light);
    expect(await isPressed(page)).toBe(true);

    await page.reload();
    await until(page, 'the switch is alive', () => isPressed(page));
    expect(await readPaper(page)).toBe(dark);

    await page.clickButton('Dark page');
    expect(await readPaper(page)).toBe(light);
    // The system is light too: so nothing is kept, and the page follows the system again.
    expect(await page.evaluate(() => localStorage.getItem('four-lanes/color-scheme'))).toBeNull();
  });

  reading(
    'a kept choice is there before the first paint: its script stands in the head, before all styles',
    '',
    async (page) => {
      const order = await page.evaluate(() => {
        const script = [...document.head.children].findIndex((element) => element.matches('script:not([src], [type])'));
        const styles = [...document.head.children].findIndex((element) => element.matches('style'));
        return { script, styles };
      });
      expect(order.script).toBeGreaterThanOrEqual(0);
      expect(order.script).toBeLessThan(order.styles);
    },
  );
});
