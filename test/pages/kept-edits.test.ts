import path from 'node:path';
import { expect } from 'vitest';
import { encodeShare } from '../../src/cells/edits/share-link.ts';
import { type Page, until } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { wholePost } from '../browsers/posts.ts';
import { readStatuses, untilIdle } from './cells-on-page.ts';
import { openEditor, readBar, readEditor, typeInstead, untilEditing } from './editor-on-page.ts';

const untilKept = (page: Page, text: string) =>
  until(page, 'the browser keeps the text', () =>
    page.evaluate((kept) => Object.values({ ...localStorage }).some((value) => String(value).includes(kept)), text),
  );

const untilText = (page: Page, number: number, text: string | null) =>
  until(page, `cell ${number} has the text ${text}`, async () => (await readEditor(page, number)) === text);

/** A cell's marks come with its first edit. */
const untilMarked = (page: Page, number: number, words: string) =>
  until(page, `cell ${number} says ${words}`, async () => (await readBar(page, number)).includes(words));

/** Where the clipboard is refused the link is in the address. */
const copyLink = async (page: Page) => {
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
  });
  await page.clickButton('Copy a link to your version');
  await until(page, 'the address has the link', () => page.evaluate(() => location.hash.startsWith('#code=1.')));
};

/** Opens a link to another version of a cell in the page that is open. */
const openLink = async (page: Page, number: number, text: string) => {
  const cell = await page.evaluate((number) => {
    return document.querySelector<HTMLElement>(`run-cell[data-number="${number}"]`)!.dataset['cell']!;
  }, number);
  const hash = await encodeShare(path.basename(wholePost), [{ cell, original: '', text }]);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, hash);
};

