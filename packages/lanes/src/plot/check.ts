import { checkMark } from './check-mark.ts';
import { type Figure, type Panel, type Subplots, sharings } from './figure.ts';
import { dropMissing, most, RecordCheck, type Tally } from './record-check.ts';

/**
 * Checks that a value from elsewhere is a figure in all its parts, and returns a copy of just these parts, or throws
 * an Error that names the first place that is not right. After it the figure is safe to draw, whoever made it.
 */
export function checkFigure(value: unknown): Figure {
  const figure = new RecordCheck(value, 'figure', { numbers: 0, marks: 0, contours: 0 });
  const subplots = figure.optional('subplots', (key) => checkSubplots(figure.record(key)));
  return dropMissing<Figure>({
    type: figure.choice('type', ['figure']),
    figsize: figure.pair('figsize', 1, 20),
    heading: figure.optional('heading', (key) => figure.text(key)),
    ...(subplots ? { grid: false, legend: false, marks: [], subplots } : checkPanel(figure)),
  });
}

function checkSubplots(subplots: RecordCheck): Subplots {
  const rows = subplots.count('rows', 10);
  const columns = subplots.count('columns', 10);
  const panels = subplots.list('panels', rows * columns);
  if (panels.length !== rows * columns) {
    throw new RangeError(`figure.subplots.panels has ${panels.length} entries: ${rows * columns} were expected`);
  }
  return {
    rows,
    columns,
    sharex: subplots.choice('sharex', sharings),
    sharey: subplots.choice('sharey', sharings),
    panels: Array.from(panels, (panel, index) =>
      dropMissing(checkPanel(new RecordCheck(panel, `figure.subplots.panels[${index}]`, subplots.tally))),
    ),
  };
}

function checkPanel(panel: RecordCheck): Panel {
  return {
    title: panel.optional('title', (key) => panel.text(key)),
    xlabel: panel.optional('xlabel', (key) => panel.text(key)),
    ylabel: panel.optional('ylabel', (key) => panel.text(key)),
    xlim: panel.optional('xlim', (key) => checkEnds(panel, key)),
    ylim: panel.optional('ylim', (key) => checkEnds(panel, key)),
    xscale: panel.optional('xscale', (key) => panel.choice(key, ['log'])),
    yscale: panel.optional('yscale', (key) => panel.choice(key, ['log'])),
    grid: panel.flag('grid'),
    legend: panel.flag('legend'),
    marks: checkMarks(panel, panel.tally),
  };
}

function checkMarks(panel: RecordCheck, tally: Tally) {
  const marks = panel.list('marks', most.marks - tally.marks);
  tally.marks += marks.length;
  return Array.from(marks, (mark, index) =>
    dropMissing(checkMark(new RecordCheck(mark, `${panel.place}.marks[${index}]`, tally))),
  );
}

function checkEnds(panel: RecordCheck, key: string): [number, number] {
  const [from, to] = panel.pair(key);
  if (from === to) {
    throw new RangeError(`${panel.place}.${key} has both ends at ${from}: two different numbers were expected`);
  }
  return [from, to];
}
