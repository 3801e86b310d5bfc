import { isLog } from './axis.ts';
import type { Gapped, Mark, Panel } from './figure.ts';

export type KnownPoint = [x: number, y: number];

/** The points of a mark that a panel shows: neither in a gap nor without a place on a logarithmic axis. */
export function findKnownPoints(mark: Mark, panel: Panel): KnownPoint[] {
  switch (mark.type) {
    case 'line':
    case 'scatter':
      return join(mark.x, mark.y, panel);
    case 'bar':
      return join(mark.x, mark.height, panel);
    case 'histogram':
      return [...join(mark.edges.slice(0, -1), mark.heights, panel), ...join(mark.edges.slice(1), mark.heights, panel)];
    case 'band':
      return [...join(mark.x, mark.y1, panel), ...join(mark.x, mark.y2, panel)];
    case 'hlines':
      return [...join(mark.xmin, mark.y, panel), ...join(mark.xmax, mark.y, panel)];
    case 'vlines':
      return [...join(mark.x, mark.ymin, panel), ...join(mark.x, mark.ymax, panel)];
    case 'contour':
      return join([mark.x[0] ?? null, mark.x.at(-1) ?? null], [mark.y[0] ?? null, mark.y.at(-1) ?? null], panel);
    default:
      return [];
  }
}

function join(xs: Gapped, ys: Gapped, panel: Panel): KnownPoint[] {
  const [logX, logY] = [isLog(panel, 'x'), isLog(panel, 'y')];
  return xs.flatMap((x, index): KnownPoint[] => {
    const y = ys[index] ?? null;
    if (x === null || y === null || (logX && x <= 0) || (logY && y <= 0)) return [];
    return [[x, y]];
  });
}