inEveryEngine((reading) => {
  reading('what a reader typed is there again when the page is loaded again, and marked', wholePost, async (page) => {
    await openEditor(page, 2);
    await typeInstead(page, 'const mine = 12345');
    await untilKept(page, 'mine = 12345');
    await page.reload();
    await untilText(page, 2, 'const mine = 12345');
    await untilMarked(page, 2, 'your text');
    expect((await readStatuses(page))[2]).toBe('edited');
  });

  reading(
    'What changed compares the texts, Reset brings the post’s back, and can be undone',
    wholePost,
    async (page) => {
      const original = await page.evaluate(
        () => document.querySelector('run-cell[data-number="2"] > pre')!.textContent,
      );
      await openEditor(page, 2);
      await typeInstead(page, 'const mine = 1');
      await page.clickButton('What changed in cell 2');
      const find = (name: string) =>
        page.evaluate(
          (tag) => [...document.querySelectorAll(`.cell-changes ${tag}`)].map((line) => line.textContent.slice(2, -1)),
          name,
        );
      await until(page, 'the changes are shown', async () => (await find('ins')).length > 0);
      expect(await find('ins')).toEqual(['const mine = 1']);
      expect((await find('del')).join('\n')).toBe(original);
      await page.clickButton('Reset cell 2');
      await untilText(page, 2, null);
      await until(page, 'the browser has forgotten the text', () =>
        page.evaluate(() => !Object.keys(localStorage).some((key) => key.startsWith('four-lanes:1:'))),
      );
      await page.clickButton('Undo reset cell 2');
      await untilText(page, 2, 'const mine = 1');
      await page.clickButton('Reset all cells');
      await untilText(page, 2, null);
    },
  );

  reading(
    'an edit that another tab made in the meantime is not overwritten: the reader chooses',
    wholePost,
    async (page) => {
      await openEditor(page, 2);
      await typeInstead(page, 'const mine = 1');
      await untilKept(page, 'const mine = 1');
      await page.evaluate(() => {
        const key = Object.keys(localStorage).find((name) => name.startsWith('four-lanes:1:'))!;
        const kept = JSON.parse(localStorage.getItem(key)!);
        localStorage.setItem(key, JSON.stringify({ ...kept, text: 'const theirs = 2', version: 'other.1' }));
      });
      await page.type('0');
      await until(page, 'the conflict is told', () =>
        page.evaluate(() => document.querySelector('.cell-note')?.textContent.includes('in another tab') ?? false),
      );
      expect(await page.evaluate(() => Object.values({ ...localStorage }).join())).toContain('const theirs = 2');
      expect(await readEditor(page, 2)).toBe('const mine = 10');
      await page.clickButton('Take the other');
      await untilText(page, 2, 'const theirs = 2');
    },
  );

  reading('where nothing can be stored the page says so and goes on', wholePost, async (page) => {
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await openEditor(page, 2);
    await typeInstead(page, 'console.log("on")');
    await until(page, 'the page says it', () =>
      page.evaluate(
        () => document.querySelector('.program-notice')?.textContent.includes('storage for this site is full') ?? false,
      ),
    );
    await page.press('Enter', 'Control');
    await untilIdle(page);
    expect((await readStatuses(page))[2]).toBe('done');
  });

  reading(
    'a link carries edited cells; they are shown as somebody else’s, run nothing, and leave the reader’s own alone',
    wholePost,
    async (page) => {
      await openEditor(page, 2);
      await typeInstead(page, 'console.log("from a link")');
      await copyLink(page);
      // The link is opened by somebody who has an edit of the same cell.
      await page.click('run-cell[data-number="2"] > .cell-editor');
      await untilEditing(page, 2);
      await typeInstead(page, 'console.log("my own")');
      await untilKept(page, 'my own');
      await page.reload();
      await untilText(page, 2, 'console.log("from a link")');
      await untilMarked(page, 2, 'somebody else’s code');
      expect(await page.evaluate(() => document.querySelector('.shared-code p')!.textContent)).toContain(
        'This link carries somebody else’s code, in cell 2. It runs only if you press Run.',
      );
      expect((await readStatuses(page))[2]).toBe('edited');
      expect(await page.evaluate(() => document.querySelector('iframe'))).toBe(null);
      await page.clickButton('Show my own again');
      await untilText(page, 2, 'console.log("my own")');
      expect(await page.evaluate(() => location.hash)).toBe('');
    },
  );

  reading('who keeps the text of a link can take the own text back', wholePost, async (page) => {
    await openEditor(page, 2);
    await typeInstead(page, 'console.log("theirs")');
    await copyLink(page);
    await page.click('run-cell[data-number="2"] > .cell-editor');
    await untilEditing(page, 2);
    await typeInstead(page, 'console.log("my own")');
    await untilKept(page, 'my own');
    await page.reload();
    await untilText(page, 2, 'console.log("theirs")');
    await page.clickButton('Keep it as mine');
    await page.clickButton('Take mine back');
    await untilText(page, 2, 'console.log("my own")');
    await untilMarked(page, 2, 'your text');
  });

  reading('a second link takes the place of the first', wholePost, async (page) => {
    const open = (number: number, text: string) => openLink(page, number, `console.log("${text}")`);
    await open(2, 'first');
    await page.reload();
    await untilText(page, 2, 'console.log("first")');
    await open(3, 'second');
    await untilText(page, 3, 'console.log("second")');
    await untilMarked(page, 3, 'somebody else’s code');
    expect(await readBar(page, 2)).not.toContain('somebody else’s code');
    expect(await page.evaluate(() => document.querySelector('.shared-code p')!.textContent)).toContain('in cell 3.');
    await page.clickButton('Show my own again');
    await until(page, 'no cell is marked', async () =>
      page.evaluate(() => !document.querySelector('main')!.textContent.includes('somebody else’s code')),
    );
    // Without edits of the reader's own the cells show the post's text again, as static code.
    const readCell = (number: number) =>
      page.evaluate((n) => document.querySelector(`run-cell[data-number="${n}"]`)!.textContent, number);
    expect((await readCell(2)) + ((await readEditor(page, 2)) ?? '')).not.toContain('console.log("first")');
    expect((await readCell(3)) + ((await readEditor(page, 3)) ?? '')).not.toContain('console.log("second")');
  });

  reading('what was said of a copied link stays when the browser keeps the text', wholePost, async (page) => {
    const readNotice = () => page.evaluate(() => document.querySelector('.program-notice')!.textContent);
    await openEditor(page, 2);
    await typeInstead(page, 'const mine = 1');
    await copyLink(page);
    await until(page, 'the notice is there', async () => (await readNotice()).includes('address bar'));
    // A notice that goes takes its line with it, and what the reader is about to click moves away.
    await page.click('run-cell[data-number="2"] > .cell-editor');
    await untilEditing(page, 2);
    await typeInstead(page, 'const mine = 23');
    await untilKept(page, 'mine = 23');
    expect(await readNotice()).toContain('address bar');
  });

  reading('a damaged link says so', `${wholePost}#code=1.AAAA`, async (page) => {
    await until(page, 'the page says it', () =>
      page.evaluate(
        () => document.querySelector('.shared-code')?.textContent.includes('This link is damaged') ?? false,
      ),
    );
  });
});
