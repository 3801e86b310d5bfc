import { renew } from '../renew.ts';
import type { Data, Live } from '../widget.ts';
import { type Chosen, type Network, readNetwork } from './network.ts';
import { firstChosen, parts } from './picture.ts';

/** Where a reader starts to build: small enough to see every number. */
const firstSizes = [3, 4, 2];
/** The units of a layer that is added. */
const addedUnits = 3;

export const live: Live = ({ element, ask }) => {
  const id = element.dataset['probe'] ?? '';
  const drawn = new Map<string, string>();
  let network: Network | undefined;
  let chosen: Chosen = firstChosen;
  /** What the pointer is over; what was chosen comes back when it leaves. */
  let pointed: Chosen | undefined;
  /** What a reader did before the first answer was there. */
  let later: (() => void) | undefined;
  /** What the reader has built, to come back to. */
  let built: number[] | undefined;
  /** A picture is drawn at most once a frame. */
  let isWaiting = false;
  const question = { sizes: undefined as number[] | undefined, seed: 0, asked: [] as number[] };

  const put = () => {
    const { sizes, seed, asked } = question;
    ask({ ...(sizes && { sizes }), seed, asked: Array.from(asked, (unit) => unit ?? -1) });
  };

  const redraw = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      if (!network) return;
      const shown = [pointed, chosen, firstChosen].find((one) => one && isDrawn(network!, one))!;
      for (const [name, draw] of Object.entries(parts)) {
        const html = draw(network, shown, id);
        if (drawn.get(name) !== html) renew(element.querySelector(`.${name}`)!, html);
        drawn.set(name, html);
      }
    });
  };

  const choose = (next: Chosen) => {
    chosen = next;
    pointed = undefined;
    if (network && isDrawn(network, next)) redraw();
    else {
      question.asked[next.layer] = next.unit;
      put();
    }
  };

  const setSizes = (sizes: number[]) => {
    built = sizes;
    question.sizes = sizes;
    put();
  };

  const resize = (action: string, layer: number) => {
    if (network) setSizes(changeSizes(question.sizes ?? network.sizes, action, layer, network.bounds));
    else later = () => resize(action, layer);
  };

  element.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('button');
    const unit = readUnit(button);
    if (unit) choose(unit);
    const [action, layer] = (button?.dataset['action'] ?? '').split('-');
    if (!action || button?.ariaDisabled === 'true') return;
    if (action === 'redraw') {
      question.seed += 1;
      put();
    } else resize(action, Number(layer));
  });
  element.addEventListener('focusin', ({ target }) => {
    const unit = readUnit(target);
    if (unit && (unit.layer !== chosen.layer || unit.unit !== chosen.unit)) choose(unit);
  });
  element.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'mouse') return;
    pointed = readUnit(target);
    redraw();
  });
  element.addEventListener('pointerleave', () => {
    pointed = undefined;
    redraw();
  });
  element.addEventListener('keydown', (event) => {
    const at = readUnit(event.target);
    const next = at && network && findNext(event.key, at, network.sizes);
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose(next);
    followFocus();
  });
  element.addEventListener('input', ({ target }) => {
    const input = target as HTMLInputElement;
    if (input.name.endsWith('-source')) {
      question.sizes = input.value === 'built' ? (built ?? firstSizes) : undefined;
      question.asked = [];
      chosen = firstChosen;
      put();
    } else if (input.dataset['size'] && input.validity.valid) {
      const sizes = question.sizes ?? network?.sizes;
      if (sizes) setSizes(sizes.with(Number(input.dataset['size']), input.valueAsNumber));
    }
  });
  // The focus follows the chosen unit, also where it is drawn only after an answer.
  let isFollowing = false;
  const followFocus = () => {
    isFollowing = true;
    requestAnimationFrame(() => {
      if (!isFollowing) return;
      const selector = `[data-layer="${chosen.layer}"][data-unit="${chosen.unit}"]`;
      const button = element.querySelector<HTMLElement>(selector);
      if (!button) return;
      isFollowing = false;
      button.focus();
    });
  };

  put();
  return {
    show(data: Data) {
      network = readNetwork(data);
      later?.();
      later = undefined;
      redraw();
      if (isFollowing) followFocus();
    },
  };
};

const isDrawn = ({ units }: Network, { layer, unit }: Chosen) => units[layer]?.includes(unit) ?? false;

function readUnit(target: EventTarget | null): Chosen | undefined {
  const data = (target as Element | null)?.closest<HTMLElement>('[data-unit]')?.dataset;
  return data && { layer: Number(data['layer']), unit: Number(data['unit']) };
}

/** Within bounds also where a reader is faster than the drawing. */
function changeSizes(sizes: readonly number[], action: string, layer: number, bounds: Network['bounds']): number[] {
  if (action === 'add') return sizes.length > bounds.layers ? [...sizes] : [...sizes, addedUnits];
  if (action === 'remove') return sizes.length > 2 ? sizes.slice(0, -1) : [...sizes];
  const size = (sizes[layer] ?? 1) + (action === 'more' ? 1 : -1);
  return sizes.with(layer, Math.min(bounds.units, Math.max(1, size)));
}

/** Up and down stay in the layer, also where units are not drawn; left and right go to the layers beside it. */
function findNext(key: string, { layer, unit }: Chosen, sizes: readonly number[]): Chosen | undefined {
  const at = (nextLayer: number, nextUnit: number) => {
    const size = sizes[nextLayer];
    return size === undefined ? undefined : { layer: nextLayer, unit: Math.min(size - 1, Math.max(0, nextUnit)) };
  };
  if (key === 'ArrowUp') return at(layer, unit - 1);
  if (key === 'ArrowDown') return at(layer, unit + 1);
  if (key === 'ArrowLeft') return at(layer - 1, unit);
  if (key === 'ArrowRight') return at(layer + 1, unit);
  if (key === 'Home') return at(layer, 0);
  if (key === 'End') return at(layer, sizes[layer]! - 1);
  return undefined;
}
