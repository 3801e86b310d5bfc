import { readFileSync } from 'node:fs';
import * as np from 'lanes';
import { expect, test } from 'vitest';
import { describeData } from '../../src/cells/notebook/describe-data.ts';
import type { Data } from '../../src/cells/types.ts';
import { type Corner, traceRings } from '../../src/widgets/decision-boundary/contour.ts';
import { drawLines, findFoot, findTip, pointArrow } from '../../src/widgets/decision-boundary/line-picture.ts';
import type { Parameters } from '../../src/widgets/decision-boundary/network.ts';
import { draw } from '../../src/widgets/decision-boundary/picture.ts';
import { look, type Subject } from '../../src/widgets/decision-boundary/probe.ts';
import { readScene } from '../../src/widgets/decision-boundary/scene.ts';
import type { Weights } from '../../src/widgets/decision-boundary/weights.ts';
import { countRight, isXor, sayBest, sayScore } from '../../src/widgets/decision-boundary/words.ts';

const answers = JSON.parse(readFileSync(new URL('expected/decision-boundary.json', import.meta.url), 'utf8'));

const sigmoid = (Z: np.NDArray) => np.divide(1, np.add(1, np.exp(np.negative(Z))));
const relu = (Z: np.NDArray) => np.maximum(0, Z);
const logistic = (z: number) => 1 / (1 + Math.exp(-z));

const ask = (input: unknown, subject: Partial<Subject> = {}): Data =>
  describeData((look({ activation: relu, output: sigmoid, ...subject }) as (input: unknown) => unknown)(input));
const show = (input: unknown, subject?: Partial<Subject>) => readScene(ask(input, subject));

const oneLayer = (w1: number, w2: number, b: number): Weights => ({ units: [], bias: 0, single: { w1, w2, b } });

/** Each point of the coloured plane: where it is, and the output there. */
function listPlane({ colors, plane }: ReturnType<typeof show>): [x1: number, x2: number, output: number][] {
  const { side, values } = colors;
  const end = (k: number) => (k * plane.length) / (side - 1);
  return Array.from(values, (output, k) => [
    plane.left + end(k % side),
    plane.bottom + end(Math.floor(k / side)),
    output,
  ]);
}

test('one layer colours the plane by σ(w1 x1 + w2 x2 + b)', () => {
  const scene = show({ set: 'xor', weights: oneLayer(3, -2, 0.5) });
  expect(scene.colors.values).toHaveLength(61 * 61);
  for (const [x1, x2, output] of listPlane(scene)) expect(output).toBeCloseTo(logistic(3 * x1 - 2 * x2 + 0.5), 2.9);
});

test('two layers colour it by the output’s function of the hidden units’', () => {
  const weights = {
    ...oneLayer(0, 0, 0),
    units: [
      { w1: 1, w2: 2, b: -1, out: 3 },
      { w1: -2, w2: 1, b: 0.5, out: -4 },
    ],
    bias: 0.25,
  };
  for (const [x1, x2, output] of listPlane(show({ set: 'moons', weights }))) {
    const [first, second] = [Math.max(0, x1 + 2 * x2 - 1), Math.max(0, -2 * x1 + x2 + 0.5)];
    expect(output).toBeCloseTo(logistic(3 * first - 4 * second + 0.25), 2.9);
  }
});

test('the reader’s own forward pass is asked, where the fence gives one', () => {
  const seen: number[][] = [];
  const forward = (X: np.NDArray, { W1, b1, W2, b2 }: Parameters) => {
    seen.push([W1, b1, W2, b2].flatMap(({ shape }) => shape));
    return { A2: np.full([1, X.shape[1]!], 0.75) };
  };
  const scene = show({ set: 'or' }, { forward });
  expect(scene.points.map(({ output }) => output)).toEqual([0.75, 0.75, 0.75, 0.75]);
  expect(seen[0]).toEqual([2, 2, 2, 1, 1, 2, 1, 1]);
});

