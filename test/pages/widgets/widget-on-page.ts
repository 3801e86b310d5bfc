import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Page, until } from '../../browsers/browser.ts';
import { readStatuses } from '../cells-on-page.ts';
import { openEditor, readEditor, typeInstead, untilEditing } from '../editor-on-page.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Gives the focus to a part of a widget, in the middle of the screen; controls are hidden until the script has come. */
export async function focusIn(page: Page, widget: string, selector: string): Promise<void> {
  await until(page, 'widgets are defined', () => page.evaluate(() => customElements.get('live-widget') !== undefined));
  await page.evaluate(
    (name, what) => {
      const control = document.querySelector<HTMLElement>(`#widget-${name} ${what}`)!;
      control.scrollIntoView({ behavior: 'instant', block: 'center' });
      control.focus();
    },
    widget,
    selector,
  );
}

/** The text of a part of a widget. */
export const readIn = (page: Page, widget: string, selector: string): Promise<string> =>
  page.evaluate((name, what) => document.querySelector(`#widget-${name} ${what}`)!.textContent!, widget, selector);

/** Waits until a part of a widget says what it should. */
export const untilIn = (page: Page, widget: string, selector: string, text: string): Promise<void> =>
  until(page, `${widget} says "${text}"`, async () => (await readIn(page, widget, selector)).includes(text));

/** Adds a line at the end of a cell, and runs it, by keyboard. */
export async function addToCell(page: Page, number: number, code: string): Promise<void> {
  await openEditor(page, number);
  await page.press('a', 'Control');
  await page.press('ArrowRight');
  await page.press('Enter');
  await page.type(code);
  await page.press('Enter', 'Control');
}

/** What axe finds wrong within an element, as 'rule: where'. */
export async function findViolations(page: Page, selector: string): Promise<string[]> {
  await page.inject(axe);
  return page.evaluate(async (within) => {
    type Axe = { run(within: string): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(within);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }, selector);
}

/** What axe finds wrong in a widget, all of it open. */
export async function findViolationsIn(page: Page, widget: string, scheme: string): Promise<string[]> {
  await page.evaluate(
    (name, colors) => {
      document.documentElement.style.colorScheme = colors;
      for (const details of document.querySelectorAll<HTMLDetailsElement>(`#widget-${name} details`))
        details.open = true;
    },
    widget,
    scheme,
  );
  return findViolations(page, `#widget-${widget}`);
}

/** What a reader sees of a widget. */
export const readSeen = (page: Page, widget: string) =>
  page.evaluate((name) => {
    const element = document.querySelector(`#widget-${name}`)!;
    const isSeen = (part: Element) => part.checkVisibility({ visibilityProperty: true });
    return {
      controls: [...element.querySelectorAll('button, input, select')].filter(isSeen).length,
      pictures: [...element.querySelectorAll('svg')].filter(isSeen).length,
      formulas: [...element.querySelectorAll('.katex math')].filter(isSeen).length,
      words: (element as HTMLElement).innerText,
      overflow: element.scrollWidth - element.clientWidth,
    };
  }, widget);

/** Puts another text of one line into a cell and runs it, as a reader does. */
export async function editCell(page: Page, number: number, text: string): Promise<void> {
  if ((await readEditor(page, number)) === null) await openEditor(page, number);
  else {
    await page.evaluate((cell) => {
      const editor = document.querySelector(`run-cell[data-number="${cell}"] > .cell-editor`)!;
      editor.shadowRoot!.querySelector<HTMLElement>('.cm-content')!.focus();
    }, number);
    await untilEditing(page, number);
  }
  await typeInstead(page, text);
  await until(page, 'all is typed', async () => (await readEditor(page, number)) === text);
  await page.press('Enter', 'Control');
  await until(page, `cell ${number} is done`, async () => (await readStatuses(page))[number] === 'done');
}

/** The text of the first element that the selector finds, its spaces made one; '' where there is none. */
export const readText = (page: Page, selector: string): Promise<string> =>
  page.evaluate((what) => document.querySelector(what)?.textContent?.replace(/\s+/g, ' ').trim() ?? '', selector);

/** Waits until the element's text has these words in it. */
export const untilText = (page: Page, selector: string, words: string): Promise<void> =>
  until(page, `${selector} says "${words}"`, async () => (await readText(page, selector)).includes(words));

/** Puts the focus on an element, as Tab would, with the element in sight: it has none before the widget's script is there. */
export const focus = (page: Page, selector: string): Promise<void> =>
  until(page, `${selector} has the focus`, () =>
    page.evaluate((what) => {
      const element = document.querySelector<HTMLElement>(what)!;
      element.scrollIntoView({ behavior: 'instant', block: 'center' });
      element.focus();
      return document.activeElement === element;
    }, selector),
  );

/** The buttons, inputs and what needs a script, that a reader sees within an element. */
export const countControls = (page: Page, selector: string): Promise<number> =>
  page.evaluate(
    (within) =>
      [...document.querySelectorAll(`${within} :is(button, input, .needs-script)`)].filter((element) =>
        element.checkVisibility({ visibilityProperty: true }),
      ).length,
    selector,
  );
