import type { AxesPlaces, FigurePlaces, GridSeries, PlacedNumber, PlacedPoint, PointSeries } from 'lanes/plot/drawing';

/** What a reader has chosen in a figure: a point of a series, or the number in a row and a column of a grid. */
export type Choice = { axes: AxesPlaces } & (
  | { series: PointSeries; point: PlacedPoint }
  | { series: GridSeries; row: number; column: number }
);

type Series = AxesPlaces['series'][number];

/** So far outside its frame, in units of the picture, a panel is still meant. */
const slack = 60;
/** So near to a point that lies over an image, the point is meant, in units of the picture. */
const reach = 14;

/** The point, bar or square that a reader means who points at a place in the picture. */
export function findNearest(places: FigurePlaces, left: number, top: number): Choice | undefined {
  const axes = findAxes(places, left, top);
  if (!axes) return undefined;
  let nearest: Choice | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const series of axes.series) {
    if (series.type === 'grid') {
      const row = findPlace(series.rows, seenRows({ axes, series }), top);
      const column = findPlace(series.columns, seenColumns({ axes, series }), left);
      if (distance <= reach || row === undefined || column === undefined) continue;
      nearest = { axes, series, row, column };
      distance = reach;
      continue;
    }
    for (const point of series.points) {
      const next = measure(series, point, left, top);
      if (next >= distance) continue;
      nearest = { axes, series, point };
      distance = next;
    }
  }
  return nearest;
}

/** The choice after a key, or undefined when the key does not move; without a choice any of these keys makes the first. */
export function move(places: FigurePlaces, choice: Choice | undefined, key: string): Choice | undefined {
  if (!keys.has(key)) return undefined;
  const all = listSeries(places);
  if (!choice) return all[0] && begin(all[0]);
  const index = all.findIndex(({ series }) => series === choice.series);
  if (key === 'PageUp' || key === 'PageDown') {
    const panel = places.axes.indexOf(choice.axes);
    const others = key === 'PageUp' ? places.axes.slice(0, panel).reverse() : places.axes.slice(panel + 1);
    const target = others.flatMap((axes) => all.find((one) => one.axes === axes) ?? [])[0];
    return target ? begin(target) : choice;
  }
  const inside = 'point' in choice ? moveOnPoints(choice, key) : moveOnGrid(choice, key);
  if (inside) return inside;
  const other = all[key === 'ArrowUp' ? index - 1 : index + 1];
  return other ? enter(other, choice, key) : choice;
}

/** A choice as numbers, which outlive a drawing: panel, series, and the point, or the row and the column. */
export function nameChoice(places: FigurePlaces, choice: Choice): number[] {
  const lead = [places.axes.indexOf(choice.axes), choice.axes.series.indexOf(choice.series)];
  return 'row' in choice ? [...lead, choice.row, choice.column] : [...lead, choice.point.index];
}

/** What `nameChoice` named, in a drawing that may be another; undefined where that has no such place. */
export function findChoice(places: FigurePlaces, [panel = -1, number = -1, first = -1, column = -1]: number[]) {
  const axes = places.axes[panel];
  const series = axes?.series[number];
  if (!axes || !series) return undefined;
  if (series.type === 'grid') {
    return series.rows[first] && series.columns[column] ? { axes, series, row: first, column } : undefined;
  }
  const point = series.points.find(({ index }) => index === first);
  return point && { axes, series, point };
}

const keys = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);

interface InPanel {
  axes: AxesPlaces;
  series: Series;
}

/** All series in which something can be chosen, panel after panel. */
function listSeries(places: FigurePlaces): InPanel[] {
  return places.axes.flatMap((axes) =>
    axes.series
      .filter((series) =>
        series.type === 'points'
          ? series.points.length > 0
          : seenRows({ axes, series }).length > 0 && seenColumns({ axes, series }).length > 0,
      )
      .map((series) => ({ axes, series })),
  );
}

function begin({ axes, series }: InPanel): Choice {
  if (series.type === 'points') return { axes, series, point: order(series)[0]! };
  return { axes, series, row: seenRows({ axes, series })[0]!, column: seenColumns({ axes, series })[0]! };
}

