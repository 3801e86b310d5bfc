import { expect } from 'vitest';
import { inEveryEngine } from '../../browsers/in-every-engine.ts';
import { editCell, findDead, measureOverflow, readIn, untilSays } from './network-on-page.ts';
import { findViolations, focusIn } from './widget-on-page.ts';

const [own, free, plane] = ['explore-architecture', 'build-architecture', 'explore-plane'] as const;
const page1 = 'workshop/';

inEveryEngine((reading, readingWithoutScripts) => {
  reading('with the keyboard alone a reader reaches every unit, also those that are not drawn', page1, async (page) => {
    await focusIn(page, own, '.units [tabindex="0"]');
    // The first key brings the explorer to life.
    await page.press('ArrowDown');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    await focusIn(page, own, '.units [tabindex="0"]');
    const told = await readIn(page, own, '.told');
    await page.press('Home');
    await untilSays(page, own, '.told', 'Unit 1 of layer 1');
    expect(told).toContain('of layer 1');
    for (let unit = 2; unit <= 7; unit++) {
      await page.press('ArrowDown');
      await untilSays(page, own, '.told', `Unit ${unit} of layer 1`);
    }
    expect(await page.evaluate(() => document.activeElement!.getAttribute('aria-label'))).toBe('Unit 7 of layer 1');
    expect(await readIn(page, own, '.chosen-unit')).toContain('Row 7 of W[1] holds its 64 weights');
    await page.press('ArrowLeft');
    await untilSays(page, own, '.told', 'Input 7 is');
    await page.press('End');
    await untilSays(page, own, '.told', 'Input 64 is');
    expect(await page.evaluate(() => document.activeElement!.getAttribute('aria-label'))).toBe('Input 64');
    expect(await page.logged()).toEqual([]);
  });

  reading('a reader adds units and layers, and takes them away', page1, async (page) => {
    // The first press loads what makes it alive, and is done all the same.
    await focusIn(page, free, '[data-action=add]');
    await page.press('Enter');
    await untilSays(page, free, '.shapes', '3 · 2 + 3 = 9');
    await untilSays(page, free, '.shapes', 'together35');
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Add a layer');
    await focusIn(page, free, '[data-action=more-1]');
    for (let units = 5; units <= 9; units++) await page.press('Enter');
    await untilSays(page, free, '.shapes', '9 · 3 + 9 = 36');
    expect(await readIn(page, free, '.drawn')).toContain('Drawn: 31 of the 51 weights');
    await focusIn(page, free, '[data-action=remove]');
    await page.press('Enter');
    await untilSays(page, free, '.shapes', 'together56');
    expect(await page.logged()).toEqual([]);
  });

  reading('a click on a unit shows its row, its bias and its sum', page1, async (page) => {
    await page.click(`#widget-${free} [data-layer="2"][data-unit="1"]`);
    await untilSays(page, free, '.told', 'Unit 2 of layer 2');
    // NumPy's sum; see test/widgets/expected/networks.py.
    expect(await readIn(page, free, '.chosen-unit')).toContain('= −0.068');
  });

  reading('the explorer follows the cell that it looks at, and tells shapes that do not fit', page1, async (page) => {
    const parameters = 'planeParameters = { W1: np.ones([4, 2]), b1: np.ones([4, 1]) }';
    await editCell(page, 'plane', `const ${parameters}, points = np.zeros([2, 5])`);
    await untilSays(page, plane, '.shapes', '(4, 5)');
    expect(await readIn(page, plane, '.shapes')).toContain('4 · 2 + 4 = 12');
    expect(await readIn(page, plane, '.told')).toBe('Unit 1 of layer 1: bias 1, z = 1, a = sigmoid(z) = 0.731.');
    for (const _ of '2, 5])') await page.press('Backspace');
    await page.type('3, 5])');
    await page.press('Enter', 'Control');
    await untilSays(page, plane, '.widget-message', 'X has shape (3, 5). W1 has 2 columns, so X needs 2 rows');
    expect(await readIn(page, plane, '.shapes')).toContain('4 · 2 + 4 = 12');
  });

  for (const [scheme, width] of [
    ['light', 1440],
    ['dark', 390],
  ] as const) {
    reading(`axe finds nothing, still and alive, ${scheme}, ${width} px wide`, page1, async (page) => {
      await page.resize(width);
      await page.evaluate((colors) => {
        document.documentElement.style.colorScheme = colors;
      }, scheme);
      for (const widget of [own, free]) expect(await findViolations(page, `#widget-${widget}`)).toEqual([]);
      await page.click(`#widget-${own} [data-layer="1"][data-unit="2"]`);
      await untilSays(page, own, '.told', 'Unit 3 of layer 1');
      expect(await findViolations(page, `#widget-${own}`)).toEqual([]);
    });
  }

  reading('it fits from a desk’s width down to 320 px', page1, async (page) => {
    for (const width of [1440, 390, 320]) {
      await page.resize(width);
      for (const widget of [own, free, plane]) expect(await measureOverflow(page, widget)).toBe(0);
    }
  });

  readingWithoutScripts('without scripts it is read whole, and shows nothing dead', page1, async (page) => {
    expect(await findDead(page, own)).toBe(0);
    expect(await readIn(page, own, '.shapes')).toContain('16 · 64 + 16 = 1,040');
    expect(await readIn(page, own, '.chosen-unit')).toContain('Row 1 of W[1] holds its 64 weights');
    expect(await page.evaluate((id) => document.querySelectorAll(`#widget-${id} .network line`).length, own)).toBe(50);
    expect(await page.evaluate((id) => document.querySelectorAll(`#widget-${id} .formulas math`).length, own)).toBe(3);
  });
});
