import {
  type Arrow,
  arrowStyles,
  colorMaps,
  type Gapped,
  horizontalAlignments,
  lineStyles,
  type Mark,
  markers,
  verticalAlignments,
} from './figure.ts';
import { dropMissing, most, type RecordCheck } from './record-check.ts';

const markTypes: Mark['type'][] = [
  'line',
  'scatter',
  'bar',
  'histogram',
  'band',
  'image',
  'contour',
  'hline',
  'vline',
  'hlines',
  'vlines',
  'text',
];

/** Checks one mark of a figure, whichever it is; what it lacks is undefined. */
export function checkMark(mark: RecordCheck): Mark {
  const type = mark.choice('type', markTypes);
  switch (type) {
    case 'line': {
      const x = mark.gapped('x');
      const marker = mark.optional('marker', (key) => mark.choice(key, markers));
      return { type, x, y: mark.gapped('y', x.length), ...checkStroke(mark), marker, ...checkSeries(mark) };
    }
    case 'scatter': {
      const x = mark.gapped('x');
      const shape = { marker: mark.choice('marker', markers), size: mark.number('size', 0, 10_000) };
      return { type, x, y: mark.gapped('y', x.length), ...shape, ...checkSeries(mark) };
    }
    case 'bar': {
      const x = mark.gapped('x');
      const names = mark.optional('names', (key) => mark.texts(key));
      if (names && names.length !== x.length) {
        throw new RangeError(`a bar mark has ${names.length} names: ${x.length} were expected`);
      }
      const shape = { height: mark.gapped('height', x.length), width: mark.number('width', 0, 1e9) };
      return { type, x, ...shape, names, ...checkSeries(mark) };
    }
    case 'histogram': {
      const heights = mark.numbers('heights');
      const edges = mark.rising('edges', heights.length + 1);
      return { type, edges, heights, density: mark.flag('density'), ...checkSeries(mark) };
    }
    case 'band': {
      const x = mark.gapped('x');
      const sides = { y1: mark.gapped('y1', x.length), y2: mark.gapped('y2', x.length) };
      return { type, x, ...sides, ...checkSeries(mark) };
    }
    case 'image':
      return { type, ...checkImage(mark) };
    case 'contour':
      return { type, ...checkContour(mark) };
    case 'hline':
      return { type, y: mark.number('y'), ...checkStroke(mark), ...checkSeries(mark) };
    case 'vline':
      return { type, x: mark.number('x'), ...checkStroke(mark), ...checkSeries(mark) };
    case 'hlines': {
      const y = mark.gapped('y');
      const ends = { xmin: mark.gapped('xmin', y.length), xmax: mark.gapped('xmax', y.length) };
      return { type, y, ...ends, ...checkStroke(mark), ...checkSeries(mark) };
    }
    case 'vlines': {
      const x = mark.gapped('x');
      const ends = { ymin: mark.gapped('ymin', x.length), ymax: mark.gapped('ymax', x.length) };
      return { type, x, ...ends, ...checkStroke(mark), ...checkSeries(mark) };
    }
    case 'text':
      return {
        type,
        x: mark.number('x'),
        y: mark.number('y'),
        offset: mark.optional('offset', (key) => mark.pair(key, -10_000, 10_000)),
        arrow: mark.optional('arrow', (key) => checkArrow(mark.record(key))),
        text: mark.text('text'),
        color: mark.optional('color', (key) => mark.color(key)),
        ha: mark.choice('ha', horizontalAlignments),
        va: mark.choice('va', verticalAlignments),
      };
  }
}

function checkImage(mark: RecordCheck) {
  const vmin = mark.number('vmin');
  return {
    ...checkGrid(mark, 'an image'),
    cmap: mark.choice('cmap', colorMaps),
    vmin,
    vmax: mark.number('vmax', vmin, Number.MAX_VALUE),
    colorbar: mark.optional('colorbar', (key) => mark.flag(key)),
  };
}

function checkContour(mark: RecordCheck) {
  const grid = checkGrid(mark, 'a contour plot');
  return {
    filled: mark.flag('filled'),
    ...grid,
    x: mark.rising('x', grid.columns, true),
    y: mark.rising('y', grid.rows, true),
    levels: checkLevels(mark, grid.rows * grid.columns),
    cmap: mark.choice('cmap', colorMaps),
    colors: mark.optional('colors', (key) => mark.colors(key, most.levels)),
    alpha: mark.optional('alpha', (key) => mark.number(key, 0, 1)),
    style: mark.optional('style', (key) => mark.choice(key, lineStyles)),
    width: mark.optional('width', (key) => mark.number(key, 0, 50)),
    colorbar: mark.optional('colorbar', (key) => mark.flag(key)),
  };
}

function checkGrid(mark: RecordCheck, what: string): { rows: number; columns: number; values: Gapped } {
  const rows = mark.count('rows', most.numbers, what);
  const columns = mark.count('columns', most.numbers, what);
  return { rows, columns, values: mark.gapped('values', rows * columns) };
}

/** Each level of a contour plot looks at all its numbers. */
function checkLevels(mark: RecordCheck, numbers: number): number[] | number {
  const levels = mark.isList('levels') ? mark.rising('levels') : mark.number('levels', 0, most.levels);
  mark.tally.contours += numbers * (typeof levels === 'number' ? levels : levels.length);
  if (mark.tally.contours <= most.contours) return levels;
  throw new RangeError(
    `${mark.place} makes ${mark.tally.contours} numbers times levels: at most ${most.contours} were expected`,
  );
}

function checkSeries(mark: RecordCheck) {
  return {
    color: mark.optional('color', (key) => mark.color(key)),
    label: mark.optional('label', (key) => mark.text(key)),
    alpha: mark.optional('alpha', (key) => mark.number(key, 0, 1)),
  };
}

function checkStroke(mark: RecordCheck) {
  return {
    style: mark.choice('style', lineStyles),
    width: mark.optional('width', (key) => mark.number(key, 0, 50)),
  };
}

function checkArrow(arrow: RecordCheck): Arrow {
  return dropMissing<Arrow>({
    x: arrow.number('x'),
    y: arrow.number('y'),
    style: arrow.choice('style', arrowStyles),
    color: arrow.optional('color', (key) => arrow.color(key)),
  });
}
