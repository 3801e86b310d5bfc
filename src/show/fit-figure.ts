import { type Figure, locateFigure, type Subplots } from 'lanes/plot/drawing';

/** In units of the picture, of which letters are 18 high: smaller panels have no room for their data. */
const least = { height: 260, width: 300, imageWidth: 200, crowdedWidth: 150 };

/**
 * The figure for a picture that is at most `most` units wide, with letters of the same size: narrower and lower, and
 * where its panels become too narrow, with fewer of them in a row. A figure that fits, or cannot, is returned as it is.
 */
export function fitFigure(figure: Figure, most: number): Figure {
  const { width, height } = measure(figure);
  if (width <= most) return figure;
  const { subplots } = figure;
  const { rows, columns } = subplots ?? { rows: 1, columns: 1 };
  const isImages = subplots?.panels.every(({ marks }) => marks.some(({ type }) => type === 'image')) ?? false;
  const shared = subplots && shareAgain(subplots);
  const count = subplots && !shared ? columns : countColumns(rows * columns, columns, most, isImages);
  if (most / count < least.crowdedWidth) return figure;
  const ratio = Math.min(1, most / count / (width / columns));
  const rowHeight = height / rows;
  const lower = isImages ? rowHeight * ratio : Math.max(rowHeight * ratio, Math.min(rowHeight, least.height));
  const rowsNow = (rows * columns) / count;
  const stacked = subplots && { subplots: { ...subplots, ...shared, rows: rowsNow, columns: count } };
  return resize({ ...figure, ...stacked }, most, lower * rowsNow);
}

/** A picture of many panels has more units than its inches say. */
function measure(figure: Figure): { width: number; height: number } {
  const [width, height] = figure.figsize;
  return figure.subplots ? locateFigure(figure) : { width: width * 100, height: height * 100 };
}

/** The figure whose picture has this size. */
function resize(figure: Figure, width: number, height: number): Figure {
  let resized: Figure = { ...figure, figsize: [width / 100, height / 100] };
  // How many units panels get beyond their inches has a bound, which is reached in a few steps.
  for (let attempt = 0; attempt < 4; attempt++) {
    const [across, along] = resized.figsize;
    const surplus = measure(resized).width / width;
    if (surplus <= 1) break;
    resized = { ...figure, figsize: [across / surplus, along / surplus] };
  }
  return resized;
}

/** As many panels in a row as fit, in full rows: a hole would be drawn as an empty panel. */
function countColumns(panels: number, columns: number, most: number, isImages: boolean): number {
  const fit = Math.floor(most / (isImages ? least.imageWidth : least.width));
  const counts = Array.from({ length: columns }, (_, index) => columns - index);
  return counts.find((count) => count <= fit && panels % count === 0) ?? 1;
}

/** Which axes are shared once the panels stand in other rows; undefined where their new rows cannot say it. */
function shareAgain({ rows, columns, sharex, sharey }: Subplots): Pick<Subplots, 'sharex' | 'sharey'> | undefined {
  const again = (sharing: Subplots['sharex']) => {
    if (sharing === 'row') return rows === 1 ? 'all' : columns === 1 ? 'none' : undefined;
    if (sharing === 'col') return columns === 1 ? 'all' : rows === 1 ? 'none' : undefined;
    return sharing;
  };
  const [x, y] = [again(sharex), again(sharey)];
  return x && y && { sharex: x, sharey: y };
}
