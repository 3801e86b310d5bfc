import { globSync } from 'node:fs';
import type { Page } from '../browsers/browser.ts';
import type { SiteServer } from '../browsers/server.ts';

/**
 * Runs a script in the site's sandbox in the place of the notebook's worker: no door is closed before it. So it meets
 * the wall itself, which is the frame's policy and its missing origin.
 * @param script calls `done(value)` with plain data
 */
export async function runBare(page: Page, server: SiteServer, script: string): Promise<unknown> {
  // Under load a worker of Firefox that is refused many things at once may fall silent: then it is asked once more.
  return (await runOnce(page, server, script)) ?? (await runOnce(page, server, script));
}

async function runOnce(page: Page, server: SiteServer, script: string): Promise<unknown> {
  const [frame] = globSync('_astro/frame.*.html', { cwd: 'dist' });
  const text = await page.evaluate(
    async (address, code) => {
      const element = document.createElement('iframe');
      element.setAttribute('sandbox', 'allow-scripts');
      const ready = new Promise<void>((resolve) => {
        addEventListener('message', (event) => event.data === 'frame-ready' && resolve());
      });
      element.src = address;
      document.body.append(element);
      await ready;
      const { port1, port2 } = new MessageChannel();
      const answer = new Promise<string>((resolve) => {
        port1.onmessage = ({ data }) => resolve(data.text ?? JSON.stringify({ crash: data.message }));
        setTimeout(resolve, 8000, 'null');
      });
      element.contentWindow!.postMessage(code, '*', [port2]);
      const found = await answer;
      element.remove();
      return found;
    },
    server.url + frame,
    // An error that nothing catches would end the worker: one of the ways may well throw it.
    `addEventListener('error', (event) => event.preventDefault()); const $post = postMessage.bind(self); const done = (value) => $post('r' + JSON.stringify(value)); ${script}`,
  );
  return JSON.parse(text);
}
