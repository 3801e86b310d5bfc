import { compileCell } from '../../src/cells/compile/compile.ts';
import { type Page, until } from '../browsers/browser.ts';

/** Puts other code into the page's first cells before anything has run, as an edit does; the rest becomes empty. */
export async function replaceCells(page: Page, sources: string[]): Promise<void> {
  const compiled = sources.map((source) => compileCell(source));
  const empty = compileCell('');
  await page.evaluate(
    (replacements, rest) => {
      const data = document.querySelector('script[data-post]')!;
      const cells = JSON.parse(data.textContent!) as {
        id: string;
        number: number;
        checks?: string;
        probes?: string;
      }[];
      // The checks of exercises, and what widgets look at, would look for names that are gone.
      const shown = cells.filter(({ checks, probes }) => checks === undefined && probes === undefined);
      data.textContent = JSON.stringify(
        shown.map(({ id, number }, index) => ({ id, number, ...(replacements[index] ?? rest) })),
      );
    },
    compiled,
    empty,
  );
}

/** Waits until every cell that was started has ended. */
export async function untilIdle(page: Page): Promise<void> {
  await until(page, 'all cells have ended', () =>
    page.evaluate(() => {
      const statuses = [...document.querySelectorAll('run-cell')].map((cell) => cell.dataset['status'] ?? '');
      return statuses.some((status) => status !== '') && !statuses.some((status) => status.endsWith('…'));
    }),
  );
}

/** The outputs as HTML, by cell number. */
export const readOutputs = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('run-cell')].map((cell) => [
        cell.dataset['number'],
        cell.querySelector('.cell-output')!.innerHTML,
      ]),
    ),
  );

/** The outputs as text, by cell number. */
export const readTexts = (page: Page): Promise<Record<number, string>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('run-cell')].map((cell) => [
        cell.dataset['number'],
        cell.querySelector('.cell-output')!.textContent,
      ]),
    ),
  );

export const readStatuses = (page: Page): Promise<Record<number, string>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('run-cell')].map((cell) => [cell.dataset['number'], cell.dataset['status']]),
    ),
  );
