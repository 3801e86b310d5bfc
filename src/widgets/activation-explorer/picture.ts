import * as np from 'lanes';
import { drawFigure, type Figure, type Mark } from 'lanes/plot/drawing';
import { type ActivationName, activations } from './activations.ts';

/** The explorer at one moment: the picture, and the same in words. */
export interface Picture {
  svg: string;
  words: string;
}

/** z goes from -6 to 6: beyond it, sigmoid and tanh no longer move on a screen. */
export const range = { least: -6, most: 6, step: 0.1 };

/** Draws f, f′ and the point z on both; the build calls this for the still picture, the page when a reader moves z. */
export function drawPicture(name: ActivationName, z: number): Picture {
  const activation = activations[name];
  const grid = np.linspace(range.least, range.most, 241);
  const at = np.array([z]);
  const value = activation.value(at).item(0);
  const slope = activation.slope(at).item(0);
  const line = (Y: np.NDArray, color: string, style: '-' | '--', label: string): Mark => ({
    type: 'line',
    x: [...grid.data],
    y: [...Y.data],
    color,
    style,
    label,
  });
  const figure: Figure = {
    type: 'figure',
    figsize: [6.4, 3.8],
    xlabel: 'z',
    ylim: name === 'tanh' ? [-1.2, 1.2] : [-0.2, name === 'relu' ? 6.2 : 1.2],
    xlim: [range.least, range.most],
    grid: true,
    legend: true,
    marks: [
      line(activation.value(grid), 'C0', '-', 'f(z)'),
      line(activation.slope(grid), 'C1', '--', 'f′(z)'),
      { type: 'vline', x: z, color: 'gray', style: ':' },
      { type: 'scatter', x: [z], y: [value], color: 'C0', marker: 'o', size: 60 },
      { type: 'scatter', x: [z], y: [slope], color: 'C1', marker: 'o', size: 60 },
    ],
  };
  const words = `${activation.label} at z = ${format(z, 1)}: f(z) = ${format(value, 4)}, slope f′(z) = ${format(slope, 4)}`;
  return { svg: drawFigure(figure, { id: 'activation-explorer' }), words };
}

/** Decimals as a reader writes them, with a true minus sign. */
function format(number: number, digits: number): string {
  return number.toFixed(digits).replace('-', '−');
}