/** Another series at the same place of the horizontal axis. */
function enter({ axes, series }: InPanel, { axes: before, ...from }: Choice, key: string): Choice {
  if (axes !== before) return begin({ axes, series });
  const left = 'point' in from ? from.point.left : (from.series.columns[from.column]!.place ?? 0);
  if (series.type === 'points') {
    const places = series.points.map((point) => ({ place: point.left }));
    return { axes, series, point: series.points[findPlace(places, [...places.keys()], left)!]! };
  }
  const rows = seenRows({ axes, series });
  const column = findPlace(series.columns, seenColumns({ axes, series }), left)!;
  return { axes, series, row: key === 'ArrowUp' ? rows.at(-1)! : rows[0]!, column };
}

/** The next point to the side; undefined for a step to another series. */
function moveOnPoints(choice: Choice & { series: PointSeries }, key: string): Choice | undefined {
  if (!('point' in choice) || key === 'ArrowUp' || key === 'ArrowDown') return undefined;
  const points = order(choice.series);
  return { ...choice, point: step(points, choice.point, key) };
}

/** The next square; undefined for a step beyond the first or the last row. */
function moveOnGrid(choice: Choice & { series: GridSeries }, key: string): Choice | undefined {
  if (!('row' in choice)) return undefined;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') {
    return { ...choice, column: step(seenColumns(choice), choice.column, key) };
  }
  const rows = seenRows(choice);
  const row = step(rows, choice.row, key === 'ArrowUp' ? 'ArrowLeft' : 'ArrowRight');
  return row === choice.row ? undefined : { ...choice, row };
}

function step<Item>(items: readonly Item[], item: Item, key: string): Item {
  if (key === 'Home') return items[0]!;
  if (key === 'End') return items.at(-1)!;
  const index = items.indexOf(item) + (key === 'ArrowLeft' ? -1 : 1);
  return items[Math.min(items.length - 1, Math.max(0, index))]!;
}

/** A line is followed as it was drawn; points without a line from left to right. */
function order({ mark, points }: PointSeries): readonly PlacedPoint[] {
  return mark === 'scatter' ? [...points].sort((a, b) => a.left - b.left) : points;
}

interface GridInPanel {
  axes: AxesPlaces;
  series: GridSeries;
}

/** The rows that are seen, from the upper to the lower. */
const seenRows = ({ axes: { frame }, series }: GridInPanel) => findSeen(series.rows, frame.top, frame.bottom);
/** The columns that are seen, from left to right. */
const seenColumns = ({ axes: { frame }, series }: GridInPanel) => findSeen(series.columns, frame.left, frame.right);

function findSeen(items: readonly PlacedNumber[], from: number, to: number): number[] {
  const isSeen = ({ place }: PlacedNumber) => place !== null && place >= from - 1 && place <= to + 1;
  return [...items.keys()].filter((index) => isSeen(items[index]!)).sort((a, b) => items[a]!.place! - items[b]!.place!);
}

/** The one of these items that stands nearest to a place. */
function findPlace(
  items: readonly Pick<PlacedNumber, 'place'>[],
  among: readonly number[],
  place: number,
): number | undefined {
  let nearest: number | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const index of among) {
    const next = Math.abs((items[index]!.place ?? Number.NaN) - place);
    if (next >= distance) continue;
    nearest = index;
    distance = next;
  }
  return nearest;
}

function findAxes(places: FigurePlaces, left: number, top: number): AxesPlaces | undefined {
  const outside = ({ frame }: AxesPlaces) =>
    Math.hypot(Math.max(frame.left - left, 0, left - frame.right), Math.max(frame.top - top, 0, top - frame.bottom));
  const [nearest] = [...places.axes].sort((a, b) => outside(a) - outside(b));
  return nearest && outside(nearest) <= slack ? nearest : undefined;
}

/** Of a line or of bars one means what is above or below the pointer, of free points the nearest. */
function measure({ mark }: PointSeries, point: PlacedPoint, left: number, top: number): number {
  const [across, along] = [Math.abs(point.left - left), Math.abs(point.top - top)];
  if (mark === 'scatter') return Math.hypot(across, along);
  return mark === 'hlines' ? Math.hypot(across / 4, along) : Math.hypot(across, along / 4);
}
