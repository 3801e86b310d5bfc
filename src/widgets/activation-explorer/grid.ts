/** z goes from -6 to 6: beyond it, sigmoid and tanh no longer move on a screen. Every step of the slider is a point. */
export const grid = { least: -6, most: 6, step: 0.05, points: 241 };

/** The point at which a page begins: z = 1. */
export const firstPoint = 140;

/** Bins of the histograms: of z, of f(z), and of the activations of each layer. */
export const bins = { input: 60, output: 48, layer: 24 };

/** The z of a point, without the last digits of 0.05. */
export const zAt = (point: number): number => Math.round((grid.least + point * grid.step) * 100) / 100;
