import { expect } from 'vitest';
import { type Page, until } from '../../browsers/browser.ts';
import { inEveryEngine } from '../../browsers/in-every-engine.ts';
import { editCell, findDead, measureOverflow, readIn, untilSays } from './network-on-page.ts';
import { findViolations, focusIn } from './widget-on-page.ts';

const stepper = 'step-forward';
const path = 'workshop/';
/** After it stands what a reader may draw: not every engine goes from the first radio button round to the last. */
const lastDigit = 'input[value="3"]';

const readFocus = (page: Page) =>
  page.evaluate(() => {
    const { step, row } = (document.activeElement as HTMLElement).dataset;
    return `${step},${row}`;
  });

inEveryEngine((reading, readingWithoutScripts) => {
  reading('with the keyboard alone a reader steps back and forth, and from number to number', path, async (page) => {
    await focusIn(page, stepper, '[data-move=back]');
    await page.press('Enter');
    await untilSays(page, stepper, '.stepper', 'step 3 of 4');
    expect(await readIn(page, stepper, '.guess')).toBe('Not computed yet.');
    await page.press('ArrowLeft');
    await untilSays(page, stepper, '.stepper', 'step 2 of 4');
    await untilSays(page, stepper, '.made', 'A1[0, 0] = relu(Z1[0, 0])');
    await page.press('ArrowRight');
    await untilSays(page, stepper, '.told', 'Z2[0, 0] =');
    await focusIn(page, stepper, 'td.chosen');
    await page.press('ArrowDown');
    await untilSays(page, stepper, '.told', 'Z2[1, 0] =');
    await until(page, 'the focus is on the chosen number', async () => (await readFocus(page)) === '3,1');
    await page.press('ArrowLeft');
    await untilSays(page, stepper, '.told', 'A1[1, 0] =');
    expect(await readIn(page, stepper, '.made')).toContain('= relu(');
    expect(await page.logged()).toEqual([]);
  });

  reading('a click on a number shows the dot product that made it', path, async (page) => {
    // The first click loads what makes it alive.
    await page.click(`#widget-${stepper} [data-move=back]`);
    await untilSays(page, stepper, '.stepper', 'step 3 of 4');
    await page.click(`#widget-${stepper} td[data-step="1"][data-row="5"]`);
    await untilSays(page, stepper, '.made', 'Z1[5, 0] = row 5 of W1 times X, plus b1[5, 0].');
    const terms = await page.evaluate((id) => document.querySelectorAll(`#widget-${id} .sum .term`).length, stepper);
    // 64 products and the bias.
    expect(terms).toBe(65);
  });

  reading('another digit goes through the network', path, async (page) => {
    const before = await readIn(page, stepper, '.columns');
    await focusIn(page, stepper, 'input:checked');
    await page.press('ArrowRight');
    await untilSays(page, stepper, '.guess', 'The digit is a 0.');
    expect(await readIn(page, stepper, '.columns')).not.toBe(before);
  });

  reading('a reader draws a digit with the keyboard and with the pointer', path, async (page) => {
    await focusIn(page, stepper, lastDigit);
    await page.press('ArrowRight');
    await untilSays(page, stepper, '.tools', 'Draw on the squares.');
    await until(page, 'the sheet is empty', async () => !/[1-9]/.test(await readIn(page, stepper, '.picture td')));
    await focusIn(page, stepper, '.picture td');
    for (let presses = 0; presses < 3; presses++) await page.type(' ');
    await untilSays(page, stepper, '.picture td', '.75');
    await page.press('Backspace');
    await untilSays(page, stepper, '.picture td', '.5');
    await page.press('ArrowRight');
    await until(page, 'the focus is on the next square', async () => (await readFocus(page)) === '0,1');
    await page.click(`#widget-${stepper} .picture tr:nth-child(5) td:nth-child(5)`);
    // A dot of the pen in the middle of a square covers at least 12 of its 16 dots.
    const readDot = async () => Number(await readIn(page, stepper, '.picture tr:nth-child(5) td:nth-child(5)'));
    await until(page, 'the pen has drawn', async () => (await readDot()) >= 0.75);
    const before = await readIn(page, stepper, '.guess');
    expect(before).toMatch(/^Largest output: \d, 0\.\d+\.$/);
    await page.clickButton('Clear');
    await until(page, 'the sheet is empty', async () => !/[1-9]/.test(await readIn(page, stepper, '.picture td')));
    expect(await page.logged()).toEqual([]);
  });

  reading('the stepper follows the cell that it looks at', path, async (page) => {
    const relu = 'relu = (Z: np.NDArray) => np.multiply(0, Z)';
    const sigmoid = 'sigmoid = (Z: np.NDArray) => np.add(Z, 0.25)';
    await editCell(page, 'activations', `import * as np from 'lanes'; const ${relu}, ${sigmoid}`);
    // A1 is 0, so Z2 is its bias, which is 0, and A2 is 0.25.
    await untilSays(page, stepper, '.guess', 'Largest output: 0, 0.25');
    const column = await readIn(page, stepper, '[data-step="2"]');
    expect(new Set(column.split(' '))).toEqual(new Set(['0']));
  });

  for (const [scheme, width] of [
    ['light', 1440],
    ['dark', 390],
  ] as const) {
    reading(`axe finds nothing, still and alive, ${scheme}, ${width} px wide`, path, async (page) => {
      await page.resize(width);
      await page.evaluate((colors) => {
        document.documentElement.style.colorScheme = colors;
      }, scheme);
      expect(await findViolations(page, `#widget-${stepper}`)).toEqual([]);
      await focusIn(page, stepper, lastDigit);
      await page.press('ArrowRight');
      await untilSays(page, stepper, '.tools', 'Draw on the squares.');
      expect(await findViolations(page, `#widget-${stepper}`)).toEqual([]);
    });
  }

  reading('it fits from a desk’s width down to 320 px', path, async (page) => {
    for (const width of [1440, 390, 320]) {
      await page.resize(width);
      expect(await measureOverflow(page, stepper)).toBe(0);
    }
  });

  readingWithoutScripts('without scripts it is read whole, and shows nothing dead', path, async (page) => {
    expect(await findDead(page, stepper)).toBe(0);
    expect(await readIn(page, stepper, '.guess')).toContain('Largest output: 2');
    expect(await readIn(page, stepper, '.made')).toContain('Z1[0, 0] = row 0 of W1 times X, plus b1[0, 0].');
    const cells = await page.evaluate((id) => document.querySelectorAll(`#widget-${id} td`).length, stepper);
    // 64 squares, and 16, 16, 10 and 10 numbers.
    expect(cells).toBe(116);
    expect(await readIn(page, stepper, '.formulas p:not([hidden]) math annotation')).toContain('Z^{[1]}');
  });
});