test('it begins with the weights, the points and the labels of the reader', () => {
  const parameters = {
    W1: np.array([
      [1, 2],
      [3, 4],
      [5, 6],
    ]),
    b1: np.array([[7], [8], [9]]),
    W2: np.array([[-1, -2, -3]]),
    b2: np.array([[0.5]]),
  };
  const points = np.array([
    [1, 2],
    [3, 5],
  ]);
  const scene = show(undefined, { parameters, points, labels: np.array([[1, 0]]) });
  expect(scene.set).toBe('yours');
  expect(scene.weights).toMatchObject({
    units: [
      { w1: 1, w2: 2, b: 7, out: -1 },
      { w1: 3, w2: 4, b: 8, out: -2 },
      { w1: 5, w2: 6, b: 9, out: -3 },
    ],
    bias: 0.5,
  });
  expect(scene.points.map(({ x1, x2, label }) => [x1, x2, label])).toEqual([
    [1, 3, 1],
    [2, 5, 0],
  ]);
});

test.each(['moons', 'circles'])('the two %s are NumPy’s', (set) => {
  const { points } = show({ set });
  for (const [k, { x1, x2, label }] of points.entries()) {
    expect(x1).toBeCloseTo(answers[set][0][k], 4);
    expect(x2).toBeCloseTo(answers[set][1][k], 4);
    expect(label).toBe(k < 30 ? 0 : 1);
  }
});

const activations: Record<string, (Z: np.NDArray) => np.NDArray> = {
  relu,
  'leaky ReLU': (Z) => np.maximum(np.multiply(0.01, Z), Z),
  tanh: (Z) => np.tanh(Z),
  sigmoid,
  step: (Z) => np.greater_equal(Z, 0).astype('float32'),
};

test.each(Object.keys(activations))(
  'with %s every point set has a solution: one layer for AND and OR, two for the others',
  (name) => {
    const units: Record<string, number> = { and: 0, or: 0, xor: 2, moons: 3, circles: 3 };
    for (const [set, count] of Object.entries(units)) {
      const subject = { activation: activations[name]! };
      const { solution } = show({ set }, subject);
      expect(solution?.units, set).toHaveLength(count);
      const solved = show({ set, weights: solution }, subject);
      expect(countRight(solved), set).toBe(solved.points.length);
    }
  },
);

test('with softplus and SiLU, too, two layers solve XOR', () => {
  const softplus = (Z: np.NDArray) => np.log1p(np.exp(Z));
  const silu = (Z: np.NDArray) => np.multiply(Z, sigmoid(Z));
  for (const activation of [softplus, silu])
    expect(show({ set: 'xor' }, { activation }).solution?.units).toHaveLength(2);
});

test('the solution of XOR is what arithmetic says', () => {
  const { solution } = show({ set: 'xor' });
  const z = ([x1, x2]: Corner) =>
    solution!.units.reduce((sum, { w1, w2, b, out }) => sum + out * Math.max(0, w1 * x1 + w2 * x2 + b), solution!.bias);
  expect([z([0, 0]), z([0, 1]), z([1, 0]), z([1, 1])]).toEqual([-2, 2, 2, -2]);
});

test('one layer gets at most three points of XOR right, of whatever weights, and three with some', () => {
  const look3 = look({ activation: relu, output: sigmoid }) as (input: unknown) => { outputs: number[] };
  let best = 0;
  for (let w1 = -12; w1 <= 12; w1 += 3) {
    for (let w2 = -12; w2 <= 12; w2 += 3) {
      for (let b = -12; b <= 12; b += 3) {
        const { outputs } = look3({ set: 'xor', weights: oneLayer(w1, w2, b) });
        best = Math.max(best, [0, 1, 1, 0].filter((label, k) => Number(outputs[k]! > 0.5) === label).length);
      }
    }
  }
  expect(best).toBe(3);
});

