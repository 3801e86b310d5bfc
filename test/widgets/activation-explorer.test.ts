import { readFileSync } from 'node:fs';
import * as np from 'lanes';
import { expect, test } from 'vitest';
import { describeData } from '../../src/cells/notebook/describe-data.ts';
import type { Data } from '../../src/cells/types.ts';
import { readExploration } from '../../src/widgets/activation-explorer/exploration.ts';
import { grid, zAt } from '../../src/widgets/activation-explorer/grid.ts';
import { draw } from '../../src/widgets/activation-explorer/picture.ts';
import { look, type Subject } from '../../src/widgets/activation-explorer/probe.ts';
import { findTicks } from '../../src/widgets/activation-explorer/ticks.ts';
import { sayFlat, sayLayers, sayPoint } from '../../src/widgets/activation-explorer/words.ts';

const answers = JSON.parse(readFileSync(new URL('expected/activation-explorer.json', import.meta.url), 'utf8'));

const sigmoid = (Z: np.NDArray) => np.divide(1, np.add(1, np.exp(np.negative(Z))));
const relu = (Z: np.NDArray) => np.maximum(0, Z);

/** What the explorer is told, as it arrives in the page. */
const ask = (input: unknown, subject: Subject = { sigmoid, relu }): Data =>
  describeData((look(subject) as (input: unknown) => unknown)(input));
const explore = (input: unknown, subject?: Subject) => readExploration(ask(input, subject));
const curveOf = (name: string, subject?: Subject) => explore({ first: name }, subject).curves[0];

const pointAt = (z: number) => Math.round((z - grid.least) / grid.step);
const points = Array.from({ length: grid.points }, (_, point) => point);

/** The functions in JavaScript's own double numbers: another program than the one under test. */
const logistic = (z: number) => 1 / (1 + Math.exp(-z));
const closedForms: Record<string, (z: number) => number> = {
  sigmoid: logistic,
  tanh: Math.tanh,
  relu: (z) => Math.max(0, z),
  leakyRelu: (z) => (z > 0 ? z : 0.01 * z),
  elu: (z) => (z > 0 ? z : Math.exp(z) - 1),
  softplus: (z) => Math.log(1 + Math.exp(z)),
  gelu: (z) => (z / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (z + 0.044715 * z ** 3))),
  silu: (z) => z * logistic(z),
  step: (z) => (z >= 0 ? 1 : 0),
};
const names = Object.keys(closedForms);
const bent = new Set(['relu', 'leakyRelu', 'step']);

test.each(names)('%s is drawn as its closed form says', (name) => {
  const { values } = curveOf(name);
  for (const point of points) expect(values[point]).toBeCloseTo(closedForms[name]!(zAt(point)), 9);
});

test.each(names)('the slope of %s is that of its closed form, by finite differences', (name) => {
  const { slopes } = curveOf(name);
  const f = closedForms[name]!;
  const h = 1e-4;
  for (const point of points) {
    const z = zAt(point);
    if (bent.has(name) && z === 0) expect(slopes[point]).toBeNaN();
    // ELU's slope turns a corner at 0, where a difference sees a little of both sides.
    else expect(slopes[point]).toBeCloseTo((f(z + h) - f(z - h)) / (2 * h), name === 'elu' && z === 0 ? 4 : 6);
  }
});

test('GELU in its form with tanh stays within 0.0005 of z times the normal distribution’s own function', () => {
  const { values } = curveOf('gelu');
  // Φ(z) from a table of the standard normal distribution.
  const table: [number, number][] = [
    [-3, 0.0013499],
    [-2, 0.0227501],
    [-1, 0.1586553],
    [0, 0.5],
    [0.5, 0.6914625],
    [1, 0.8413447],
    [2, 0.9772499],
    [3, 0.9986501],
  ];
  for (const [z, share] of table) expect(Math.abs(values[pointAt(z)]! - z * share)).toBeLessThan(5e-4);
});

