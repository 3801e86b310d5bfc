import { chromium, firefox, type Browser as PlaywrightBrowser } from 'playwright-core';
import { findChromium, findFirefox } from '../../scripts/browsers.mjs';
import { type Browser, type Page, SilentDriver } from './browser.ts';

export async function launchChromium(): Promise<Browser> {
  return wrap('chromium', await chromium.launch(await findChromium()));
}

export async function launchFirefox(): Promise<Browser | undefined> {
  const executablePath = findFirefox();
  if (!executablePath) return undefined;
  return wrap('firefox', await firefox.launch({ executablePath, channel: 'moz-firefox' }));
}

/** Longer than any test waits for one answer, in milliseconds: Chromium gives none where a question meets a page that is being left. */
const patience = 20_000;

async function answered<Answer>(what: string, answer: Promise<Answer>): Promise<Answer> {
  let clock: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new SilentDriver(`no answer of ${what} for ${patience} ms`)), patience);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(clock);
  }
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
          answered(`${name} to a question`, page.evaluate(`(${run})(...${JSON.stringify(args)})`)),
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
        close: () => answered(`${name} to the end of a page`, page.close()),
      };
    },
  };
}
