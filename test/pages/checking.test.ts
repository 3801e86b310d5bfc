import { expect } from 'vitest';
import { type Page, until } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { wholePost } from '../browsers/posts.ts';
import { openEditor, typeInstead } from './editor-on-page.ts';

/** What is underlined in the editor of a cell. */
const readUnderlined = (page: Page, number: number) =>
  page.evaluate((cell) => {
    const root = document.querySelector(`run-cell[data-number="${cell}"] > .cell-editor`)?.shadowRoot;
    return [...(root?.querySelectorAll('.cm-lintRange-error') ?? [])].map(({ textContent }) => textContent);
  }, number);

inEveryEngine((reading) => {
  reading('a shape that does not fit is underlined while a reader types', wholePost, async (page) => {
    await openEditor(page, 2);
    await typeInstead(page, 'np.matmul(np.zeros([2, 3]), image);');
    await until(page, 'the operand is underlined', async () => (await readUnderlined(page, 2))[0] === 'image');
    await typeInstead(page, 'np.matmul(np.zeros([2, 8]), image);');
    await until(page, 'nothing is underlined', async () => (await readUnderlined(page, 2)).length === 0);
    expect(await page.logged()).toEqual([]);
  });

  reading(
    'a mistake says its sentence alone, F1 tells the type of a name, and names complete',
    wholePost,
    async (page) => {
      await openEditor(page, 2);
      await typeInstead(page, 'np.matmul(np.zeros([2, 3]), image);');
      await until(page, 'the operand is underlined', async () => (await readUnderlined(page, 2))[0] === 'image');
      await page.press('F8');
      const shadowText = (selector: string) =>
        page.evaluate(
          (find) =>
            document.querySelector('run-cell[data-number="2"] > .cell-editor')!.shadowRoot!.querySelector(find)
              ?.textContent ?? '',
          selector,
        );
      await until(page, 'the sentence is shown', async () => (await shadowText('.cm-diagnosticText')) !== '');
      expect(await shadowText('.cm-diagnosticText')).toBe(
        'matmul: shapes (2,3) and (8,8) do not fit: 3 columns, 8 rows',
      );
      await typeInstead(page, 'image');
      await page.press('F1');
      await until(page, 'the type is shown', async () =>
        (await shadowText('.cm-tooltip')).includes('image: NDArray<[8, 8]>'),
      );
      await typeInstead(page, 'np.lins');
      await until(page, 'linspace is offered', async () =>
        (await shadowText('.cm-tooltip-autocomplete')).includes('linspace'),
      );
    },
  );

  reading('no page loads the type checker before an edit', wholePost, async (page) => {
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(loaded.filter((name) => /checker|declarations/.test(name))).toEqual([]);
  });
});