test('words tell the score, the best with one layer, and for XOR that more is not possible', () => {
  const scene = show({ set: 'xor', weights: oneLayer(4, 4, -2) });
  expect(sayScore(scene)).toBe('One layer: 3 of 4 points are right.');
  expect(isXor(scene)).toBe(true);
  expect(sayBest(scene, 3)).toBe('Your best with one layer so far: 3 of 4. More is not possible.');
  const and = show({ set: 'and', weights: oneLayer(4, 4, -6) });
  expect(sayScore(and)).toBe('One layer: all 4 points are right.');
  expect(isXor(and)).toBe(false);
  expect(sayBest(and, 3)).toBe('Your best with one layer so far: 3 of 4.');
});

/** The area within rings, with the sign of their sense. */
const areaOf = (rings: Corner[][]) =>
  rings.reduce(
    (sum, ring) =>
      sum +
      ring.reduce((part, [x, y], k) => {
        const [nextX, nextY] = ring[(k + 1) % ring.length]!;
        return part + (x * nextY - nextX * y) / 2;
      }, 0),
    0,
  );
const gridOf = (f: (x: number, y: number) => number, side = 41) => ({
  side,
  values: Array.from({ length: side * side }, (_, k) => f((k % side) - 20, Math.floor(k / side) - 20)),
});

test('a contour of a linear function is exact', () => {
  // x/20 + y/40 is at least 0.125 right of the line from (12.5, -20) to (-7.5, 20): half of the square and less.
  const rings = traceRings(
    gridOf((x, y) => x / 20 + y / 40),
    0.125,
  );
  expect(rings).toHaveLength(1);
  expect(Math.abs(areaOf(rings))).toBeCloseTo(40 * 17.5, 9);
});

test('a contour round a disc has its area, and one round a ring has a hole', () => {
  const disc = traceRings(
    gridOf((x, y) => -Math.hypot(x, y)),
    -15,
  );
  expect(disc).toHaveLength(1);
  expect(Math.abs(areaOf(disc))).toBeCloseTo(Math.PI * 15 ** 2, -0.5);
  const ring = traceRings(
    gridOf((x, y) => -Math.abs(Math.hypot(x, y) - 12)),
    -3,
  );
  expect(ring).toHaveLength(2);
  expect(Math.abs(areaOf(ring))).toBeCloseTo(Math.PI * (15 ** 2 - 9 ** 2), -1);
});

test('all inside is the whole square, nothing inside is no ring, and a saddle is two', () => {
  expect(
    Math.abs(
      areaOf(
        traceRings(
          gridOf(() => 1),
          0,
        ),
      ),
    ),
  ).toBe(40 * 40);
  expect(
    traceRings(
      gridOf(() => 0),
      1,
    ),
  ).toEqual([]);
  expect(traceRings({ side: 2, values: [1, 0, 0, 1] }, 0.5)).toHaveLength(2);
});

const plane = { left: -0.5, bottom: -0.5, length: 2 };

test('a unit’s line is drawn where its sum is 0, from edge to edge', () => {
  const line = { w1: 2, w2: -1, b: 0.5, out: 1 };
  const html = drawLines({ units: [line], bias: 0, single: line }, plane);
  const ends = /class="line" d="M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)"/.exec(html)!.slice(1).map(Number);
  for (const [x, y] of [ends.slice(0, 2), ends.slice(2)] as [number, number][]) {
    const [x1, x2] = [plane.left + (x / 600) * 2, plane.bottom + ((600 - y) / 600) * 2];
    expect(2 * x1 - x2 + 0.5).toBeCloseTo(0, 2);
    expect([x, y].some((place) => place === 0 || place === 600)).toBe(true);
  }
  const away = { w1: 1, w2: 1, b: 9, out: 1 };
  expect(drawLines({ units: [away], bias: 0, single: away }, plane)).toBe('');
});

