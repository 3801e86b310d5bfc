import { expect } from 'vitest';
import { until } from '../../browsers/browser.ts';
import { inEveryEngine } from '../../browsers/in-every-engine.ts';
import { addToCell, findViolationsIn, focusIn, readIn, readSeen, untilIn } from './widget-on-page.ts';

const page = 'workshop/';
const name = 'explore-activations';

inEveryEngine((reading, readingWithoutScripts) => {
  reading('the arrow keys move z along the curve, and words say where it is', page, async (page) => {
    expect(await readIn(page, name, 'output')).toBe('sigmoid at z = 1.00: f(z) = 0.7311, slope f′(z) = 0.1966');
    const before = await readIn(page, name, '[data-part=stage]');
    await focusIn(page, name, 'input[type=range]');
    await page.press('ArrowRight');
    // σ(1.05) = 1 / (1 + e^-1.05) and σ(1.05)(1 - σ(1.05)).
    const words = 'sigmoid at z = 1.05: f(z) = 0.7408, slope f′(z) = 0.1920';
    await untilIn(page, name, 'output', words);
    const spoken = await page.evaluate(
      (widget) => document.querySelector(`#widget-${widget} input[type=range]`)!.getAttribute('aria-valuetext'),
      name,
    );
    expect(spoken).toBe(words);
    expect(await readIn(page, name, '[data-part=stage]')).toBe(before);
  });

  reading('with another function chosen, curve, formula and words are its own', page, async (page) => {
    await focusIn(page, name, 'input[value=sigmoid]');
    await page.press('ArrowRight');
    await untilIn(page, name, 'output', 'relu at z = 1.00: f(z) = 1.0000, slope f′(z) = 1.0000');
    await page.press('ArrowRight');
    // tanh 1 and 1 - tanh² 1.
    await untilIn(page, name, 'output', 'tanh at z = 1.00: f(z) = 0.7616, slope f′(z) = 0.4200');
    const formulas = await page.evaluate(
      (widget) =>
        [...document.querySelectorAll<HTMLElement>(`#widget-${widget} [data-formula]`)]
          .filter((formula) => formula.checkVisibility())
          .map((formula) => [formula.dataset['formula'], formula.querySelectorAll('.katex').length]),
      name,
    );
    expect(formulas).toEqual([['tanh', 2]]);
    expect(await page.logged()).toEqual([]);
  });

  reading('two functions stand beside each other when the reader compares them', page, async (page) => {
    await focusIn(page, name, 'select');
    await page.type('GE');
    await page.press('Tab');
    await untilIn(page, name, 'output', 'GELU at z = 1.00: f(z) = 0.8412');
    const strips = await page.evaluate(
      (widget) => document.querySelectorAll(`#widget-${widget} .strip svg`).length,
      name,
    );
    expect(strips).toBe(2);
  });

  reading('moved and moved back, the picture is the one that the build drew', page, async (page) => {
    const read = () =>
      page.evaluate((widget) => {
        const parts = [...document.querySelectorAll(`#widget-${widget} [data-part], #widget-${widget} output`)];
        return parts.map((part) => part.innerHTML);
      }, name);
    const built = await read();
    await focusIn(page, name, 'input[type=range]');
    await page.press('ArrowRight');
    await untilIn(page, name, 'output', 'z = 1.05');
    await page.press('ArrowLeft');
    await untilIn(page, name, 'output', 'z = 1.00');
    expect(await read()).toEqual(built);
  });

  reading('a press on the picture puts z there', page, async (page) => {
    await focusIn(page, name, 'input[type=range]');
    await page.press('ArrowRight');
    await untilIn(page, name, 'output', 'z = 1.05');
    await page.click(`#widget-${name} [data-panel=slopes]`);
    // In the middle, but for a part of a pixel.
    await until(page, 'z is near 0', async () => /z = −?0\.0[05]:/.test(await readIn(page, name, 'output')));
  });

  reading('it follows an edit of its cell: a leaky relu has another curve, and its formula', page, async (page) => {
    await focusIn(page, name, 'input[value=sigmoid]');
    await page.press('ArrowRight');
    await untilIn(page, name, 'output', 'relu at z = 1.00');
    await addToCell(page, 1, 'relu = Z => np.maximum(Z, np.multiply(0.01, Z));');
    await untilIn(page, name, '[data-part=words]', 'relu is flat below z = 0: the slope, up or down, is 0.0100');
    const formula = await page.evaluate(
      (widget) =>
        document.querySelector<HTMLElement>(`#widget-${widget} [data-formula]:not([hidden])`)!.dataset['formula'],
      name,
    );
    expect(formula).toBe('leakyRelu');
  });

  reading('a cell whose function no longer fits is told in a sentence, and the picture stays', page, async (page) => {
    await focusIn(page, name, 'input[type=range]');
    await page.press('ArrowRight');
    await untilIn(page, name, 'output', 'z = 1.05');
    await addToCell(page, 1, 'sigmoid = Z => np.sum(Z, 1);');
    await until(page, 'the widget says what is wrong', async () =>
      page.evaluate(
        (widget) =>
          document.querySelector(`#widget-${widget}`)!.textContent!.includes('gave shape (1) for shape (1, 241)'),
        name,
      ),
    );
    expect(await readIn(page, name, 'output')).toContain('sigmoid at z = 1.05: f(z) = 0.7408');
  });

  for (const [scheme, width] of [
    ['light', 1440],
    ['dark', 320],
  ] as const) {
    reading(`axe finds nothing, ${scheme}, ${width} px wide, and nothing is cut off`, page, async (page) => {
      await page.resize(width);
      expect(await findViolationsIn(page, name, scheme)).toEqual([]);
      expect((await readSeen(page, name)).overflow).toBeLessThanOrEqual(0);
    });
  }

  readingWithoutScripts(
    'without scripts the curve, its formulas and its words stand there, and nothing dead',
    page,
    async (page) => {
      const seen = await readSeen(page, name);
      expect(seen.controls).toBe(0);
      expect(seen.pictures).toBe(5);
      expect(seen.formulas).toBe(2);
      expect(seen.words).toContain('sigmoid at z = 1.00: f(z) = 0.7311');
      expect(seen.words).toContain('sigmoid is flat below z = −4.36');
    },
  );
});
