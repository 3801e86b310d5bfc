import type { Browser } from './browser.ts';
import { launchChromium, launchFirefox } from './playwright.ts';
import { launchWebKit } from './webkit.ts';

const launchers = { chromium: launchChromium, firefox: launchFirefox, webkit: launchWebKit };

/** The engines to test in: those that BROWSERS names, all of which must be there, or else those that the machine has. */
export const engines = Object.keys(launchers) as (keyof typeof launchers)[];

/** Starts an engine; undefined when the machine does not have it and nobody demanded it. */
export async function launch(engine: keyof typeof launchers): Promise<Browser | undefined> {
  const browser = await launchers[engine]();
  const demanded = process.env['BROWSERS']?.split(',').includes(engine);
  if (!browser && demanded) throw new Error(`BROWSERS names ${engine}, but this machine has no such browser.`);
  return browser;
}