test('the slope of a reader’s function is found by differences, as exact as the formula’s to seven digits', () => {
  const own = curveOf('mine', { mine: sigmoid });
  for (const point of points) {
    const a = logistic(zAt(point));
    expect(own.slopes[point]).toBeCloseTo(a * (1 - a), 7);
  }
});

test('where a reader’s function bends, both sides have their slope and the point has none', () => {
  const { kinks, slopes } = curveOf('relu');
  expect([...kinks.keys()]).toEqual([pointAt(0)]);
  const kink = kinks.get(pointAt(0))!;
  expect(kink.left).toBeCloseTo(0, 9);
  expect(kink.right).toBeCloseTo(1, 9);
  expect(slopes[pointAt(0)]).toBeNaN();
  expect(slopes[pointAt(-0.05)]).toBeCloseTo(0, 9);
  expect(slopes[pointAt(0.05)]).toBeCloseTo(1, 9);
});

test('where a reader’s function jumps, its value on both sides is told', () => {
  const fires = (Z: np.NDArray) => np.greater_equal(Z, 1);
  const { kinks, values } = curveOf('fires', { fires });
  expect([...kinks.keys()]).toEqual([pointAt(1)]);
  expect(kinks.get(pointAt(1))).toMatchObject({ below: 0, above: 1, left: 0, right: 0 });
  expect(values[pointAt(1)]).toBe(1);
});

test('a function that rounds to float32 is asked farther from z, and its slope is right within 0.0001', () => {
  const rounded = (Z: np.NDArray) => sigmoid(Z.astype('float32'));
  const { slopes, kinks } = curveOf('rounded', { rounded });
  expect(kinks.size).toBe(0);
  for (const point of points) {
    const a = logistic(zAt(point));
    expect(Math.abs(slopes[point]! - a * (1 - a))).toBeLessThan(1e-4);
  }
});

test('the flat parts end where the slope is a twentieth of its largest', () => {
  const ends = (name: string) => {
    const { left, right } = curveOf(name).flat;
    return [left, right].map((end) => end && Math.round(end * 100) / 100);
  };
  // a (1 - a) = 1/80 has the solutions a = (1 ± √0.95) / 2, and z = ln(a / (1 - a)).
  const a = (1 + Math.sqrt(0.95)) / 2;
  const sigmoidEnd = Math.round(100 * Math.log(a / (1 - a))) / 100;
  expect(ends('sigmoid')).toEqual([-sigmoidEnd, sigmoidEnd]);
  // 1 - tanh² z = 1/20.
  const tanhEnd = Math.round(100 * Math.atanh(Math.sqrt(0.95))) / 100;
  expect(ends('tanh')).toEqual([-tanhEnd, tanhEnd]);
  expect(ends('elu')).toEqual([Math.round(100 * Math.log(0.05)) / 100, null]);
  expect(ends('relu')).toEqual([0, null]);
  expect(ends('leakyRelu')).toEqual([0, null]);
  const { flat } = curveOf('sine', { sine: (Z) => np.sin(Z) });
  expect([flat.left, flat.right]).toEqual([null, null]);
});

test('words say where a function is flat, and how flat', () => {
  expect(sayFlat(curveOf('sigmoid'))).toBe(
    'sigmoid is flat below z = −4.36 and above z = 4.36: the slope, up or down, stays below 0.0125, 5\u00a0% of its largest, and a unit there hardly reacts.',
  );
  expect(sayFlat(curveOf('relu'))).toBe(
    'relu is flat below z = 0: the slope, up or down, is 0, and a unit there does not react to its inputs at all.',
  );
  expect(sayFlat(curveOf('leakyRelu'))).toContain('the slope, up or down, is 0.0100, and a unit there hardly reacts.');
  expect(sayFlat(curveOf('step'))).toBe('step has slope 0 wherever it has a slope.');
  expect(sayFlat(curveOf('sine', { sine: (Z) => np.sin(Z) }))).toContain('Towards neither end');
});

