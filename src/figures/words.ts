import { formatNumber, type GridSeries, type PointSeries } from 'lanes/plot/drawing';
import type { Choice } from './choice.ts';

/** What a choice is, in words. Its name is that of the series, and of the panel where there are several. */
export interface ChoiceWords {
  name: string;
  lines: string[];
}

export function describeChoice(choice: Choice, panels: number): ChoiceWords {
  const label = choice.series.type === 'points' ? choice.series.label : undefined;
  const name = [panels > 1 && choice.axes.title, label].filter(Boolean).join(': ');
  return { name, lines: 'row' in choice ? describeSquare(choice) : describePoint(choice) };
}

function describeSquare({ axes, series, row, column }: Extract<Choice, { series: GridSeries }>): string[] {
  const { rows, columns, values } = series;
  const value = values[row * columns.length + column] ?? null;
  const number = value === null ? 'no value' : `value ${write(value)}`;
  if (series.mark === 'image') return [`row ${row}, column ${column}`, number];
  const [x, y] = [columns[column]!.value, rows[row]!.value];
  return [`${axes.xlabel || 'x'} = ${write(x)}`, `${axes.ylabel || 'y'} = ${write(y)}`, number];
}

function describePoint({ axes, series, point }: Extract<Choice, { series: PointSeries }>): string[] {
  const [x, y] = [axes.xlabel || 'x', axes.ylabel || 'y'];
  const [across, along] = [`${x} = ${write(point.x)}`, `${y} = ${write(point.y)}`];
  const { to } = point;
  switch (series.mark) {
    case 'bar':
      return [point.name === undefined ? across : [axes.xlabel, point.name].filter(Boolean).join(' = '), along];
    case 'histogram':
      return [`${x} from ${write(point.x)} to ${write(to)}`, `${axes.ylabel || 'height'} = ${write(point.y)}`];
    case 'hlines':
      return [`${x} from ${write(point.x)} to ${write(to)}`, along];
    case 'band':
    case 'vlines':
      return [across, `${y} from ${write(point.y)} to ${write(to)}`];
    default:
      return [across, along];
  }
}

/** Six digits tell apart what float32 does, and stay short. */
function write(value: number | undefined): string {
  return value === undefined ? '' : formatNumber(value, 6);
}
