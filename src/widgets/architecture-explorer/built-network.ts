import * as np from 'lanes';
import type { Layer } from '../layers.ts';

/** The bounds of a network that a reader builds. */
export const bounds = { units: 64, layers: 4 };

/** Where a reader starts to build: three inputs, four units, two units. */
export const firstSizes = [3, 4, 2];

/** A network with random parameters, and one example as its input. */
export interface BuiltNetwork {
  layers: Layer[];
  X: np.NDArray;
}

/**
 * Draws a network of these sizes, inputs first. Every unit has a stream of random numbers of its own, so that the units
 * that are there keep their signs and proportions when another comes or goes. Two decimals, so that a reader can check
 * the sums by hand.
 */
export function buildNetwork(sizes: readonly number[], seed: number): BuiltNetwork {
  const [inputs = 1, ...units] = sizes;
  const layers = units.map((size, index) => drawLayer(size, sizes[index]!, [seed, index + 1]));
  const X = np.random.default_rng([seed, 0]).uniform(0, 1, [inputs, 1]);
  return { layers, X: np.round(X, 1) };
}

function drawLayer(units: number, inputs: number, place: number[]): Layer {
  const drawn = Array.from({ length: units }, (_, unit) => {
    const rng = np.random.default_rng([...place, unit]);
    // The bias first: it stays when the row grows.
    const bias = rng.normal(0, 0.3, [1]);
    return { bias, row: rng.normal(0, Math.sqrt(2 / inputs), [inputs]) };
  });
  return {
    W: np.round(np.stack(drawn.map(({ row }) => row)), 2),
    b: np.round(np.stack(drawn.map(({ bias }) => bias)), 2),
  };
}

/** The sizes that a question asks for, within bounds; undefined where it asks for none. */
export function readSizes(sizes: unknown): number[] | undefined {
  if (!Array.isArray(sizes) || sizes.length < 2) return undefined;
  return sizes.slice(0, bounds.layers + 1).map((size) => Math.min(bounds.units, Math.max(1, Math.round(size) || 1)));
}
