// Where the browsers for tests are: an environment variable, the system's, and for Chromium the one that the package
// @sparticuz/chromium carries, so that Linux on x64 needs no browser of its own and no download.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {(string | undefined)[]} files */
const findFirst = (...files) => files.find((file) => file && existsSync(file));

/** @returns {Promise<{ executablePath: string, args: string[], env?: Record<string, string> }>} */
export async function findChromium() {
  // Root, as in a container, has no sandbox; and a browser for tests calls nobody.
  const args = ['--disable-background-networking', '--disable-component-update', '--no-first-run'];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const own = process.env.CHROMIUM === 'bundled' ? undefined : process.env.CHROMIUM;
  const system = findFirst(
    own,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  );
  if (system && process.env.CHROMIUM !== 'bundled') return { executablePath: system, args };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found on this machine: install one, or set CHROMIUM to the path of one.');
  }
  process.env.TMPDIR = path.join(root, 'node_modules/.cache/chromium');
  await mkdir(process.env.TMPDIR, { recursive: true });
  const { default: bundled, inflate } = await import('@sparticuz/chromium');
  const executablePath = await bundled.executablePath();
  const folder = path.dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium')));
  // NSS and its friends, which a bare system lacks.
  await inflate(path.join(folder, '../bin/al2023.tar.br'));
  const libraries = path.join(process.env.TMPDIR, 'al2023/lib');
  const env = { ...process.env, LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
  return { executablePath, args, env: /** @type {Record<string, string>} */ (env) };
}

/** Firefox, driven through WebDriver BiDi; undefined when the machine has none. */
export function findFirefox() {
  return findFirst(process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox');
}

/** WebKitGTK's small browser and its driver; undefined when the machine lacks one of them, or a display to draw on. */
export function findWebKit() {
  const driver = findFirst(process.env.WEBKIT_DRIVER, '/usr/bin/WebKitWebDriver');
  const browser = findFirst(
    process.env.WEBKIT,
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  );
  const display = findFirst('/usr/bin/xvfb-run');
  return driver && browser && display ? { driver, browser, display } : undefined;
}
