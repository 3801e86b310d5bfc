import {
  colorMaps,
  type Figure,
  horizontalAlignments,
  lineStyles,
  type Mark,
  markers,
  verticalAlignments,
} from './figure.ts';
import { most, RecordCheck, type Tally } from './record-check.ts';

/**
 * Checks that a value from elsewhere is a figure in all its parts, and returns a copy of just these parts, or throws
 * an Error that names the first place that is not right. After it the figure is safe to draw, whoever made it.
 */
export function checkFigure(value: unknown): Figure {
  const figure = new RecordCheck(value, 'figure', { numbers: 0 });
  const checked: Figure = {
    type: figure.choice('type', ['figure']),
    figsize: figure.pair('figsize', 1, 20),
    title: figure.optional('title', (key) => figure.text(key)),
    xlabel: figure.optional('xlabel', (key) => figure.text(key)),
    ylabel: figure.optional('ylabel', (key) => figure.text(key)),
    xlim: figure.optional('xlim', (key) => checkEnds(figure, key)),
    ylim: figure.optional('ylim', (key) => checkEnds(figure, key)),
    grid: figure.flag('grid'),
    legend: figure.flag('legend'),
    marks: Array.from(figure.list('marks', most.marks), (mark, index) =>
      checkMark(mark, `figure.marks[${index}]`, figure.tally),
    ),
  };
  return dropMissing(checked);
}

const markTypes: Mark['type'][] = ['line', 'scatter', 'bar', 'image', 'hline', 'vline', 'text'];

function checkMark(value: unknown, place: string, tally: Tally): Mark {
  const mark = new RecordCheck(value, place, tally);
  return dropMissing(readMark(mark));
}

function readMark(mark: RecordCheck): Mark {
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
    case 'image':
      return { type, ...checkImage(mark) };
    case 'hline':
      return { type, y: mark.number('y'), ...checkStroke(mark), ...checkSeries(mark) };
    case 'vline':
      return { type, x: mark.number('x'), ...checkStroke(mark), ...checkSeries(mark) };
    case 'text':
      return {
        type,
        x: mark.number('x'),
        y: mark.number('y'),
        text: mark.text('text'),
        color: mark.optional('color', (key) => mark.color(key)),
        ha: mark.choice('ha', horizontalAlignments),
        va: mark.choice('va', verticalAlignments),
      };
  }
}

function checkImage(mark: RecordCheck) {
  const rows = checkCount(mark, 'rows');
  const columns = checkCount(mark, 'columns');
  const vmin = mark.number('vmin');
  return {
    rows,
    columns,
    values: mark.gapped('values', rows * columns),
    cmap: mark.choice('cmap', colorMaps),
    vmin,
    vmax: mark.number('vmax', vmin, Number.MAX_VALUE),
    colorbar: mark.optional('colorbar', (key) => mark.flag(key)),
  };
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

function checkCount(mark: RecordCheck, key: string): number {
  const count = mark.number(key, 1, most.numbers);
  if (!Number.isInteger(count)) throw new RangeError(`an image has ${count} ${key}: a whole number was expected`);
  return count;
}

function checkEnds(figure: RecordCheck, key: string): [number, number] {
  const [from, to] = figure.pair(key);
  if (from === to) throw new RangeError(`figure.${key} has both ends at ${from}: two different numbers were expected`);
  return [from, to];
}

function dropMissing<T extends object>(record: T): T {
  for (const key of Object.keys(record) as (keyof T)[]) if (record[key] === undefined) delete record[key];
  return record;
}
