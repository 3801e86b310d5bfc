import { checkText, nameValue } from './argument.ts';
import { currentTarget, type OpenFigure, setFields } from './current.ts';
import type { Mark } from './figure.ts';
import { isList } from './numbers.ts';

/**
 * Writes a title above the figure.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.title.html
 */
export function title(words: string): OpenFigure {
  const text = checkText('title', 'the title', words);
  return setFields({ title: text });
}

/**
 * Names the horizontal axis.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.xlabel.html
 */
export function xlabel(words: string): OpenFigure {
  const text = checkText('xlabel', 'the label', words);
  return setFields({ xlabel: text });
}

/**
 * Names the vertical axis. The name stands above the axis, so that nobody has to tilt the head.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.ylabel.html
 */
export function ylabel(words: string): OpenFigure {
  const text = checkText('ylabel', 'the label', words);
  return setFields({ ylabel: text });
}

/**
 * Shows which line is which. With a list, the lines are given these labels first, in the order of drawing.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.legend.html
 */
export function legend(labels?: readonly string[]): OpenFigure {
  const { figure, panel } = currentTarget();
  const series = panel.marks.filter(hasLabel);
  if (labels !== undefined) {
    if (!isList(labels)) throw new TypeError(`legend: ${nameValue(labels)} was given: a list of labels was expected`);
    if (labels.length > series.length) {
      throw new RangeError(`legend: ${labels.length} labels were given and ${series.length} things are drawn`);
    }
    const texts = Array.from(labels, (label) => checkText('legend', 'a label', label));
    for (const [index, label] of texts.entries()) Object.assign(series[index] ?? {}, { label });
  }
  if (!series.some((mark) => mark.label)) {
    throw new Error("legend: nothing drawn so far has a label: write plot(x, y, { label: 'sigmoid' }) before it");
  }
  panel.legend = true;
  return figure;
}

function hasLabel(mark: Mark): mark is Exclude<Mark, { type: 'image' | 'contour' | 'text' }> {
  return mark.type !== 'image' && mark.type !== 'contour' && mark.type !== 'text';
}
