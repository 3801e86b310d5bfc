import { type Page, until } from '../../browsers/browser.ts';
import { openEditor, typeInstead } from '../editor-on-page.ts';

export const readIn = (page: Page, widget: string, selector: string): Promise<string> =>
  page.evaluate(
    (id, what) =>
      [...document.querySelectorAll(`#widget-${id} ${what}`)].map((element) => element.textContent).join(' '),
    widget,
    selector,
  );

/** Waits until a part of a widget says something. */
export const untilSays = (page: Page, widget: string, selector: string, text: string): Promise<void> =>
  until(page, `${selector} of ${widget} says “${text}”`, async () =>
    (await readIn(page, widget, selector)).includes(text),
  );

/** Puts another text of one line into a cell, and runs it. */
export async function editCell(page: Page, cell: string, text: string): Promise<void> {
  const number = await page.evaluate((id) => Number(document.getElementById(`cell-${id}`)!.dataset['number']), cell);
  await openEditor(page, number);
  // In pieces: a driver waits only so long for what it has been asked to type.
  const [first = '', ...rest] = text.match(/.{1,24}/g) ?? [];
  await typeInstead(page, first);
  for (const piece of rest) await page.type(piece);
  await page.press('Enter', 'Control');
}

/** What of a widget is on the screen and would do nothing without a script. */
export const findDead = (page: Page, widget: string): Promise<number> =>
  page.evaluate(
    (id) =>
      [...document.querySelectorAll(`#widget-${id} :is(button, input, .needs-script, [role=grid])`)].filter((element) =>
        element.checkVisibility({ visibilityProperty: true }),
      ).length,
    widget,
  );

/** How far a widget reaches beyond the window, in pixels. */
export const measureOverflow = (page: Page, widget: string): Promise<number> =>
  page.evaluate((id) => {
    const inside = [...document.querySelectorAll(`#widget-${id}, #widget-${id} > *`)];
    return Math.max(0, ...inside.map((element) => element.getBoundingClientRect().right - innerWidth));
  }, widget);