test('the sample, and what becomes of it, are NumPy’s', () => {
  const { input } = explore({});
  expect(input.counts).toEqual(answers.input.counts);
  expect(input.mean).toBeCloseTo(answers.input.mean, 6);
  expect(input.std).toBeCloseTo(answers.input.std, 6);
  for (const [name, [mean, std]] of Object.entries<[number, number]>(answers.through)) {
    const { through } = curveOf(name);
    expect(through.mean).toBeCloseTo(mean, 5);
    expect(through.std).toBeCloseTo(std, 5);
    expect(through.counts.reduce((sum, count) => sum + count, through.below + through.above)).toBe(4000);
  }
});

test.each(Object.keys(answers.layers))('ten layers of %s have NumPy’s means and standard deviations', (name) => {
  for (const [start, layers] of Object.entries<[number, number, number][]>(answers.layers[name])) {
    const found = explore({ first: name, start }).curves[0].layers;
    for (const [k, [mean, std, spread]] of layers.entries()) {
      const near = (given: number, expected: number) =>
        expect(Math.abs(given - expected), `${start}, layer ${k + 1}`).toBeLessThan(1e-3 * Math.abs(expected) + 1e-6);
      near(found[k]!.mean, mean);
      near(found[k]!.std, std);
      near(found[k]!.spread, spread);
      expect(found[k]!.counts.reduce((sum, count) => sum + count, found[k]!.below + found[k]!.above)).toBe(10_000);
    }
  }
});

test('words say whether activations collapse, grow, keep their size, or grow alike', () => {
  const say = (first: string, start: string) => sayLayers(explore({ first, start }).curves[0]);
  expect(say('tanh', 'small')).toContain('they collapse');
  expect(say('relu', 'large')).toContain('They grow from layer to layer.');
  expect(say('tanh', 'he')).toContain('They keep their size, more or less.');
  expect(say('tanh', 'large')).toContain('82\u00a0% of the sums z lie where f is flat');
  expect(say('sigmoid', 'xavier')).toContain('the examples can hardly be told apart');
  expect(say('relu', 'he')).toContain('the examples grow alike');
});

test('the words at z are the value and the slope there', () => {
  // 1 / (1 + e^-1), and that times 1 less that.
  expect(sayPoint(curveOf('sigmoid'), pointAt(1))).toBe('sigmoid at z = 1.00: f(z) = 0.7311, slope f′(z) = 0.1966');
  expect(sayPoint(curveOf('tanh'), pointAt(-1))).toBe('tanh at z = −1.00: f(z) = −0.7616, slope f′(z) = 0.4200');
  expect(sayPoint(curveOf('relu'), pointAt(0))).toBe(
    'relu at z = 0.00: f(z) = 0, slope f′(z) = 0 on the left, 1.0000 on the right',
  );
});

test('functions that the reader has are not offered twice', () => {
  const { choices } = explore({}, { sigmoid, leaky_relu: relu });
  expect(choices.map(({ name }) => name)).toEqual([
    'sigmoid',
    'leaky_relu',
    'tanh',
    'relu',
    'elu',
    'softplus',
    'gelu',
    'silu',
    'step',
  ]);
});

test('a reader’s function has the formula whose numbers it gives', () => {
  expect(curveOf('relu').like).toBe('relu');
  const leaky = (Z: np.NDArray) => np.maximum(np.multiply(0.01, Z), Z);
  expect(curveOf('relu', { relu: leaky }).like).toBe('leakyRelu');
  expect(curveOf('relu', { relu: (Z) => np.multiply(2, relu(Z)) }).like).toBeNull();
});

test('what is no activation function is refused in a sentence', () => {
  const refuse = (f: unknown) => () => ask({}, { f } as Subject);
  expect(() => ask({}, {} as Subject)).toThrow('{ sigmoid, relu }');
  expect(refuse(3)).toThrow('f is no function but a number');
  expect(refuse(() => 3)).toThrow('f gave a number, where an array was expected');
  expect(refuse((Z: np.NDArray) => np.sum(Z, 1))).toThrow(
    'f gave shape (1) for shape (1, 241): an activation function gives an array of the shape it was given',
  );
  const softmax = (Z: np.NDArray) => np.divide(np.exp(Z), np.sum(np.exp(Z)));
  expect(refuse(softmax)).toThrow('an activation function looks at one number at a time');
});

