import type { Live } from '../widget.ts';
import type { Corner } from './contour.ts';
import { followDrag } from './drag.ts';
import { drawLines } from './line-picture.ts';
import { drawParts, nameSolution, sayEnd } from './picture.ts';
import { readScene, type Scene } from './scene.ts';
import { sayWeight } from './sliders.ts';
import { type Line, most, spareSingle, spareUnits, type Unit, type Weights } from './weights.ts';
import { countRight, isXor, sayBest, sayPicture, sayScore } from './words.ts';

/** Lets a reader move weights by sliders and lines by hand; the plane takes its colours from the reader's functions. */
export const live: Live = ({ element, ask }) => {
  const find = <Kind extends Element>(selector: string) => element.querySelector<Kind>(selector)!;
  const chosen = (kind: string) => find<HTMLInputElement>(`input[data-choice=${kind}]:checked`).value;
  // All units that there could be, so that one taken away comes back as it was.
  const units: Unit[] = spareUnits.map((unit) => ({ ...unit }));
  let bias = 0;
  let single: Line = spareSingle;
  let scene: Scene | undefined;
  /** The weights are the reader's hand's, not the cell's. */
  let isByHand = false;
  const best = new Map<string, number>();
  let frame = 0;
  let wanted: string | undefined;

  const weights = (): Weights => ({ units: units.slice(0, Number(chosen('units'))), bias, single });

  const take = (given: Weights) => {
    for (const [k, unit] of given.units.entries()) units[k] = { ...unit };
    bias = given.bias;
    if (given.units.length === 0) single = { ...given.single };
    find<HTMLInputElement>(`input[data-choice=units][value="${given.units.length}"]`).checked = true;
  };

  const put = () => {
    ask({ set: chosen('set'), ...(isByHand && { weights: weights() }) });
  };

  /** Shows what the page knows without asking: sliders and lines. */
  const showWeights = () => {
    const now = weights();
    const values = new Map<string, Partial<Unit>>([
      ['output', { b: bias }],
      ['single', single],
    ]);
    for (const [k, unit] of units.entries()) values.set(`unit-${k}`, unit);
    for (const group of element.querySelectorAll<HTMLElement>('[data-group]')) {
      const name = group.dataset['group']!;
      const index = units.findIndex((_, k) => name === `unit-${k}`);
      group.hidden = index >= 0 ? index >= now.units.length : (name === 'single') !== (now.units.length === 0);
      for (const slider of group.querySelectorAll<HTMLInputElement>('input')) {
        const value = values.get(name)![slider.dataset['weight'] as keyof Unit]!;
        if (slider.valueAsNumber !== value) slider.valueAsNumber = value;
        slider.nextElementSibling!.textContent = sayWeight(value);
      }
    }
    if (scene) find('[data-lines]').innerHTML = drawLines(now, scene.plane);
  };

  // However often the hand moves, it is shown and asked once a frame.
  const move = () => {
    isByHand = true;
    if (frame === 0) {
      frame = requestAnimationFrame(() => {
        frame = 0;
        showWeights();
        put();
      });
    }
  };

  const set = ({ groupOf, weight }: DOMStringMap, value: number) => {
    const index = Number(groupOf!.slice('unit-'.length));
    if (groupOf === 'output') bias = value;
    else if (groupOf === 'single') single = { ...single, [weight!]: value };
    else units[index] = { ...units[index]!, [weight!]: value };
  };

  element.addEventListener('input', ({ target }) => {
    const control = target as HTMLInputElement;
    if (control.dataset['weight']) set(control.dataset, control.valueAsNumber);
    if (control.dataset['choice'] === 'set') put();
    else move();
  });

  /** What a button does; before the first answer it waits for it. */
  const act = (action: string | undefined) => {
    wanted = scene ? undefined : action;
    const given = action === 'solve' ? scene?.solution : action === 'own' ? scene?.own : undefined;
    if (!given) return;
    take(given);
    move();
    // The cell's weights follow the cell again.
    if (action === 'own') isByHand = false;
  };

  element.addEventListener('click', ({ target }) => {
    const action = (target as Element).closest('button')?.dataset['action'];
    if (action) act(action);
  });

  followDrag(element, {
    plane: () => scene?.plane,
    line: (index) => units.slice(0, Number(chosen('units')))[index] ?? single,
    turn(index, line) {
      const bounded = clampLine(line);
      if (Number(chosen('units')) > 0) units[index] = { ...units[index]!, ...bounded };
      else single = bounded;
      move();
    },
  });

  // The weights that the build drew: a slider's attribute has all their digits, and a reader may have moved it already.
  for (const slider of element.querySelectorAll<HTMLInputElement>('[data-weight]')) {
    set(slider.dataset, Number(slider.getAttribute('value')));
  }
  put();
  return {
    show(data) {
      const before = scene;
      scene = readScene(data);
      // New weights in the cell are what the reader has just done: they take the place of those moved by hand.
      const isNew = before !== undefined && JSON.stringify(before.own) !== JSON.stringify(scene.own);
      if (isByHand && isNew) {
        isByHand = false;
        put();
      } else if (!isByHand) take(scene.weights);
      for (const [name, content] of Object.entries(drawParts(scene))) {
        find(`[data-part=${name}]`).innerHTML = content;
      }
      showWeights();
      const { plane, weights: shown } = scene;
      const ends: Corner = [plane.left, plane.bottom];
      for (const end of element.querySelectorAll<HTMLElement>('[data-end]')) {
        const k = Number(end.dataset['end']);
        end.textContent = sayEnd(ends[k >> 1]! + (k % 2) * plane.length);
      }
      if (shown.units.length === 0) best.set(scene.set, Math.max(best.get(scene.set) ?? 0, countRight(scene)));
      find('output').textContent = sayScore(scene);
      find('[data-best]').textContent = sayBest(scene, best.get(scene.set) ?? 0);
      find('svg').setAttribute('aria-label', sayPicture(scene));
      find<HTMLElement>('[data-reason]').hidden = !isXor(scene);
      const solve = find<HTMLButtonElement>('[data-action=solve]');
      solve.disabled = scene.solution === null;
      solve.textContent = nameSolution(scene);
      find<HTMLButtonElement>('[data-action=own]').hidden = scene.own === null;
      if (wanted) act(wanted);
    },
  };
};

const clamp = (value: number) => Math.round(Math.min(most, Math.max(-most, value)) * 100) / 100;

const clampLine = ({ w1, w2, b }: Line): Line => ({ w1: clamp(w1), w2: clamp(w2), b: clamp(b) });
