import { findsNoPlace, isLog } from './axis.ts';
import { describeMark } from './describe-mark.ts';
import type { Figure, Mark, Panel } from './figure.ts';
import { findKnownPoints } from './known-points.ts';
import { findPanels } from './panels.ts';
import { capitalize, count, describeRange, named, quote } from './phrases.ts';

const kinds: Record<Mark['type'], string> = {
  line: 'line chart',
  scatter: 'scatter plot',
  bar: 'bar chart',
  histogram: 'histogram',
  band: 'figure',
  image: 'image',
  contour: 'contour plot',
  hline: 'figure',
  vline: 'figure',
  hlines: 'figure',
  vlines: 'figure',
  text: 'figure',
};

/** At most so many marks, or panels, are told one by one. */
const mostTold = 6;

/** The short name of a figure: its title, or what kind it is. */
export function nameFigure(figure: Figure): string {
  const panels = findPanels(figure);
  const title = figure.heading || (panels.length === 1 && panels[0]?.title);
  return title || capitalize(figure.subplots ? count(panels.length, 'panel') : findKind(figure));
}

/** One to a few sentences made from the figure itself, for those who do not see it. */
export function describeFigure(figure: Figure): string {
  const { heading, subplots } = figure;
  if (subplots === undefined) {
    const title = [figure.title, heading].find(Boolean);
    return join([`${withArticle(findKind(figure))}${title ? ` titled ${quote(title)}` : ''}.`, ...tell(figure)]);
  }
  const { rows, columns, panels } = subplots;
  const grid = `${count(panels.length, 'panel')} in ${count(rows, 'row')} and ${count(columns, 'column')}`;
  const told = panels.slice(0, mostTold).flatMap((panel, index) => {
    const kind = `${withArticle(findKind(panel, 'panel')).toLowerCase()}.`;
    return [`Panel ${index + 1}${panel.title ? `,${named(panel.title)}` : ''}: ${kind}`, ...tell(panel)];
  });
  const left = panels.length - mostTold;
  return join([
    `${grid}${heading ? `, titled ${quote(heading)}` : ''}.`,
    ...told,
    left > 0 ? `And ${count(left, 'more panel')}.` : '',
  ]);
}

/** What the axes are, and what each mark is. */
function tell(panel: Panel): string[] {
  const told = panel.marks.slice(0, mostTold).map((mark) => describeMark(mark, panel));
  const left = panel.marks.length - mostTold;
  return [describeAxes(panel), ...describeNothing(panel), ...told, left > 0 ? `And ${left} more.` : ''];
}

function findKind(panel: Panel, nothing = 'figure'): string {
  const mark = panel.marks.find(({ type }) => kinds[type] !== 'figure');
  if (mark) return kinds[mark.type];
  if (panel.marks.some(({ type }) => type === 'band')) return 'area chart';
  return panel.marks.length === 0 ? `empty ${nothing}` : nothing;
}

function withArticle(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${kind}`;
}

function describeAxes(panel: Panel): string {
  const points = panel.marks.flatMap((mark) => findKnownPoints(mark, panel));
  const hasNames = panel.marks.some((mark) => mark.type === 'bar' && mark.names !== undefined);
  const across = hasNames ? '' : describeRange(points.map(([x]) => x));
  const scale = (direction: 'x' | 'y') => (isLog(panel, direction) ? 'on a logarithmic axis' : '');
  const horizontal = [panel.xlabel, across, scale('x')].filter(Boolean).join(' ');
  const vertical = [panel.ylabel, describeRange(points.map(([, y]) => y)), scale('y')].filter(Boolean).join(' ');
  const parts = [horizontal && `horizontal: ${horizontal}`, vertical && `vertical: ${vertical}`].filter(Boolean);
  return parts.length === 0 ? '' : `${capitalize(parts.join('; '))}.`;
}

/** Why nothing is seen on a logarithmic axis. */
function describeNothing(panel: Panel): string[] {
  return (['x', 'y'] as const)
    .filter((direction) => findsNoPlace(panel, direction))
    .map((direction) => `No ${direction} is greater than 0, so a logarithmic axis shows none.`);
}

function join(sentences: string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
