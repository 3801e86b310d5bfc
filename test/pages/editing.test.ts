import { expect } from 'vitest';
import { until } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { wholePost } from '../browsers/posts.ts';
import { readStatuses, readTexts, untilIdle } from './cells-on-page.ts';
import { openEditor, readBar, readEditor, typeInstead, untilEditing } from './editor-on-page.ts';

inEveryEngine((reading) => {
  reading(
    'a click into the code of a cell turns it into an editor, and nothing on the page moves',
    wholePost,
    async (page) => {
      const measure = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('run-cell, h2, .cell-output')].map(
            (part) => Math.round(100 * part.getBoundingClientRect().height) / 100 + (part as HTMLElement).offsetTop,
          ),
        );
      const text = await page.evaluate(() => document.querySelector('run-cell > pre')!.textContent);
      const before = await measure();
      await openEditor(page, 1);
      expect(await measure()).toEqual(before);
      expect(await readEditor(page, 1)).toBe(text);
      expect(await page.logged()).toEqual([]);
    },
  );

  reading('a click beside the lines of an editor is one into it', wholePost, async (page) => {
    await openEditor(page, 1);
    await page.press('Tab');
    const isPassedOn = await page.evaluate(() => {
      const host = document.querySelector('run-cell > .cell-editor')!;
      const { left } = host.getBoundingClientRect();
      const { top } = host.shadowRoot!.querySelector('.cm-line')!.getBoundingClientRect();
      const press = { bubbles: true, cancelable: true, clientX: left + 4, clientY: top + 4 };
      return host.dispatchEvent(new MouseEvent('mousedown', press));
    });
    // What the browser does by itself would take the focus away again.
    expect(isPassedOn).toBe(false);
    await untilEditing(page, 1);
    await page.type('0');
    expect((await readEditor(page, 1))!.startsWith('0')).toBe(true);
  });

  reading(
    'Enter on the code that has the focus does so too, and Tab leaves it as long as nothing is typed',
    wholePost,
    async (page) => {
      await page.evaluate(() => document.querySelector<HTMLElement>('run-cell > pre')!.focus());
      await page.press('Enter');
      await untilEditing(page, 1);
      await page.press('Tab');
      const focused = await page.evaluate(() => document.activeElement!.textContent);
      expect(focused).toBe('Run');
    },
  );

  reading(
    'once the reader has typed Tab indents; Escape and then Tab leaves; the page says so once',
    wholePost,
    async (page) => {
      await openEditor(page, 2);
      expect(await readBar(page, 2)).toContain('Tab moves on. Once you type, it indents; Esc, then Tab moves on.');
      await typeInstead(page, 'const a = 1');
      await page.press('Home');
      await page.press('Tab');
      expect(await readEditor(page, 2)).toBe('  const a = 1');
      await page.press('Escape');
      await page.press('Tab');
      expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Run');
      await openEditor(page, 3);
      expect(await readBar(page, 3)).not.toContain('Tab');
    },
  );

  reading('Ctrl+Z takes back what was typed, and brackets close themselves', wholePost, async (page) => {
    await openEditor(page, 2);
    const text = await readEditor(page, 2);
    await page.press('End', 'Control');
    await page.type('f(');
    expect(await readEditor(page, 2)).toBe(`${text}f()`);
    for (let i = 0; i < 3 && (await readEditor(page, 2)) !== text; i++) await page.press('z', 'Control');
    expect(await readEditor(page, 2)).toBe(text);
  });

  reading(
    'Ctrl+Enter runs an edited cell and stays in it; Shift+Enter goes on to the next',
    wholePost,
    async (page) => {
      await openEditor(page, 2);
      await typeInstead(page, 'console.log(6 * 7)');
      expect((await readStatuses(page))[2]).toBe('edited');
      await page.press('Enter', 'Control');
      await until(page, 'cell 2 is done', async () => (await readStatuses(page))[2] === 'done');
      expect((await readTexts(page))[2]).toBe('42');
      expect(await readEditor(page, 2)).toBe('console.log(6 * 7)');
      await page.press('Enter', 'Shift');
      await untilIdle(page);
      const focused = await page.evaluate(() =>
        document.activeElement?.closest('run-cell')?.getAttribute('data-number'),
      );
      expect(focused).toBe('3');
    },
  );

  reading(
    'an edit makes what reads the cell stale, and a run of the cell runs that too',
    'help/cells/',
    async (page) => {
      await openEditor(page, 1);
      await typeInstead(page, "import * as np from 'lanes'; const W = np.zeros([1, 3]);");
      expect(await readStatuses(page)).toEqual({ 1: 'edited', 2: 'stale' });
      await page.press('Enter', 'Control');
      await untilIdle(page);
      await until(page, 'both are done', async () => (await readStatuses(page))[2] === 'done');
      expect((await readTexts(page))[2]).toContain('[[0. 0. 0. 0.]]');
    },
  );

  reading(
    'an error is underlined where it happened, in the editor as in the static code',
    'help/cells/',
    async (page) => {
      await openEditor(page, 1);
      await typeInstead(page, "import * as np from 'lanes'; const W = np.zeros([1, 2]);");
      await page.press('Enter', 'Control');
      await until(page, 'cell 2 has failed', async () => (await readStatuses(page))[2] === 'failed');
      expect((await readTexts(page))[2]).toMatch(/shapes \(1,2\) and \(3,4\) do not fit.*at cell 2, line 2:\d+/s);
      await openEditor(page, 2);
      await page.press('Enter', 'Control');
      await until(page, 'the place is underlined', () =>
        page.evaluate(
          () =>
            document
              .querySelector('run-cell[data-number="2"] .cell-editor')!
              .shadowRoot!.querySelector('.cm-error-place')?.textContent === 'matmul',
        ),
      );
    },
  );

  reading('Run all above runs the cells above a cell and not the cell', wholePost, async (page) => {
    await page.clickButton('Run all above cell 3');
    await untilIdle(page);
    const statuses = await readStatuses(page);
    expect([statuses[1], statuses[2], statuses[3]]).toEqual(['done', 'done', '']);
  });
});