test('a function without value for some z leaves a gap', () => {
  const { values, through, layers } = curveOf('root', { root: (Z) => np.sqrt(Z) });
  expect(values[pointAt(-1)]).toBeNaN();
  expect(values[pointAt(4)]).toBeCloseTo(2, 9);
  expect(through.lost).toBeGreaterThan(1500);
  expect(sayLayers({ ...curveOf('root', { root: (Z) => np.sqrt(Z) }), layers })).toContain('from layer 1 on');
});

test('the curve goes through its values, with a dot at z = 1', () => {
  const html = draw(ask({ first: 'tanh' }), 'explorer');
  const d = /<path class="curve first" d="([^"]*)"/.exec(html)![1]!;
  const drawn = d
    .slice(1)
    .split('L')
    .map((pair) => pair.split(',').map(Number) as [number, number]);
  expect(drawn).toHaveLength(grid.points);
  const [least, most] = [-1, 1];
  for (const [x, y] of drawn) {
    const value = most + 0.12 - (y / 200) * (most - least + 0.24);
    expect(Math.abs(value - Math.tanh(zAt(x)))).toBeLessThan(0.002);
  }
  expect(html).toContain(`<path class="dot first" d="M140,${drawn[140]![1]}h0"/>`);
});

test('at a bend the slope is drawn with two open ends', () => {
  const html = draw(ask({ first: 'relu' }), 'explorer');
  const slopes = html.slice(html.indexOf('data-panel="slopes"'), html.indexOf('data-panel="in"'));
  expect(slopes.match(/class="dot hole"/g)).toHaveLength(2);
  expect(/<path class="curve first" d="([^"]*)"/.exec(slopes)![1]!.split('M')).toHaveLength(3);
});

test('two functions are drawn beside each other, each with a line of words', () => {
  const exploration = ask({ first: 'sigmoid', second: 'tanh' });
  const html = draw(exploration, 'explorer');
  expect(html.match(/class="curve second"/g)).toHaveLength(2);
  expect(html.match(/class="strip"/g)).toHaveLength(2);
  expect(html).toContain('sigmoid at z = 1.00: f(z) = 0.7311, slope f′(z) = 0.1966\ntanh at z = 1.00: f(z) = 0.7616');
  expect(html.match(/data-formula="\w+">/g)).toEqual(['data-formula="sigmoid">', 'data-formula="tanh">']);
});

test('the names of functions are shown as text, whatever they are', () => {
  const html = draw(ask({}, { '<img src=x>': relu }), 'explorer');
  expect(html).toContain('&lt;img src=x&gt;');
  expect(html).not.toContain('<img');
});

test('what a hostile program answers is refused in a sentence', () => {
  const good = ask({}) as { [name: string]: Data };
  expect(() => readExploration(null)).toThrow('the exploration should be an object');
  expect(() => readExploration({ ...good, curves: [] })).toThrow('There should be a curve.');
  expect(() => readExploration({ ...good, range: [1, 1] })).toThrow(
    'the range should go from a number to a larger one',
  );
  expect(() => readExploration({ ...good, choices: [] })).toThrow('none of the functions to choose from');
});

test('ticks are round numbers within the axis', () => {
  const labels = (least: number, most: number) => findTicks(least, most).map(({ label }) => label);
  expect(labels(0, 1)).toEqual(['0', '0.5', '1.0']);
  expect(labels(-1, 1)).toEqual(['−1.0', '−0.5', '0', '0.5', '1.0']);
  expect(labels(-0.06, 6)).toEqual(['0', '2', '4', '6']);
  expect(labels(0, 0.25)).toEqual(['0', '0.1', '0.2']);
});
