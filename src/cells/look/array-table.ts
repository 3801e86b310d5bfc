import { createPager } from './pager.ts';
import { type Plane, readNumber, type ViewedArray, writeNumber } from './viewed-array.ts';

/** How many rows and columns stand on the page at once; pagers turn to the others. */
const most = 100;

/** A plane as a table with its indices at the head of rows and columns. */
export function createArrayTable(array: ViewedArray, plane: Plane): HTMLElement {
  const element = document.createElement('div');
  const box = document.createElement('section');
  box.className = 'table-box';
  box.tabIndex = 0;
  box.setAttribute('aria-label', 'The numbers of the array');
  const first = { rows: 0, columns: 0 };
  const draw = () => box.replaceChildren(createTable(array, plane, first.rows, first.columns));
  for (const name of ['rows', 'columns'] as const) {
    const count = plane[name];
    if (count <= most) continue;
    const write = (start: number) => `${name} ${start}–${Math.min(start + most, count) - 1} of ${count}`;
    const turn = (start: number) => {
      first[name] = start;
      draw();
    };
    element.append(createPager({ name, count, size: most, write, turn }));
  }
  draw();
  element.append(box);
  return element;
}

function createTable(array: ViewedArray, plane: Plane, firstRow: number, firstColumn: number): HTMLTableElement {
  const table = document.createElement('table');
  const columns = countUp(firstColumn, plane.columns);
  const head = table.createTHead().insertRow();
  // An array with one axis has one index, which stands above its numbers.
  const hasRows = array.shape.length > 1;
  if (hasRows) head.append(document.createElement('td'));
  for (const column of columns) head.append(createHeading('col', column));
  const body = table.createTBody();
  for (const row of countUp(firstRow, plane.rows)) {
    const line = body.insertRow();
    if (hasRows) line.append(createHeading('row', row));
    for (const column of columns) {
      const cell = line.insertCell();
      cell.className = 'number';
      cell.textContent = writeNumber(array, readNumber(array, plane, row, column));
    }
  }
  return table;
}

function createHeading(scope: 'row' | 'col', index: number): HTMLTableCellElement {
  const heading = document.createElement('th');
  heading.scope = scope;
  heading.textContent = String(index);
  return heading;
}

const countUp = (start: number, end: number) =>
  Array.from({ length: Math.min(most, end - start) }, (_, index) => start + index);
