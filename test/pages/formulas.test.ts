import { expect } from 'vitest';
import { until } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { posts } from '../browsers/posts.ts';

inEveryEngine((reading, readingWithoutScripts) => {
  reading('who copies a sentence with a formula gets its TeX, once', posts[1]!, async (page) => {
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('p:has(.katex)')!));
    const copy = () =>
      page.evaluate(() => {
        const clipboardData = new DataTransfer();
        const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
        document.querySelector('p:has(.katex)')!.dispatchEvent(event);
        return (event.clipboardData ?? clipboardData).getData('text/plain');
      });
    const tex = await page.evaluate(
      () => document.querySelector('p:has(.katex) annotation[encoding="application/x-tex"]')!.textContent!,
    );
    await until(page, 'the copied text has the TeX', async () => (await copy()).includes(`$${tex}$`));
    expect((await copy()).split(tex).length - 1).toBe(1);
  });

  for (const post of posts) {
    readingWithoutScripts(
      `each formula of ${post} is there once for the eye and once, as MathML, for the ear`,
      post,
      async (page) => {
        const wrong = await page.evaluate(() =>
          [...document.querySelectorAll('.katex')].flatMap((formula) => {
            const seen = formula.querySelectorAll(':scope > .katex-html[aria-hidden="true"]').length;
            const math = formula.querySelectorAll(':scope > .katex-mathml > math');
            const tex = formula.querySelector('annotation')?.textContent ?? '';
            const isRead = math.length === 1 && getComputedStyle(math[0]!).display !== 'none';
            const isRight =
              seen === 1 && isRead && tex !== '' && !formula.querySelector('merror') && !tex.includes('\\sym');
            return isRight ? [] : [formula.textContent];
          }),
        );
        expect(wrong).toEqual([]);
      },
    );
  }
});
