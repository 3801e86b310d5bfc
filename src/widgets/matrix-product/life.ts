import { renew } from '../renew.ts';
import type { Data, Live } from '../widget.ts';
import { readEntry } from './entry.ts';
import { findStep, firstLook, keepWithin, type Look, moveTo, type View } from './look.ts';
import { drawLive } from './picture.ts';
import { type Product, readProduct } from './product.ts';
import { Sheets } from './sheets.ts';

export const live: Live = ({ element, ask }) => {
  const place = element.querySelector('.product-live')!;
  const sheets = new Sheets();
  let product: Product | undefined;
  let look: Look = firstLook;
  let isEdited = false;
  let isDue = false;
  /** What the reader did before the first answer came. */
  const early: (() => void)[] = [];

  function act(action: () => void): void {
    if (product) action();
    else early.push(action);
  }

  /** At most once a frame. */
  function redraw(): void {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      if (product) renew(place, drawLive(product, look, isEdited));
    });
  }

  function see(next: Look): void {
    look = next;
    redraw();
  }

  function askEdited(): void {
    isEdited = true;
    ask(sheets.toData());
  }

  function reset(): void {
    isEdited = false;
    look = { ...look, mistakes: new Map() };
    ask();
  }

  /** Takes what stands in an input. While it is being typed it may be no number yet: `isDone` says that it should be. */
  function takeEntry(input: HTMLInputElement, isDone: boolean): void {
    const name = input.dataset['entry']!;
    const entry = readEntry(input.value);
    const mistakes = new Map(look.mistakes);
    mistakes.delete(name);
    if (typeof entry === 'string' && isDone) mistakes.set(name, input.value);
    if (typeof entry === 'number' || isDone) see({ ...look, mistakes });
    if (typeof entry === 'number' && sheets.set(name, entry)) askEdited();
  }

  function choose(button: HTMLElement): void {
    const [row, column] = button.dataset['at']!.split(' ').map((number) => Number(number) - 1);
    if (row !== look.row || column !== look.column) see({ ...look, row: row!, column: column! });
  }

  element.addEventListener('input', ({ target }) => {
    const input = target as HTMLInputElement;
    if (input.dataset['entry']) act(() => takeEntry(input, false));
    else if (input.type === 'radio') showView(input.value as View);
  });
  element.addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    if (input.dataset['entry']) act(() => takeEntry(input, true));
  });

  function showView(view: View): void {
    for (const formula of element.querySelectorAll<HTMLElement>('[data-view]')) {
      formula.hidden = formula.dataset['view'] !== view;
    }
    see({ ...look, view });
  }

  element.addEventListener('pointerover', ({ target, pointerType }) => {
    const button = (target as Element).closest<HTMLElement>('[data-at]');
    if (button && pointerType === 'mouse') choose(button);
  });
  element.addEventListener('focusin', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-at]');
    if (button) choose(button);
  });

  element.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('button');
    if (button) act(() => press(button));
  });

  function press(button: HTMLElement): void {
    if (button.getAttribute('aria-disabled') === 'true') return;
    const { at, step, size, reset: isReset } = button.dataset;
    if (at) choose(button);
    else if (step) see(moveTo(product!, look, findStep(product!, look).at + Number(step)));
    else if (isReset !== undefined) reset();
    else if (size) {
      const [name, axis, by] = size.split(' ');
      sheets.resize(name as 'A' | 'B', axis as 'rows' | 'columns', Number(by));
      look = { ...look, mistakes: new Map() };
      askEdited();
    }
  }

  element.addEventListener('keydown', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-at]');
    const way = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    if (!button || !way || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const [row, column] = button.dataset['at']!.split(' ').map(Number);
    place.querySelector<HTMLElement>(`[data-at="${row! + way[0]!} ${column! + way[1]!}"]`)?.focus();
  });

  ask();
  return {
    show(data: Data): void {
      const next = readProduct(data);
      const hasMoved = product !== undefined && product.given !== next.given;
      product = next;
      look = keepWithin(next, look);
      // What a reader changes in a cell is newer than what was typed here.
      if (hasMoved && isEdited) reset();
      else if (!isEdited) sheets.take(next);
      for (const action of early.splice(0)) action();
      redraw();
    },
  };
};
