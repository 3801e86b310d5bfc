import { type Page, until } from '../browsers/browser.ts';

/** Clicks into the code of a cell and waits until it is an editor that has the focus. */
export async function openEditor(page: Page, number: number): Promise<void> {
  await page.click(`run-cell[data-number="${number}"] > pre code`);
  await untilEditing(page, number);
}

export async function untilEditing(page: Page, number: number): Promise<void> {
  await until(page, `cell ${number} is an editor with the focus`, () =>
    page.evaluate((cell) => {
      const host = document.querySelector(`run-cell[data-number="${cell}"] > .cell-editor`);
      return host?.shadowRoot?.activeElement?.classList.contains('cm-content') ?? false;
    }, number),
  );
}

/** The text in the editor of a cell; null where it is none. */
export const readEditor = (page: Page, number: number): Promise<string | null> =>
  page.evaluate((cell) => {
    const lines = document
      .querySelector(`run-cell[data-number="${cell}"] > .cell-editor`)
      ?.shadowRoot?.querySelectorAll('.cm-line');
    return lines ? [...lines].map((line) => line.textContent).join('\n') : null;
  }, number);

/** Puts another text into the editor that has the focus, as a reader does: select all, type. */
export async function typeInstead(page: Page, text: string): Promise<void> {
  await page.press('a', 'Control');
  await page.press('Backspace');
  await page.type(text);
}

/** The words of a cell's bar: what it is doing, and what it offers. */
export const readBar = (page: Page, number: number): Promise<string> =>
  page.evaluate(
    (cell) =>
      [...document.querySelectorAll(`run-cell[data-number="${cell}"] .cell-bar > *`)]
        .map((part) => part.textContent)
        .filter(Boolean)
        .join(' | '),
    number,
  );
