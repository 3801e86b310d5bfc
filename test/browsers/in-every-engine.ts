import { afterAll, beforeAll, describe, test } from 'vitest';
import { type Browser, type Page, SilentDriver, until } from './browser.ts';
import { launchChromium, launchFirefox } from './playwright.ts';
import { type SiteServer, serveSite } from './server.ts';
import { launchWebKit } from './webkit.ts';

const launchers = { chromium: launchChromium, firefox: launchFirefox, webkit: launchWebKit };
type Engine = keyof typeof launchers;

/** Starts an engine; undefined when the machine does not have it and BROWSERS does not demand it. */
async function launch(engine: Engine): Promise<Browser | undefined> {
  const browser = await launchers[engine]();
  const demanded = process.env['BROWSERS']?.split(',').includes(engine);
  if (!browser && demanded) throw new Error(`BROWSERS names ${engine}, but this machine has no such browser.`);
  return browser;
}

async function readPage(browser: Browser, url: string, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.open(url);
  try {
    // Not every driver waits until the page's scripts have run.
    await until(page, 'the page is loaded', () => page.evaluate(() => document.readyState === 'complete'));
    await act(page);
  } finally {
    await page.close().catch(() => {});
  }
}

/** A test that opens a page of the built site, and closes it again. */
export type Reading = (title: string, path: string, act: (page: Page, server: SiteServer) => Promise<void>) => void;

/**
 * Runs the tests in each engine that the machine has; elsewhere they say that it is missing.
 * @param write writes the tests with `reading`, and with `readingWithoutScripts` those where no script may run
 */
export function inEveryEngine(write: (reading: Reading, readingWithoutScripts: Reading) => void): void {
  describe.each(Object.keys(launchers) as Engine[])('in %s', (engine) => {
    let browser: Browser | undefined;
    let server: SiteServer;
    beforeAll(async () => {
      server = await serveSite();
      browser = await launch(engine);
    });
    afterAll(async () => {
      await browser?.close();
      await server.close();
    });
    const reader =
      (find: (site: SiteServer) => string): Reading =>
      (title, path, act) =>
        test(title, async (context) => {
          if (!browser) return context.skip(`this machine has no ${engine}`);
          try {
            await readPage(browser, find(server) + path, (page) => act(page, server));
          } catch (error) {
            if (!(error instanceof SilentDriver)) throw error;
            // Nothing was learnt of the page: it is read once more, in a browser of its own.
            await browser.close();
            browser = await launch(engine);
            await readPage(browser!, find(server) + path, (page) => act(page, server));
          }
        });
    write(
      reader(({ url }) => url),
      reader(({ urlWithoutScripts }) => urlWithoutScripts),
    );
  });
}
