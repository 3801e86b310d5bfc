import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { type Page, until } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { openEditor, typeInstead } from './editor-on-page.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const page = 'workshop/';
/** The cell with the network, whose names the symbols are. */
const network = 5;

const readCard = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('.hover-card')?.textContent ?? '');

/** Where something is lit up: how often in formulas and in code, and which symbols. */
const readLights = (page: Page) =>
  page.evaluate(() => {
    const lit = [...document.querySelectorAll<HTMLElement>('[data-lit]')];
    return {
      names: [...new Set(lit.map((place) => place.dataset['symbol']))].join(),
      formulas: lit.filter((place) => place.closest('.katex')).length,
      code: lit.filter((place) => place.closest('run-cell > pre')).length,
      widgets: [...new Set(lit.map((place) => place.closest('live-widget')?.id))].filter((id) => id !== undefined),
    };
  });

/** Sends the first place of a symbol, in formulas or in code, what a pointer sends. */
const point = (page: Page, name: string, within = '.katex-display', type = 'pointerover', pointerType = 'mouse') =>
  page.evaluate(
    (symbol, where, event, pointer) => {
      const place = document.querySelector(`${where} [data-symbol="${symbol}"]`)!;
      place.scrollIntoView({ block: 'center', behavior: 'instant' });
      place.dispatchEvent(new PointerEvent(event, { bubbles: true, pointerType: pointer }));
    },
    name,
    within,
    type,
    pointerType,
  );

/** Points at a symbol until its card is there: what listens comes soon after the page. */
const pointUntilCard = (page: Page, name: string, text: string) =>
  until(page, `the card says ${text}`, async () => {
    await point(page, name);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return (await readCard(page)).includes(text);
  });

const untilCard = async (page: Page, text: string) => {
  await until(page, `the card says ${text}`, async () => (await readCard(page)).includes(text));
};

/** Points at a symbol in the formula, away from it first, until the card says a text. */
const untilPointed = (page: Page, name: string, text: string) =>
  until(page, `the card of ${name} says ${text}`, async () => {
    await page.evaluate(() => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })));
    await point(page, name);
    await new Promise((resolve) => setTimeout(resolve, 700));
    return (await readCard(page)).includes(text);
  });

