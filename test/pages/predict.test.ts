import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { type Page, until } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { openEditor, typeInstead } from './editor-on-page.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const page = 'workshop/';
const network = 5;

/** What the question shows: its verdict, its marks, and whether the answer could be opened. */
const readQuestion = (page: Page) =>
  page.evaluate(() => {
    const question = document.querySelector('cell-prediction')!;
    return {
      verdict: question.querySelector('.prediction-verdict')!.textContent!,
      marks: [...question.querySelectorAll('li')].map(
        (choice) => choice.querySelector('.prediction-mark')?.textContent ?? '',
      ),
      answer: question.querySelector('details')!.checkVisibility(),
    };
  });

const choose = (page: Page, value: string) =>
  page.evaluate((wanted) => {
    const choices = [...document.querySelectorAll<HTMLInputElement>('cell-prediction input')];
    const choice = choices.find((input) => input.value === wanted)!;
    choice.scrollIntoView({ block: 'center', behavior: 'instant' });
    choice.click();
  }, value);

const untilVerdict = (page: Page, text: string) =>
  until(page, `the verdict is ${text}`, async () => (await readQuestion(page)).verdict.includes(text));

const untilAlive = (page: Page) => until(page, 'the question is alive', async () => !(await readQuestion(page)).answer);

inEveryEngine((reading, readingWithoutScripts) => {
  reading(
    'a choice is answered by the truth, by words and signs, and by what the author says of it',
    page,
    async (page) => {
      await untilAlive(page);
      await page.clickButton('Look');
      expect((await readQuestion(page)).verdict).toBe('Choose an answer first.');
      await choose(page, '(16, 64)');
      expect((await readQuestion(page)).verdict).toBe('');
      await page.clickButton('Look');
      const wrong = await readQuestion(page);
      expect(wrong.verdict).toContain('Not this one. The program gives (16, 1).');
      expect(wrong.verdict).toContain('That is the shape of the weights.');
      expect(wrong.marks).toEqual(['', 'not this one', 'the answer']);
      await choose(page, '(16, 1)');
      expect(await readQuestion(page)).toEqual({ verdict: '', marks: ['', '', ''], answer: false });
      await page.clickButton('Look');
      const right = await readQuestion(page);
      expect(right.verdict).toContain('Right. The program gives (16, 1).');
      expect(right.marks).toEqual(['', '', 'the answer']);
      // Nothing ran for it, and nothing is kept.
      expect(await page.evaluate(() => [document.querySelector('iframe'), localStorage.length])).toEqual([null, 0]);
      expect(await page.logged()).toEqual([]);
    },
  );

  reading('with keys: arrows choose, Tab goes on to the button', page, async (page) => {
    await untilAlive(page);
    await page.evaluate(() => document.querySelector<HTMLElement>('cell-prediction input')!.focus());
    await page.press('ArrowDown');
    await page.press('ArrowDown');
    // Not every engine walks to a button with Tab where the system does not say so.
    await page.evaluate(() => document.querySelector<HTMLElement>('cell-prediction button')!.focus());
    await page.press('Enter');
    await untilVerdict(page, 'Right.');
    const role = await page.evaluate(() => {
      const question = document.querySelector('cell-prediction')!;
      const name = document.getElementById(question.getAttribute('aria-labelledby') ?? '');
      return [question.getAttribute('role'), name?.textContent?.includes('What shape has')];
    });
    expect(role).toEqual(['radiogroup', true]);
  });

  reading(
    'after an edit the truth is that of the reader’s program, which may be none of the choices',
    page,
    async (page) => {
      await untilAlive(page);
      await openEditor(page, network);
      await typeInstead(page, 'const cache = { Z1: np.zeros([5, 2]) };');
      await choose(page, '(16, 1)');
      // The edit has not run: to look runs it.
      await page.clickButton('Look');
      await untilVerdict(page, 'None of these. Your program gives now (5, 2).');
      expect((await readQuestion(page)).marks).toEqual(['', '', 'not this one']);
      await openEditorAgain(page);
      await typeInstead(page, 'const cache = {};');
      await page.clickButton(`Run cell ${network}`);
      await untilVerdict(page, 'Your program gives no answer now.');
      expect((await readQuestion(page)).marks).toEqual(['', '', '']);
    },
  );

  reading('axe finds nothing in a question that was answered', page, async (page) => {
    await untilAlive(page);
    await choose(page, '(64, 1)');
    await page.clickButton('Look');
    await untilVerdict(page, 'Not this one.');
    await page.inject(axe);
    const violations = await page.evaluate(async () => {
      type Axe = { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
      const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    });
    expect(violations).toEqual([]);
  });

  readingWithoutScripts('without scripts it is a list of choices and an answer that opens', page, async (page) => {
    const seen = await page.evaluate(() => {
      const question = document.querySelector('cell-prediction')!;
      const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
      return {
        choices: [...question.querySelectorAll('li')].filter(isSeen).length,
        dead: [...question.querySelectorAll('input, button')].filter(isSeen).length,
        answer: isSeen(question.querySelector('summary')!),
        truth: question.querySelector('.prediction-truth annotation')!.textContent,
      };
    });
    expect(seen).toEqual({ choices: 3, dead: 0, answer: true, truth: '(16, 1)' });
  });
});

/** Puts the caret back into the editor that is open already. */
const openEditorAgain = (page: Page) =>
  page.evaluate((cell) => {
    const host = document.querySelector(`run-cell[data-number="${cell}"] > .cell-editor`)!;
    host.shadowRoot!.querySelector<HTMLElement>('.cm-content')!.focus();
  }, network);
