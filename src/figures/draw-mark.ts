import type { AxesPlaces, FigurePlaces } from 'lanes/plot/drawing';
import type { Choice } from './choice.ts';

/** Marks a choice in a drawing that lies over the picture. Gives the place beside which its words stand. */
export function drawMark(svg: SVGSVGElement, places: FigurePlaces, choice: Choice): { left: number; top: number } {
  svg.setAttribute('viewBox', `0 0 ${places.width} ${places.height}`);
  if ('row' in choice) return drawSquare(svg, choice);
  const { axes, series, point } = choice;
  const { left, top } = point;
  const lines = create('path', { d: `M${axes.frame.left},${top}H${left}V${axes.frame.bottom}` });
  const ring = { cx: left, cy: top, r: 6, fill: series.paint };
  svg.replaceChildren(lines, create('circle', ring), create('circle', ring));
  return { left, top };
}

/** A square of an image; of contours, which have none, the place where the number was taken. */
function drawSquare(svg: SVGSVGElement, { axes, series, row, column }: Extract<Choice, { row: number }>) {
  const left = series.columns[column]!.place ?? 0;
  const top = series.rows[row]!.place ?? 0;
  if (series.mark === 'contour') {
    const ring = { cx: left, cy: top, r: 4 };
    svg.replaceChildren(create('circle', ring), create('circle', ring));
    return { left, top };
  }
  const [width, height] = [measureStep(axes.x), measureStep(axes.y)];
  const square = { x: left - width / 2, y: top - height / 2, width, height };
  svg.replaceChildren(create('rect', square), create('rect', square));
  return { left: left + width / 2, top: top - height / 2 };
}

/** The squares of an image are 1 by 1, in the numbers of its axes. */
function measureStep({ domain, range }: AxesPlaces['x']): number {
  return Math.abs((range[1] - range[0]) / (domain[1] - domain[0]));
}

function create(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
