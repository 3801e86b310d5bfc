import type { PageSymbol } from './page-symbol.ts';
import type { Told } from './symbol-value.ts';

/**
 * Writes into the popup what a symbol is: as the formula writes it and as the code does, its meaning, shape and value.
 * @param mark the symbol in the formula
 */
export function fillSymbolCard(
  card: HTMLElement,
  mark: Element,
  name: string,
  { meaning, code, cells }: PageSymbol,
  { value, note }: Told,
): void {
  const head = createElement('p', 'symbol-head', showFormula(mark), ' ', createElement('code', '', name));
  if (meaning) head.append(` ${meaning}`);
  const parts = [head];
  if (value) {
    const { shape, dtype, text } = value;
    if (shape.length > 0) parts.push(createElement('p', 'symbol-shape', ...describeShape(shape), `, ${dtype}`));
    parts.push(createElement('pre', 'symbol-value', text));
  }
  if (note) parts.push(createElement('p', 'symbol-note', note));
  const where = cells.map(([, number]) => `cell ${number}`).join(', ');
  if (where) parts.push(createElement('p', 'symbol-place', createElement('code', '', code), ` in ${where}`));
  card.replaceChildren(...parts);
}

/** The symbol as it stands in the formula; a screen reader hears its name in the code beside it. */
function showFormula(mark: Element): HTMLElement {
  const formula = createElement('span', 'katex');
  formula.setAttribute('aria-hidden', 'true');
  const copy = mark.cloneNode(true) as HTMLElement;
  copy.removeAttribute('data-symbol');
  copy.removeAttribute('data-lit');
  formula.append(copy);
  return formula;
}

function describeShape(shape: readonly number[]): (string | HTMLElement)[] {
  const word = createElement('b', '', `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`);
  const [rows, columns] = shape;
  if (shape.length === 1) return ['shape ', word, `: ${count(rows!, 'number')}`];
  if (shape.length > 2) return ['shape ', word];
  return ['shape ', word, `: ${count(rows!, 'row')}, ${count(columns!, 'column')}`];
}

const count = (size: number, what: string) => `${size} ${what}${size === 1 ? '' : 's'}`;

function createElement(name: string, className: string, ...children: (string | Node)[]): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}
