import type { ArrayForm } from '../look/array-view.ts';
import type { Output } from '../types.ts';

const findBoxes = (element: Element) => [...element.querySelectorAll<HTMLElement>('.output-array')];

/** The place among a cell's arrays of the one whose button it is. */
export function findArray(element: Element, button: Element): number {
  return findBoxes(element).findIndex((box) => box.contains(button));
}

/** The arrays under a cell that the reader looks into, and how. */
export function readForms(element: Element): ReadonlyMap<number, ArrayForm> {
  const forms = findBoxes(element).map((box, index) => [index, box.dataset['form']] as const);
  return new Map(forms.filter((entry): entry is [number, ArrayForm] => entry[1] !== undefined));
}

/** Opens arrays under a cell, which shows these outputs. */
export async function openArrays(
  element: Element,
  outputs: readonly Output[],
  forms: ReadonlyMap<number, ArrayForm>,
): Promise<void> {
  if (forms.size === 0) return;
  const { openArrayView } = await import('../look/array-view.ts');
  const arrays = outputs.filter((output) => output.kind === 'array');
  const boxes = findBoxes(element);
  for (const [index, form] of forms) {
    const [box, array] = [boxes[index], arrays[index]];
    if (box && array) openArrayView(box, array, form);
  }
}
