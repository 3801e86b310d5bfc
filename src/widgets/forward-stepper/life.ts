import { ink } from '../heat-map.ts';
import { listenToPen } from '../pen.ts';
import { renew } from '../renew.ts';
import { Sheet } from '../sheet.ts';
import type { Data, Live } from '../widget.ts';
import { type ForwardPass, type Place, readForwardPass } from './forward-pass.ts';
import { findNext } from './keys.ts';
import { parts, type View } from './picture.ts';

export const live: Live = ({ element, ask }) => {
  const id = element.dataset['probe'] ?? '';
  const sheet = new Sheet();
  const view: View = { reached: Number.POSITIVE_INFINITY, isDrawing: false, isErasing: false, isAlive: true };
  const drawn = new Map<string, string>();
  let pass: ForwardPass | undefined;
  let chosen: Place = { step: 1, row: 0 };
  let digit = 0;
  /** What a reader did before the first answer was there. */
  let later: (() => void) | undefined;
  let isWaiting = false;
  let isFollowing = false;
  let isInking = false;

  const put = () => ask({ ...(view.isDrawing ? { pixels: sheet.levels } : { digit }), ...chosen });

  /** At most once a frame, and only what has changed. */
  const redraw = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      if (!pass) return;
      for (const [name, draw] of Object.entries(parts)) {
        // How a number comes about is a long text, which nobody reads or hears while they draw.
        if (pen.isDown && (name === 'made' || name === 'told')) continue;
        const html = draw(pass, view, id);
        if (drawn.get(name) !== html || (name === 'input' && view.isDrawing))
          renew(element.querySelector(`.${name}`)!, html);
        drawn.set(name, html);
      }
      // The answer may be to what was there a moment ago; the ink is what is there now.
      if (view.isDrawing) paint(element, sheet.levels);
      if (isFollowing) focusChosen();
    });
  };

  /** The focus follows the chosen number, once an answer has marked it. */
  const focusChosen = () => {
    if (pass?.chosen.step !== chosen.step || pass.chosen.row !== chosen.row) return;
    isFollowing = false;
    element.querySelector<HTMLElement>('td.chosen')?.focus();
  };

  const choose = (place: Place) => {
    chosen = place;
    put();
  };

  const go = (move: string) => {
    if (!pass) {
      later = () => go(move);
      return;
    }
    const last = pass.steps.length - 1;
    const next = move === 'first' ? 0 : view.reached + (move === 'next' ? 1 : -1);
    if (next < 0 || next > last) return;
    view.reached = next;
    const rows = pass.steps[next]!.values.length;
    choose({ step: next, row: next === 0 ? 0 : Math.min(chosen.row, rows - 1) });
  };

  const drawOn = (change: () => void) => {
    change();
    view.reached = (pass?.steps.length ?? 1) - 1;
    if (isInking) return;
    isInking = true;
    requestAnimationFrame(() => {
      isInking = false;
      paint(element, sheet.levels);
      put();
    });
  };

  const pen = listenToPen(element, () => view.isDrawing, {
    stroke: (from, to) => drawOn(() => sheet.stroke(from, to, view.isErasing)),
    lift: redraw,
  });

  element.addEventListener('click', ({ target }) => {
    const { move, tool } = (target as Element).closest<HTMLElement>('button')?.dataset ?? {};
    if (move) go(move);
    if (tool === 'clear') drawOn(() => sheet.clear());
    else if (tool) {
      view.isErasing = tool === 'eraser';
      redraw();
    }
    const place = readPlace(target);
    if (place && !(view.isDrawing && place.step === 0)) {
      choose(place);
      isFollowing = true;
    }
  });
  element.addEventListener('input', ({ target }) => {
    const input = target as HTMLInputElement;
    if (!input.name.endsWith('-digit')) return;
    view.isDrawing = input.value === '-1';
    if (view.isDrawing) chosen = { step: 0, row: 0 };
    else digit = Number(input.value);
    put();
  });
  element.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (!pass || event.altKey || event.ctrlKey || event.metaKey) return;
    const place = readPlace(target);
    const move = (target as Element).closest('.stepper') && ({ ArrowLeft: 'back', ArrowRight: 'next' } as const)[key];
    const isInk = place?.step === 0 && view.isDrawing && /^( |Enter|Backspace|Delete)$/.test(key);
    const next = place && findNext(key, place, pass, view.reached);
    if (!move && !isInk && !next) return;
    event.preventDefault();
    if (move) go(move);
    else if (isInk) drawOn(() => sheet.shade(place.row, /^(B|D)/.test(key) || view.isErasing));
    else if (next) {
      choose(next);
      isFollowing = true;
    }
  });

  put();
  return {
    show(data: Data) {
      pass = readForwardPass(data);
      view.reached = Math.min(view.reached, pass.steps.length - 1);
      later?.();
      later = undefined;
      redraw();
    },
  };
};

/** The ink stands on the page with the next frame; what the network makes of it follows with the answer. */
function paint(element: HTMLElement, levels: readonly number[]): void {
  for (const [square, cell] of element.querySelectorAll<HTMLElement>('.picture td').entries()) {
    const { paper, ink: color } = ink(levels[square]!);
    Object.assign(cell.style, { background: paper, color });
  }
}

function readPlace(target: EventTarget | null): Place | undefined {
  const data = (target as Element | null)?.closest<HTMLElement>('td[data-row]')?.dataset;
  return data && { step: Number(data['step']), row: Number(data['row']) };
}
