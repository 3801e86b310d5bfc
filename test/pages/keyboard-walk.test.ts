import { expect } from 'vitest';
import type { Page } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { wholePost } from '../browsers/posts.ts';
import { untilIdle } from './cells-on-page.ts';
import { readEditor, untilEditing } from './editor-on-page.ts';

/** One stop of the Tab key. */
interface Stop {
  /** What it is, for messages: 'a.term "weighted sum"'. */
  what: string;
  /** Its words, as a screen reader names it. */
  name: string;
  /** Where it stands on the page. */
  top: number;
  left: number;
  isVisible: boolean;
  /** What tells that it has the focus: outline, shadow, or another change of its looks. */
  ring: string;
  /** It stands in a part with an order of its own beside the text, or fixed to the window. */
  isAside: boolean;
  isEnd: boolean;
}

/** What has the focus, within shadow roots too. */
function readStop(): Stop | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const words = (ids: string | null) =>
    (ids ?? '')
      .split(/\s+/)
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');
  const label = element.closest('label') ?? (element.id ? document.querySelector(`label[for="${element.id}"]`) : null);
  const name =
    [
      words(element.getAttribute('aria-labelledby')),
      element.getAttribute('aria-label'),
      label?.textContent,
      element.textContent,
      element.querySelector('[alt], [aria-label], title')?.textContent,
      element.querySelector('[alt]')?.getAttribute('alt'),
      element.getAttribute('title'),
      element.getAttribute('value'),
    ].find((text) => text?.trim()) ?? '';
  // A ring may be drawn round the part that holds the control, as round a chosen choice.
  const rings: string[] = [];
  for (let part: Element | null = element, depth = 0; part && depth < 3; part = part.parentElement, depth++) {
    if (depth > 0 && !part.matches(':focus-within')) break;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
    if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) rings.push(`outline ${outlineWidth}`);
    if (boxShadow !== 'none') rings.push(`shadow ${boxShadow}`);
  }
  const links = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
  return {
    what: `${element.tagName.toLowerCase()}${[...element.classList].map((word) => `.${word}`).join('')} "${name.trim().slice(0, 40)}"`,
    name: name.trim().replace(/\s+/g, ' '),
    top: box.top + scrollY,
    left: box.left,
    isVisible:
      box.width > 0 &&
      box.height > 0 &&
      style.visibility !== 'hidden' &&
      box.bottom > 0 &&
      box.top < innerHeight &&
      (!element.checkVisibility || element.checkVisibility()),
    ring: rings.join(', '),
    isAside: element.closest('.contents, .skip, [popover], header.site-header, aside') !== null,
    isEnd: element === links.findLast((link) => link.checkVisibility()),
  };
}

/** Walks with the Tab key from the top of a page, and gives each stop. What is met on the way may be used. */
async function walk(page: Page, use: (stop: Stop, page: Page) => Promise<void>): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let count = 0; count < 1500; count++) {
    await page.press('Tab');
    let stop = await page.evaluate(readStop);
    // An engine may scroll to what has the focus a moment later.
    for (let look = 0; stop && !stop.isVisible && look < 40; look++) stop = await page.evaluate(readStop);
    if (!stop) break;
    stops.push(stop);
    if (stop.isEnd) break;
    await use(stop, page);
  }
  return stops;
}

inEveryEngine((reading) => {
  reading('a whole post can be walked with the Tab key alone', wholePost, async (page) => {
    // Nothing moves between two keys: the walk looks where things stand.
    await page.evaluate(() => document.documentElement.style.setProperty('scroll-behavior', 'auto'));
    let hasRun = false;
    let hasEdited = false;
    const stops = await walk(page, async ({ what }) => {
      if (!hasEdited && what.startsWith('pre')) {
        hasEdited = true;
        const text = await page.evaluate(() => document.querySelector('run-cell > pre')!.textContent);
        await page.press('Enter');
        await untilEditing(page, 1);
        expect(await readEditor(page, 1)).toBe(text);
        // Nothing was typed, so the next Tab leaves the editor.
      } else if (!hasRun && what.startsWith('button.cell-run')) {
        hasRun = true;
        await page.press('Enter');
        await untilIdle(page);
      }
    });
    expect([hasEdited, hasRun]).toEqual([true, true]);
    expect(stops.length).toBeGreaterThan(100);
    expect(stops.at(-1)!.isEnd, `the walk ends at ${stops.at(-1)!.what}`).toBe(true);

    const tell = (found: Stop[]) => found.map(({ what }) => what);
    expect(tell(stops.filter(({ isVisible }) => !isVisible)), 'stops that are not to be seen').toEqual([]);
    expect(tell(stops.filter(({ name }) => !name)), 'stops without a name').toEqual([]);
    expect(tell(stops.filter(({ ring }) => !ring)), 'stops whose focus does not show').toEqual([]);
    const text = stops.filter(({ isAside }) => !isAside);
    const back = text.filter(({ top }, index) => index > 0 && top < text[index - 1]!.top - 80);
    expect(tell(back), 'stops that jump back up').toEqual([]);
    const twice = stops.filter(
      (stop, index) =>
        index > 0 &&
        stop.what === stops[index - 1]!.what &&
        stop.top === stops[index - 1]!.top &&
        stop.left === stops[index - 1]!.left,
    );
    expect(tell(twice), 'stops that hold the key').toEqual([]);
  });

  reading('this test sees a stop without a name, and one whose focus does not show', '', async (page) => {
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.style.setProperty('outline', 'none', 'important');
      button.style.setProperty('box-shadow', 'none', 'important');
      document.body.prepend(button);
    });
    await page.press('Tab');
    expect(await page.evaluate(readStop)).toMatchObject({ what: 'button ""', name: '', ring: '' });
    await page.press('Tab');
    expect(await page.evaluate(readStop)).toMatchObject({ name: 'Skip to the text' });
  });
});
