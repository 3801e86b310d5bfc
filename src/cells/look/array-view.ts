import { decodeNumber } from '../notebook/plain-number.ts';
import type { PlainNumber } from '../types.ts';
import { createArrayTable } from './array-table.ts';
import { createHeatMap } from './heat-map.ts';
import { createPager } from './pager.ts';
import { countPlanes, findPlane, type Plane, type ViewedArray } from './viewed-array.ts';

/** The ways to look at an array. */
const forms = { numbers: 'Numbers', table: 'Table', heat: 'Heat map' } as const;
export type ArrayForm = keyof typeof forms;

/** An array's output. Without its numbers the reader is told why there is nothing to look into. */
export interface ArrayWithValues {
  shape: number[];
  dtype: string;
  values?: PlainNumber[];
}

/** What happens when a reader chooses a form in a box. */
const choosers = new WeakMap<HTMLElement, (form: ArrayForm) => void>();
let views = 0;

/**
 * Turns an array's output, the element with the class `output-array`, into one that a reader can look into: as the
 * numbers that stood there, as a table, or as a heat map. The chosen form stands in `data-form`, so that a page that
 * draws the output anew can open it again in the same form.
 */
export function openArrayView(box: HTMLElement, array: ArrayWithValues, form: ArrayForm = 'table'): void {
  const open = choosers.get(box);
  if (open) {
    open(form);
    return;
  }
  const head = box.querySelector('.array-head');
  const button = box.querySelector('.array-open');
  const hadFocus = button !== null && button === document.activeElement;
  button?.remove();
  const numbers = array.values?.map((value) => decodeNumber(value) ?? Number.NaN);
  if (!numbers) {
    const words = document.createElement('p');
    words.className = 'table-rest';
    words.setAttribute('role', 'status');
    words.textContent =
      'This run has shown more numbers than the page keeps. Show fewer arrays to look into one of them.';
    box.append(words);
    return;
  }
  const texts = [...box.children].filter((child): child is HTMLElement => child !== head);
  const inside = document.createElement('div');
  inside.className = 'array-inside';
  box.append(inside);
  const viewed = { shape: array.shape, dtype: array.dtype, numbers };
  const show = (chosen: ArrayForm) => {
    box.dataset['form'] = chosen;
    for (const text of texts) text.hidden = chosen !== 'numbers';
    inside.replaceChildren(...createInside(viewed, chosen));
  };
  const chooser = createChooser(show);
  head?.append(chooser.element);
  choosers.set(box, (chosen) => {
    chooser.choose(chosen);
    show(chosen);
  });
  choosers.get(box)?.(form);
  if (hadFocus) chooser.element.querySelector<HTMLElement>(':checked')?.focus();
}

/** Three radio buttons: the keyboard and what is read aloud come with them. */
function createChooser(show: (form: ArrayForm) => void) {
  const element = document.createElement('fieldset');
  element.className = 'array-forms';
  const legend = document.createElement('legend');
  legend.textContent = 'Show the array as';
  element.append(legend);
  views += 1;
  const buttons = Object.entries(forms).map(([form, name]) => {
    const label = document.createElement('label');
    const button = document.createElement('input');
    button.type = 'radio';
    button.name = `array-view-${views}`;
    button.value = form;
    button.addEventListener('change', () => show(form as ArrayForm));
    label.append(button, name);
    element.append(label);
    return button;
  });
  const choose = (form: ArrayForm) => {
    for (const button of buttons) button.checked = button.value === form;
  };
  return { element, choose };
}

/** A plane of the array, and what turns to the others. */
function createInside(array: ViewedArray, form: ArrayForm): HTMLElement[] {
  if (form === 'numbers') return [];
  const { shape } = array;
  const create = (number: number) => {
    const plane = findPlane(shape, number);
    return form === 'table' ? createArrayTable(array, plane) : createHeatMap(array, plane);
  };
  let shown = create(0);
  const count = countPlanes(shape);
  if (count === 1) return [shown];
  const write = (number: number) => `${writeLead(findPlane(shape, number))}, ${number + 1} of ${count}`;
  const turn = (number: number) => {
    const next = create(number);
    shown.replaceWith(next);
    shown = next;
  };
  return [createPager({ name: 'index', count, size: 1, write, turn }), shown];
}

/** `[3, :, :]`: the plane as a slice names it. */
const writeLead = ({ lead }: Plane) => `[${[...lead, ':', ':'].join(', ')}]`;