test('the arrow stands on the line, points to where the sum is positive, and turning it back gives the weights', () => {
  const line = { w1: 3, w2: -5, b: 0.7 };
  const foot = findFoot(line, 0.5, 0.5);
  expect(3 * foot[0] - 5 * foot[1] + 0.7).toBeCloseTo(0, 12);
  const tip = findTip(line, foot, plane);
  expect(3 * tip[0] - 5 * tip[1] + 0.7).toBeGreaterThan(0);
  const turned = pointArrow(tip, foot, plane);
  for (const name of ['w1', 'w2', 'b'] as const) expect(turned[name]).toBeCloseTo(line[name], 12);
});

test('what does not fit is refused in a sentence', () => {
  const wrong = (subject: object) => () => ask(undefined, subject);
  const b1 = np.zeros([2, 1]);
  const parameters = { W1: np.zeros([2, 3]), b1, W2: np.zeros([1, 2]), b2: np.zeros([1, 1]) };
  expect(wrong({ parameters })).toThrow('W1 has shape (2, 3): with 2 hidden units (2, 2) is expected');
  expect(wrong({ parameters: { ...parameters, W1: np.zeros([9, 2]) } })).toThrow('1 to 4 hidden units');
  expect(wrong({ activation: 3 })).toThrow('The activation is no function');
  expect(wrong({ output: (Z: np.NDArray) => np.sum(Z, 0) })).toThrow(
    'The output function gave shape (4) for shape (1, 4)',
  );
  expect(wrong({ forward: () => ({}) })).toThrow('The forward pass gave no array A2');
  expect(wrong({ output: (Z: np.NDArray) => np.log(Z) })).toThrow('no finite number');
  const points = np.zeros([3, 2]);
  expect(wrong({ points, labels: np.zeros([1, 2]) })).toThrow('shape (2, m): one point a column');
});

test('what a hostile program answers is refused in a sentence', () => {
  const good = ask({}) as { [name: string]: Data };
  expect(() => readScene('no')).toThrow('the plane should be an object');
  expect(() => readScene({ ...good, labels: [1] })).toThrow('the labels should be 4 numbers; there are 1');
  expect(() => readScene({ ...good, weights: { units: [], bias: 'x', single: {} } })).toThrow('should be a number');
  const { shape, dtype } = good['colors'] as { shape: Data; dtype: Data };
  const values = Array(61 * 61).fill('NaN');
  expect(() => readScene({ ...good, colors: { shape, dtype, values } })).toThrow('should be a square of numbers');
  expect(draw({ ...good, sets: ['<b>'], set: '<b>' }, 'plane')).not.toContain('<b>&');
  expect(draw({ ...good, sets: ['<i class="x">'] }, 'plane')).toContain('&lt;i class=&quot;x&quot;&gt;');
});

test('the picture has a band for each tenth, a line at one half, all points, and a ring round the wrong ones', () => {
  const html = draw(ask({ set: 'xor', weights: oneLayer(4, 4, -2) }), 'plane');
  expect(html.match(/class="band-\d"/g)).toHaveLength(9);
  expect(html.match(/class="point-1"/g)).toHaveLength(2);
  expect(html.match(/class="point-0"/g)).toHaveLength(2);
  expect(html.match(/class="wrong"/g)).toHaveLength(1);
  // 4 x1 + 4 x2 - 2 = 0 goes from (-0.5, 1) to (1, -0.5) in a square from -0.5 to 1.5.
  const half = /class="half" d="([^"]*)"/.exec(html)![1]!;
  const places = [...half.matchAll(/(-?\d+),(-?\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(places.length).toBeGreaterThan(10);
  for (const [x, y] of places) {
    const sum = -1 + (x! / 600) * 2 + ((600 - y!) / 600) * 2;
    expect(Math.abs(4 * sum - 2)).toBeLessThan(0.03);
  }
});
