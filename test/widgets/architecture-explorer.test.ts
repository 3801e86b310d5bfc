import * as np from 'lanes';
import { expect, test } from 'vitest';
import { chooseUnits } from '../../src/widgets/architecture-explorer/drawn-units.ts';
import { type Network, readNetwork } from '../../src/widgets/architecture-explorer/network.ts';
import { draw, firstChosen, parts } from '../../src/widgets/architecture-explorer/picture.ts';
import { look } from '../../src/widgets/architecture-explorer/probe.ts';
import { areClose, ask, createParameters, expected, relu, seven, sigmoid } from './networks.ts';

const parameters = createParameters();
const X = np.array(seven.pixels).reshape([64, 1]).divide(16);
const activations = { hidden: relu, output: sigmoid };
const explore = (input?: unknown) => readNetwork(ask(look({ parameters, X, ...activations }), input));
const build = (input?: unknown) => readNetwork(ask(look(activations), input));
const drawPart = (name: string, network: Network, chosen = firstChosen) => parts[name]!(network, chosen, 'w');

test('of a few units all are drawn, of many the first four, the last, and the one that is asked for', () => {
  expect(chooseUnits(6, undefined)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(chooseUnits(64, undefined)).toEqual([0, 1, 2, 3, 63]);
  expect(chooseUnits(64, 17)).toEqual([0, 1, 2, 3, 17, 63]);
  expect(chooseUnits(64, 64)).toEqual([0, 1, 2, 3, 63]);
});

test('sums and activations of the reader’s network are NumPy’s', () => {
  const { layers, units, sizes, examples, isBuilt } = explore();
  expect({ sizes, examples, isBuilt }).toEqual({ sizes: [64, 16, 10], examples: 1, isBuilt: false });
  for (const [index, layer] of layers.entries()) {
    const pick = (values: number[]) => units[index + 1]!.map((unit) => values[unit]!);
    expect(areClose(layer.z!, pick(expected.digit[`Z${index + 1}`]))).toBe(true);
    expect(areClose(layer.a!, pick(expected.digit[`A${index + 1}`]))).toBe(true);
  }
});

test('the terms of a unit, its bias and what is left out add up to its sum', () => {
  const wide = { W1: np.random.default_rng(1).normal(0, 1, [3, 250]), b1: np.ones([3, 1]) };
  const column = np.random.default_rng(2).normal(0, 1, [250, 1]);
  const networks = [explore(), build(), readNetwork(ask(look({ parameters: wide, X: column })))];
  for (const { layers } of networks) {
    for (const { rows, inputs, biases, rest, z } of layers) {
      const sums = rows.map(
        (row, unit) => row.reduce((sum, weight, j) => sum + weight * inputs![j]!, biases[unit]!) + rest![unit]!,
      );
      expect(areClose(z!, sums)).toBe(true);
    }
  }
  expect(networks[2]!.layers[0]!.rows[0]).toHaveLength(100);
});

test('every line is the weight between its two units', () => {
  const { layers, units } = explore({ asked: [-1, 9, 7] });
  expect(units).toEqual([
    [0, 1, 2, 3, 63],
    [0, 1, 2, 3, 9, 15],
    [0, 1, 2, 3, 7, 9],
  ]);
  const W2 = parameters.W2.tolist() as number[][];
  const lines = units[2]!.map((to) => units[1]!.map((from) => W2[to]![from]!));
  expect(areClose(layers[1]!.lines.flat(), lines.flat())).toBe(true);
});

test('a network that a reader builds has the numbers that NumPy draws', () => {
  for (const [network, wanted] of [
    [build(), expected.built],
    [build({ sizes: [5, 3, 3, 2], seed: 7 }), expected.another],
  ] as const) {
    expect(areClose(network.input!, wanted.X)).toBe(true);
    for (const [index, layer] of network.layers.entries()) {
      const { W, b, Z, A } = wanted.layers[index];
      expect(areClose(layer.rows.flat(), W.flat())).toBe(true);
      expect(areClose(layer.biases, b.flat())).toBe(true);
      expect(areClose(layer.z!, Z)).toBe(true);
      expect(areClose(layer.a!, A)).toBe(true);
    }
  }
});

test('a unit that is added leaves the parameters of the others alone; an input that is added scales their weights', () => {
  const [before, after, wider] = [
    [3, 4, 2],
    [3, 5, 2],
    [4, 4, 2],
  ].map((sizes) => build({ sizes }).layers[0]!);
  expect(after!.rows.slice(0, 4)).toEqual(before!.rows);
  expect(after!.biases.slice(0, 4)).toEqual(before!.biases);
  expect(wider!.biases).toEqual(before!.biases);
  // He: the scatter is √(2 / n), so √(3/4) of what it was.
  const scaled = before!.rows.flat().map((weight) => weight * Math.sqrt(3 / 4));
  const kept = wider!.rows.flatMap((row) => row.slice(0, 3));
  for (const [index, weight] of kept.entries()) expect(Math.abs(weight - scaled[index]!)).toBeLessThan(0.011);
});

test('sizes beyond the bounds are the nearest within', () => {
  expect(build({ sizes: [0, 1000, 2.4, 'x', 3, 3, 3] }).sizes).toEqual([1, 64, 2, 1, 3]);
  expect(build({ sizes: [3] }).sizes).toEqual([3, 4, 2]);
});

test('without an activation function only the sums of layer 1 are known, and names stand for the rest', () => {
  const network = readNetwork(ask(look({ parameters, X })));
  expect(network.layers.map(({ z }) => z !== undefined)).toEqual([true, false]);
  expect(network.layers[0]!.a).toBeUndefined();
  expect(drawPart('chosen-unit', network, { layer: 2, unit: 0 })).toContain('<i>a</i><sup>[1]</sup><sub>16</sub>');
  expect(readNetwork(ask(look({ parameters }))).layers[0]!.z).toBeUndefined();
});

test('the table counts n_out · n_in + n_out parameters for each layer, and their total', () => {
  const table = drawPart('shapes', explore());
  for (const text of [
    '(16, 64)',
    '(10, 16)',
    '16 · 64 + 16 = <b>1,040</b>',
    '10 · 16 + 10 = <b>170</b>',
    '<b>1,210</b>',
  ]) {
    expect(table).toContain(text);
  }
});

test('a line is thicker for a larger weight, and dashed and of the other colour for a negative one', () => {
  const small = {
    W1: np.array([
      [1, -0.5],
      [0.25, 0],
    ]),
    b1: np.array([[0.5], [-1]]),
  };
  const network = readNetwork(ask(look({ parameters: small })));
  const svg = drawPart('drawing', network, { layer: 0, unit: 0 });
  const lines = [...svg.matchAll(/<line class="(\w+)( marked)?".*?stroke-width="([\d.]+)" opacity="([\d.]+)"/g)];
  // What is marked is drawn last: the two weights of input 1.
  const found = lines.map(([, sign, marked, width, opacity]) => [
    sign,
    Boolean(marked),
    Number(width),
    Number(opacity),
  ]);
  expect(found).toEqual([
    ['negative', false, 0.6 + 3.4 * 0.5, 0.68],
    ['positive', false, 0.6, 0.35],
    ['positive', true, 4, 1],
    ['positive', true, 0.6 + 3.4 * 0.25, 0.51],
  ]);
  expect(
    svg
      .match(/<circle class="bias( negative)?".*?r="[\d.]+"/g)!
      .map((dot) => [dot.includes('negative'), Number(dot.match(/r="([\d.]+)"/)![1])]),
  ).toEqual([
    [false, 3.75],
    [true, 5],
  ]);
});

test('the drawing says which part of the parameters it shows', () => {
  expect(drawPart('drawn', explore())).toContain('Drawn: 50 of the 1,184 weights and 10 of the 26 biases.');
  expect(drawPart('drawn', build())).toBe('All 20 weights and 6 biases are drawn.');
});

test('the chosen unit is told in a sentence', () => {
  expect(drawPart('told', build(), { layer: 1, unit: 1 })).toMatch(
    /^Unit 2 of layer 1: bias −0\.33, z = .*, a = relu\(z\) = /,
  );
  expect(drawPart('told', build(), { layer: 0, unit: 2 })).toBe('Input 3 is 0.');
});

test.each([
  [{ W1: np.ones([4, 3]), b1: np.ones([4]) }, 'b1 has shape (4,). Layer 1 has 4 units, so b1 needs shape (4, 1).'],
  [
    { W1: np.ones([4, 3]), b1: np.ones([4, 1]), W2: np.ones([2, 3]), b2: np.ones([2, 1]) },
    'W2 has shape (2, 3), but layer 1 has 4 units: W2 needs 4 columns.',
  ],
  [
    { W1: np.ones([3]), b1: np.ones([3, 1]) },
    'W1 has shape (3,). It needs a row for each unit and a column for each input.',
  ],
  [{ W1: np.ones([4, 3]) }, 'The parameters have no b1.'],
  [{ W1: 3, b1: 3 }, 'W1 is no array: make it with np.array or rng.normal.'],
  [{}, 'The parameters have no W1.'],
])('shapes that do not fit are told in a sentence: %#', (wrong, sentence) => {
  expect(() => look({ parameters: wrong })).toThrow(sentence);
});

test('an X or an activation function that does not fit is told in a sentence', () => {
  const row = np.ones([1, 64]);
  expect(() => look({ parameters, X: row })).toThrow('X has shape (1, 64). W1 has 64 columns, so X needs 64 rows');
  const flatten = (Z: np.NDArray) => Z.reshape([-1]);
  expect(() => look({ parameters, X, hidden: flatten })(undefined)).toThrow(
    'flatten gave an array of shape (16,) for one of shape (16, 1)',
  );
});

test('what a hostile program answers is not drawn as HTML', () => {
  const answer = ask(look({ parameters, X, ...activations })) as Record<string, unknown>;
  const layers = (answer['layers'] as object[]).map((layer) => ({ ...layer, g: '<img src=x onerror=alert(1)>' }));
  expect(draw({ ...answer, layers } as never, 'w')).not.toContain('<img');
  expect(() => draw({ ...answer, sizes: ['<b>', 16, 10] } as never, 'w')).toThrow('should be a number');
  expect(() => draw({ ...answer, sizes: [64, 1.5, 10] } as never, 'w')).toThrow('whole numbers');
  expect(() => draw({ ...answer, units: [[0], [0], [99]] } as never, 'w')).toThrow('should be');
});
