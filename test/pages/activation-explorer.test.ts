import { expect } from 'vitest';
import { type Page, until } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { posts } from '../browsers/posts.ts';

const [post] = posts;

inEveryEngine((reading) => {
  reading('the arrow keys move z along the curve, and words say where it is', post!, async (page) => {
    await focus(page, 'input[type=range]');
    const before = await readExplorer(page);
    expect(before.words).toBe('sigmoid at z = 1.0: f(z) = 0.7311, slope f′(z) = 0.1966');
    await page.press('ArrowRight');
    await until(page, 'z has moved', async () => (await readExplorer(page)).words !== before.words);
    const after = await readExplorer(page);
    // σ(1.1) = 1 / (1 + e^-1.1) and σ(1.1)(1 - σ(1.1)).
    expect(after.words).toBe('sigmoid at z = 1.1: f(z) = 0.7503, slope f′(z) = 0.1874');
    expect(after.spoken).toBe(after.words);
    expect(after.picture).not.toBe(before.picture);
  });

  reading('with another function chosen, curve, formula and words are its own', post!, async (page) => {
    await focus(page, 'input[type=radio][value=sigmoid]');
    await page.press('ArrowRight');
    await until(page, 'ReLU is shown', async () => (await readExplorer(page)).words.startsWith('ReLU'));
    expect(await readExplorer(page)).toMatchObject({
      words: 'ReLU at z = 1.0: f(z) = 1.0000, slope f′(z) = 1.0000',
      formula: 'relu',
    });
    await page.press('ArrowRight');
    await until(page, 'tanh is shown', async () => (await readExplorer(page)).words.startsWith('tanh'));
    // tanh 1 and 1 - tanh² 1.
    expect((await readExplorer(page)).words).toBe('tanh at z = 1.0: f(z) = 0.7616, slope f′(z) = 0.4200');
  });

  reading('moved and moved back, the picture is the one that the build drew', post!, async (page) => {
    const built = await readExplorer(page);
    await focus(page, 'input[type=range]');
    await page.press('ArrowRight');
    await until(page, 'z has moved', async () => (await readExplorer(page)).words !== built.words);
    await page.press('ArrowLeft');
    await until(page, 'z is back', async () => (await readExplorer(page)).words === built.words);
    expect(await readExplorer(page)).toEqual(built);
    expect(await page.logged()).toEqual([]);
  });
});

const focus = (page: Page, selector: string) =>
  page.evaluate((what) => {
    const control = document.querySelector<HTMLElement>(`activation-explorer ${what}`)!;
    control.scrollIntoView({ behavior: 'instant', block: 'center' });
    control.focus();
  }, selector);

const readExplorer = (page: Page) =>
  page.evaluate(() => {
    const explorer = document.querySelector('activation-explorer')!;
    return {
      words: explorer.querySelector('output')!.textContent!,
      spoken: explorer.querySelector('input[type=range]')!.getAttribute('aria-valuetext'),
      picture: explorer.querySelector('.explorer-picture')!.innerHTML,
      formula: explorer.querySelector<HTMLElement>('[data-formula]:not([hidden])')!.dataset['formula'],
    };
  });
