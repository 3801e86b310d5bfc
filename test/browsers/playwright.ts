import { chromium, firefox, type Browser as PlaywrightBrowser } from 'playwright-core';
import { findChromium, findFirefox } from '../../scripts/browsers.mjs';
import type { Browser, Page } from './browser.ts';

export async function launchChromium(): Promise<Browser> {
  return wrap('chromium', await chromium.launch(await findChromium()));
}

export async function launchFirefox(): Promise<Browser | undefined> {
  const executablePath = findFirefox();
  if (!executablePath) return undefined;
  return wrap('firefox', await firefox.launch({ executablePath, channel: 'moz-firefox' }));
}

function wrap(name: 'chromium' | 'firefox', browser: PlaywrightBrowser): Browser {
  return {
    name,
    close: () => browser.close(),
    async open(url): Promise<Page> {
      const page = await browser.newPage();
      const lines: string[] = [];
      page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => lines.push(`error: ${error.message}`));
      await page.goto(url);
      return {
        evaluate: (run, ...args) =>
          // Sent as text, so that all browsers are asked in the same way.
          page.evaluate(`(${run})(...${JSON.stringify(args)})`),
        inject: async (script) => {
          await page.evaluate(`{${script};0}`);
        },
        clickButton: (button) => page.getByRole('button', { name: button, exact: true }).click(),
        click: (selector) => page.locator(selector).first().click(),
        press: (key, modifier) => page.keyboard.press(modifier ? `${modifier}+${key}` : key),
        type: (text) => page.keyboard.type(text),
        reload: async () => {
          await page.reload();
        },
        resize: (width) => page.setViewportSize({ width, height: 800 }),
        logged: async () => lines,
        close: () => page.close(),
      };
    },
  };
}
