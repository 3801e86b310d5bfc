import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Page, until } from '../../browsers/browser.ts';
import { openEditor } from '../editor-on-page.ts';

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
  await page.inject(axe);
  return page.evaluate(async (name) => {
    type Found = { violations: { id: string; nodes: { target: string[] }[] }[] };
    const { run } = (globalThis as unknown as { axe: { run(context: string): Promise<Found> } }).axe;
    const { violations } = await run(`#widget-${name}`);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }, widget);
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