inEveryEngine((reading, readingWithoutScripts) => {
  reading('a pointer that rests on a symbol lights it up everywhere and sees shape and value', page, async (page) => {
    const count = () =>
      page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /lights/.test(name)).length);
    expect(await count(), 'nothing is loaded before').toBe(0);
    await pointUntilCard(page, 'W1', 'weights of the hidden layer');
    const card = await readCard(page);
    expect(card).toContain('shape (16, 64): 16 rows, 64 columns, float32');
    expect(card).toContain('[[ 0.0539 -0.1838 ...');
    expect(card).toContain('parameters.W1 in cell 5');
    const lights = await readLights(page);
    // Other widgets have a W1 too, which is that of another network.
    const widgets = ['widget-explore-architecture', 'widget-step-forward'];
    expect(lights).toEqual({ names: 'W1', formulas: 2, code: 4, widgets });
    // Nothing ran for it.
    expect(await page.evaluate(() => document.querySelector('iframe'))).toBeNull();
    await page.evaluate(() => document.body.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })));
    await until(page, 'it is dark again', async () => (await readLights(page)).names === '');
    expect(await readCard(page)).toBe('');
    expect(await page.logged()).toEqual([]);
  });

  reading('a symbol in the code lights up too, and its card is that of its type', page, async (page) => {
    await until(page, 'it is lit up', async () => {
      await point(page, 'Z1', 'run-cell > pre');
      await new Promise((resolve) => setTimeout(resolve, 300));
      return (await readLights(page)).names === 'Z1';
    });
    expect(await readLights(page)).toMatchObject({ names: 'Z1', formulas: 2, code: 3 });
    expect(await readCard(page)).not.toContain('weighted sums');
  });

  reading('a tap shows a symbol, and a tap beside it puts it out', page, async (page) => {
    await page.resize(320);
    await until(page, 'its card is there', async () => {
      await point(page, 'b1', '.katex-display', 'click', 'touch');
      await new Promise((resolve) => setTimeout(resolve, 300));
      return (await readCard(page)).includes('biases of the hidden layer');
    });
    const { right, width } = await page.evaluate(() => ({
      right: document.querySelector('.hover-card')!.getBoundingClientRect().right,
      width: document.documentElement.clientWidth,
    }));
    expect(right).toBeLessThanOrEqual(width);
    await page.evaluate(() => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })));
    expect(await readCard(page)).toBe('');
    expect((await readLights(page)).names).toBe('');
  });

  reading(
    'with keys: a formula is one tab stop, and arrows walk from symbol to symbol as one reads',
    page,
    async (page) => {
      const stops = await page.evaluate(() => {
        const formula = document.querySelector<HTMLElement>('.katex-display:has([data-symbol])')!;
        // As if the key Tab had been pressed.
        document.querySelector<HTMLElement>('run-cell[data-number="4"] button')!.focus();
        return formula.querySelectorAll('[tabindex]').length;
      });
      expect(stops).toBe(0);
      for (let presses = 0; presses < 6 && (await readCard(page)) === ''; presses++) {
        await page.press('Tab');
        await new Promise((resolve) => setTimeout(resolve, 800));
      }
      await untilCard(page, 'Z1');
      const seen = ['Z1'];
      for (const name of ['W1', 'X', 'b1', 'A1', 'Z1', 'Z2']) {
        await page.press('ArrowRight');
        await until(page, `${name} is lit up`, async () => (await readLights(page)).names === name);
        seen.push(name);
      }
      await untilCard(page, 'weighted sums of the output layer');
      await page.press('ArrowLeft');
      await untilCard(page, 'weighted sums of the hidden layer');
      expect(await page.evaluate(() => document.querySelector('.hover-card')!.getAttribute('aria-live'))).toBe(
        'polite',
      );
      await page.press('Escape');
      await until(page, 'it is dark again', async () => (await readLights(page)).names === '');
    },
  );

  reading('after an edit the value is the one that the program has now', page, async (page) => {
    await pointUntilCard(page, 'X', 'shape (64, 1)');
    await openEditor(page, network);
    await typeInstead(page, 'const parameters = { W1: np.full([2, 3], 7), b1: np.zeros([2, 1]), W2: 12.5, b2: 2 };');
    await untilPointed(page, 'W1', 'cell 5 has not run since the change');
    expect(await readCard(page)).toContain('shape (16, 64)');
    await page.clickButton(`Run cell ${network}`);
    await untilPointed(page, 'W1', '[[7. 7. 7.]');
    expect(await readCard(page)).toContain('shape (2, 3): 2 rows, 3 columns, float32');
    expect(await readCard(page)).toContain('now, in your program');
    await untilPointed(page, 'W2', '12.5now, in your program');
    // What the program does not make any more has no value.
    await untilPointed(page, 'Z1', 'There is no value now.');
    expect(await page.logged()).toEqual([]);
  });

  reading('a symbol of a cell that failed says so', page, async (page) => {
    await openEditor(page, network);
    await typeInstead(page, 'const parameters = missing;');
    await page.clickButton(`Run cell ${network}`);
    await untilPointed(page, 'W1', 'There is no value now: cell 5 failed.');
  });

  for (const scheme of ['light', 'dark']) {
    reading(`axe finds nothing while a symbol is lit up, ${scheme}`, page, async (page) => {
      await page.evaluate((colors) => {
        document.documentElement.style.colorScheme = colors;
      }, scheme);
      await pointUntilCard(page, 'A1', 'activations of the hidden layer');
      await page.inject(axe);
      const violations = await page.evaluate(async () => {
        type Axe = { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
        const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
      });
      // The popup lies outside of all landmarks: it belongs to the place that it is about.
      expect(violations.filter((violation) => violation !== 'region: .hover-card')).toEqual([]);
    });
  }

  readingWithoutScripts('without scripts a marked formula is a formula', page, async (page) => {
    const seen = await page.evaluate(() => {
      const formula = document.querySelector('.katex-display:has([data-symbol])')!;
      return [formula.querySelector('math') !== null, formula.querySelector('annotation')!.textContent];
    });
    expect(seen[0]).toBe(true);
    expect(seen[1]).toContain('Z^{[1]} &= W^{[1]} X + b^{[1]}');
    expect(seen[1]).not.toContain('sym');
  });
});
