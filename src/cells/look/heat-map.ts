import { createHeatScale } from './heat-scale.ts';
import { type Plane, readNumber, type ViewedArray, writeNumber, writePlace } from './viewed-array.ts';

/** The side of a square, in CSS pixels: as large as the picture's size allows, and within these bounds. */
const side = { least: 4, most: 28 };
const picture = { width: 560, height: 380 };

let maps = 0;

/** A plane as coloured squares. The pointer or the arrow keys choose a square, whose number stands below. */
export function createHeatMap(array: ViewedArray, plane: Plane): HTMLElement {
  const { rows, columns } = plane;
  const element = document.createElement('div');
  const words = document.createElement('output');
  words.className = 'heat-words';
  words.textContent = 'Point at a square, or focus the map and use the arrow keys.';

  const box = document.createElement('div');
  box.className = 'heat-box';
  box.tabIndex = 0;
  // Arrow keys move from square to square, as in no element of HTML.
  box.setAttribute('role', 'application');
  box.setAttribute('aria-roledescription', 'heat map');
  box.setAttribute('aria-label', `${rows} rows and ${columns} columns; the arrow keys move`);
  const { svg, mark, width } = drawSquares(array, plane);
  box.style.width = `${width}px`;
  box.append(svg);

  let [row, column] = [0, 0];
  const choose = (nextRow: number, nextColumn: number) => {
    row = Math.min(rows - 1, Math.max(0, nextRow));
    column = Math.min(columns - 1, Math.max(0, nextColumn));
    const number = writeNumber(array, readNumber(array, plane, row, column));
    words.textContent = `${writePlace(array, plane, row, column)} = ${number}`;
    mark.setAttribute('transform', `translate(${column} ${row})`);
    mark.removeAttribute('visibility');
  };
  const point = (event: PointerEvent) => {
    const { left, top, width, height } = svg.getBoundingClientRect();
    choose(Math.floor(((event.clientY - top) / height) * rows), Math.floor(((event.clientX - left) / width) * columns));
  };
  svg.addEventListener('pointermove', point);
  svg.addEventListener('pointerdown', point);
  box.addEventListener('focus', () => {
    // A click has chosen its own square.
    if (box.matches(':focus-visible')) choose(row, column);
  });
  box.addEventListener('keydown', (event) => {
    const target = findTarget(event.key, row, column, plane);
    if (!target || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose(...target);
    keepInSight(box, svg, plane, row, column);
  });
  element.append(box, words, createLegend(array));
  return element;
}

function findTarget(key: string, row: number, column: number, plane: Plane): [number, number] | undefined {
  if (key === 'ArrowUp') return [row - 1, column];
  if (key === 'ArrowDown') return [row + 1, column];
  if (key === 'ArrowLeft') return [row, column - 1];
  if (key === 'ArrowRight') return [row, column + 1];
  if (key === 'Home') return [row, 0];
  if (key === 'End') return [row, plane.columns - 1];
  return undefined;
}

/** A large map scrolls in its box, and the chosen square with it. */
function keepInSight(box: HTMLElement, svg: SVGElement, plane: Plane, row: number, column: number): void {
  const { width, height } = svg.getBoundingClientRect();
  const x = ((column + 0.5) / plane.columns) * width;
  const y = ((row + 0.5) / plane.rows) * height;
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = box;
  if (x < scrollLeft || x > scrollLeft + clientWidth) box.scrollLeft = x - clientWidth / 2;
  if (y < scrollTop || y > scrollTop + clientHeight) box.scrollTop = y - clientHeight / 2;
}

/** The squares in units of one square, and the frame that marks the chosen one. */
function drawSquares(array: ViewedArray, plane: Plane): { svg: SVGElement; mark: SVGElement; width: number } {
  const { rows, columns } = plane;
  const size = Math.max(
    side.least,
    Math.min(side.most, Math.floor(Math.min(picture.width / columns, picture.height / rows))),
  );
  const svg = create('svg', { viewBox: `0 0 ${columns} ${rows}`, 'aria-hidden': 'true' });
  // As wide as the box, and the box is as wide as this where there is room.
  svg.style.width = '100%';
  svg.style.minWidth = `${columns * side.least}px`;
  svg.style.aspectRatio = `${columns} / ${rows}`;
  maps += 1;
  const hatch = `heat-nan-${maps}`;
  svg.append(createHatch(hatch));
  const squares = create('g', { 'shape-rendering': 'crispEdges' });
  const { color } = createHeatScale(array.numbers);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const fill = color(readNumber(array, plane, row, column)) ?? `url(#${hatch})`;
      squares.append(create('rect', { x: column, y: row, width: 1, height: 1, fill }));
    }
  }
  const mark = create('g', { class: 'heat-mark', visibility: 'hidden' });
  mark.append(create('rect', { width: 1, height: 1 }), create('rect', { width: 1, height: 1 }));
  svg.append(squares, mark);
  return { svg, mark, width: columns * size };
}

/** Two stripes a square: what is no number has no colour. */
function createHatch(id: string): SVGElement {
  const hatch = create('pattern', { id, class: 'heat-nan', width: 0.5, height: 0.5, patternUnits: 'userSpaceOnUse' });
  hatch.append(
    create('rect', { width: 0.5, height: 0.5 }),
    create('path', { d: 'M0 .5L.5 0M-.1 .1L.1 -.1M.4 .6L.6 .4', 'stroke-width': 0.12 }),
  );
  return hatch;
}

/** The colours from end to end with the numbers there, and what NaN looks like if the array has one. */
function createLegend(array: ViewedArray): HTMLElement {
  const legend = document.createElement('div');
  legend.className = 'heat-legend';
  const { low, high, ramp } = createHeatScale(array.numbers);
  if (array.numbers.some(Number.isFinite)) {
    const bar = document.createElement('span');
    bar.className = 'heat-ramp';
    bar.style.background = `linear-gradient(to right, ${ramp.join(', ')})`;
    legend.append(writeEnd(array, low), bar, writeEnd(array, high));
  }
  if (array.numbers.some(Number.isNaN)) {
    const swatch = create('svg', { viewBox: '0 0 1 1', class: 'heat-swatch', 'aria-hidden': 'true' });
    swatch.append(createHatch(`heat-nan-${maps}-legend`));
    swatch.append(create('rect', { width: 1, height: 1, fill: `url(#heat-nan-${maps}-legend)` }));
    legend.append(swatch, 'nan');
  }
  return legend;
}

/** The end of a scale needs fewer digits than a number that somebody points at. */
function writeEnd(array: ViewedArray, number: number): string {
  return writeNumber(array, Number(number.toPrecision(4)));
}

function create(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
