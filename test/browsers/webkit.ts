import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { findWebKit } from '../../scripts/browsers.mjs';
import { type Browser, type Page, SilentDriver } from './browser.ts';

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
const keys = {
  Enter: '\uE007',
  Tab: '\uE004',
  ArrowRight: '\uE014',
  ArrowLeft: '\uE012',
  Home: '\uE011',
  End: '\uE010',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  Shift: '\uE008',
  Control: '\uE009',
  F1: '\uE031',
  F8: '\uE038',
  a: 'a',
  z: 'z',
} as const;

/** WebKitGTK, which no Playwright drives: W3C WebDriver requests to its own driver, on a display in memory. */
export async function launchWebKit(): Promise<Browser | undefined> {
  const found = findWebKit();
  if (!found) return undefined;
  const port = await findPort();
  const process = spawn(found.display, ['-a', found.driver, `--port=${port}`], { detached: true, stdio: 'ignore' });
  const call = (method: string, path: string, body?: unknown, milliseconds?: number) =>
    request(`http://127.0.0.1:${port}${path}`, method, body, milliseconds);
  await untilReady(call);
  return {
    name: 'webkit',
    close: async () => end(process),
    async open(url): Promise<Page> {
      const options = { binary: found.browser, args: ['--automation'] };
      const session = (await call('POST', '/session', {
        capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } },
      })) as { sessionId: string };
      const path = `/session/${session.sessionId}`;
      await call('POST', `${path}/timeouts`, { script: 20_000, implicit: 10_000 });
      // The driver does not tell what a page logs: the server has the page keep it.
      await call('POST', `${path}/url`, { url: `${url}?watched` });
      const find = async (value: string, using = 'xpath') => {
        const element = (await call('POST', `${path}/element`, { using, value })) as Record<string, string>;
        return element[elementKey]!;
      };
      const click = async (element: string) => {
        // The site scrolls smoothly, and the driver would click while the element is still on its way.
        const script = "arguments[0].scrollIntoView({ behavior: 'instant', block: 'center' })";
        await call('POST', `${path}/execute/sync`, { script, args: [{ [elementKey]: element }] });
        await call('POST', `${path}/element/${element}/click`, {});
      };
      const strike = async (strokes: string[], held: string[]) => {
        const down = (value: string) => ({ type: 'keyDown', value });
        const up = (value: string) => ({ type: 'keyUp', value });
        const actions = [...held.map(down), ...strokes.flatMap((value) => [down(value), up(value)]), ...held.map(up)];
        await call('POST', `${path}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
      };
      return {
        async evaluate(run, ...args) {
          const script = `const done = arguments[arguments.length - 1]; Promise.resolve((${run})(...arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
          const answer = (await call('POST', `${path}/execute/async`, { script, args: [args] })) as {
            value: never;
            error?: string;
          };
          if (answer.error) throw new Error(answer.error);
          return answer.value;
        },
        async inject(script) {
          await call('POST', `${path}/execute/sync`, { script, args: [] });
        },
        async clickButton(name) {
          await click(
            await find(`//button[@aria-label="${name}" or (not(@aria-label) and normalize-space()="${name}")]`),
          );
        },
        click: async (selector) => click(await find(selector, 'css selector')),
        press: (key, modifier) => strike([keys[key]], modifier ? [keys[modifier]] : []),
        type: (text) => strike([...text], []),
        reload: async () => {
          await call('POST', `${path}/refresh`, {});
        },
        async resize(width) {
          const read = async () =>
            Number(await call('POST', `${path}/execute/sync`, { script: 'return innerWidth', args: [] }));
          let outer = width;
          // The window's frame takes some of the width. And the driver, which answers when the window has moved, may
          // wait for ever under load: then it is asked again.
          for (let attempt = 0; (await read()) !== width && attempt < 5; attempt++) {
            await call('POST', `${path}/window/rect`, { width: outer, height: 800 }, 10_000).catch(() => undefined);
            outer += width - (await read());
          }
        },
        async logged() {
          const script = 'return globalThis.watchedLines ?? []';
          return (await call('POST', `${path}/execute/sync`, { script, args: [] })) as string[];
        },
        close: async () => {
          await call('DELETE', path);
        },
      };
    },
  };
}

async function request(url: string, method: string, body: unknown, milliseconds = 25_000): Promise<unknown> {
  const signal = AbortSignal.timeout(milliseconds);
  const response = await fetch(url, { method, signal, body: body === undefined ? null : JSON.stringify(body) }).catch(
    (error) => {
      if (!signal.aborted) throw error;
      throw new SilentDriver(
        `WebKit's driver has not answered ${method} ${new URL(url).pathname} for ${milliseconds} ms`,
      );
    },
  );
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (!response.ok) throw new Error(`WebKit's driver: ${value?.error}: ${value?.message}`);
  return value;
}

async function untilReady(call: (method: string, path: string) => Promise<unknown>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const status = await call('GET', '/status').catch(() => undefined);
    if ((status as { ready?: boolean } | undefined)?.ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver does not start.');
}

function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** xvfb-run starts a display and the driver: the whole process group ends together, a silent driver by force. */
function end(child: ChildProcess): void {
  const send = (signal: NodeJS.Signals) => {
    try {
      if (child.pid) globalThis.process.kill(-child.pid, signal);
    } catch {
      // The group has ended.
    }
  };
  send('SIGTERM');
  setTimeout(() => send('SIGKILL'), 1000).unref();
}
