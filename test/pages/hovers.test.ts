import { expect } from 'vitest';
import { type Page, until } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { wholePost } from '../browsers/posts.ts';

const readCard = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('.hover-card')?.textContent ?? '');

/** Where the popup is, and how wide the window is without its scroll bar. */
const measureCard = (page: Page) =>
  page.evaluate(() => {
    const { left, right } = document.querySelector('.hover-card')!.getBoundingClientRect();
    return { left, right, width: document.documentElement.clientWidth, page: document.documentElement.scrollWidth };
  });

/** Brings the n-th place where a word stands in the static code into view, and sends its element what a pointer sends. */
const point = (page: Page, word: string, kind: 'mouse' | 'tap') =>
  page.evaluate(
    (text, how) => {
      const spans = [...document.querySelectorAll('run-cell > pre code > span')];
      const span = spans.find(({ textContent }) => new RegExp(`\\b${text}\\b`).test(textContent))!;
      span.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      const node = span.firstChild as Text;
      range.setStart(node, node.data.indexOf(text));
      range.setEnd(node, node.data.indexOf(text) + text.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      const at = { bubbles: true, clientX: left + width / 2, clientY: top + height / 2 };
      const send = (type: string, pointerType: string) =>
        span.dispatchEvent(new PointerEvent(type, { ...at, pointerType }));
      if (how === 'mouse') {
        send('pointerover', 'mouse');
        send('pointermove', 'mouse');
      } else {
        send('pointerover', 'touch');
        send('pointerdown', 'touch');
        send('click', 'touch');
      }
    },
    word,
    kind,
  );

inEveryEngine((reading) => {
  reading('a pointer that rests on a name in the code sees its type and docstring', wholePost, async (page) => {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await until(page, 'the type is shown', async () => {
      await point(page, 'matmul', 'mouse');
      await new Promise((resolve) => setTimeout(resolve, 300));
      return (await readCard(page)).includes('The matrix product');
    });
    expect(await readCard(page)).toContain('NDArray<[2, 4]>');
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
    expect(await page.logged()).toEqual([]);
  });

  reading('a tap on a name shows its type, within a narrow window', wholePost, async (page) => {
    await page.resize(320);
    await point(page, 'matmul', 'tap');
    await until(page, 'the type is shown', async () => (await readCard(page)).includes('The matrix product'));
    const { left, right, width, page: scrollWidth } = await measureCard(page);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(width);
    expect(scrollWidth).toBeLessThanOrEqual(width);
  });

  reading('the arrow keys walk from name to name in the code that has the focus', wholePost, async (page) => {
    await page.evaluate(() => document.querySelector<HTMLElement>('run-cell > pre')!.focus());
    await until(page, 'a name is shown', async () => {
      await page.press('ArrowRight');
      return (await readCard(page)) !== '';
    });
    await until(page, 'the first name is shown', async () => {
      await page.press('ArrowLeft');
      return (await readCard(page)).startsWith("np: module 'lanes'");
    });
    await page.press('ArrowRight');
    await until(page, 'the next name is shown', async () => (await readCard(page)).startsWith('plt: '));
    await page.press('ArrowLeft');
    await until(page, 'the name before is shown', async () => (await readCard(page)).startsWith('np: '));
    expect(await page.evaluate(() => document.querySelector('.hover-card')!.getAttribute('aria-live'))).toBe('polite');
    await page.evaluate(() =>
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    );
    expect(await readCard(page)).toBe('');
  });
});
