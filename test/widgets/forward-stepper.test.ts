import * as np from 'lanes';
import { expect, test } from 'vitest';
import { type ForwardPass, readForwardPass } from '../../src/widgets/forward-stepper/forward-pass.ts';
import { findNext } from '../../src/widgets/forward-stepper/keys.ts';
import { draw, parts, type View } from '../../src/widgets/forward-stepper/picture.ts';
import { look, type Subject } from '../../src/widgets/forward-stepper/probe.ts';
import { areClose, ask, createParameters, expected, relu, seven, sigmoid } from './networks.ts';

const parameters = createParameters();
const { W1, b1, W2, b2 } = parameters;
const forward = (X: np.NDArray) => {
  const Z1 = np.add(np.matmul(W1, X), b1);
  const A1 = relu(Z1);
  const Z2 = np.add(np.matmul(W2, A1), b2);
  return { cache: { Z1, A1, Z2, A2: sigmoid(Z2) } };
};
const subject: Subject = { forward, parameters, inputs: [seven], hidden: relu, output: sigmoid };
const step = (input?: unknown, changed: Partial<Subject> = {}) =>
  readForwardPass(ask(look({ ...subject, ...changed }), input));
const view: View = { reached: 4, isDrawing: false, isErasing: false, isAlive: true };
const drawPart = (name: string, pass: ForwardPass, seen = view) => parts[name]!(pass, seen, 'w');

test('every array of the forward pass holds NumPy’s numbers', () => {
  const { steps, largest } = step();
  expect(steps.map(({ name }) => name)).toEqual(['X', 'Z1', 'A1', 'Z2', 'A2']);
  for (const { name, values } of steps) expect(areClose(values, expected.digit[name]), name).toBe(true);
  expect(largest).toBe(expected.digit.largest);
});

test('the row of W, the products and the bias of a number are NumPy’s', () => {
  const { made } = step({ step: 1, row: 3 });
  if (made.kind !== 'sum') throw new Error(`Z1 is a sum, not ${made.kind}`);
  expect(areClose(made.weights, expected.digit.row)).toBe(true);
  expect(areClose(made.products, expected.digit.products)).toBe(true);
  expect(made.bias).toBeCloseTo(expected.digit.bias, 6);
  expect(made.shape).toEqual([16, 64]);
});

test('products and bias add up to each number of Z, in both layers', () => {
  for (const [at, rows] of [
    [1, 16],
    [3, 10],
  ] as const) {
    for (let row = 0; row < rows; row++) {
      const { made, steps } = step({ step: at, row });
      if (made.kind !== 'sum') throw new Error('Z is a sum');
      const sum = made.products.reduce((total, product) => total + product, made.bias);
      expect(areClose([sum, made.expected], [steps[at]!.values[row]!, steps[at]!.values[row]!])).toBe(true);
    }
  }
});

test('the cells of a column hold its numbers, empty where they are not yet computed', () => {
  const pass = step();
  const read = (seen: View) =>
    [...drawPart('columns', pass, seen).matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, text]) => text!);
  const shown = read(view);
  const numbers = pass.steps.slice(1).flatMap(({ values }) => values);
  expect(shown).toHaveLength(52);
  for (const [index, text] of shown.entries()) {
    expect(Number(text.replace('−', '-'))).toBeCloseTo(numbers[index]!, 3);
  }
  expect(read({ ...view, reached: 1 }).map(Boolean)).toEqual([...Array(16).fill(true), ...Array(36).fill(false)]);
});

test('the bars are as high as the outputs, and the largest is marked', () => {
  const pass = step();
  const answer = drawPart('answer', pass);
  const heights = [...answer.matchAll(/height:([\d.]+)%/g)].map(([, height]) => Number(height) / 100);
  expect(heights).toHaveLength(10);
  for (const [row, height] of heights.entries()) expect(height).toBeCloseTo(expected.digit.A2[row], 2);
  const marked = answer.split('<li').findIndex((bar) => bar.startsWith(' class="largest"'));
  expect(marked - 1).toBe(expected.digit.largest);
  expect(answer).toContain('The digit is a 7.');
  expect(drawPart('answer', pass, { ...view, reached: 3 })).toContain('Not computed yet.');
});

test('the reader’s own 64 squares go through the reader’s function', () => {
  const pixels = Array.from({ length: 64 }, (_, index) => index % 17);
  const pass = step({ pixels });
  expect(pass.digit).toBe(-1);
  expect(
    areClose(
      pass.steps[0]!.values,
      pixels.map((level) => level / 16),
    ),
  ).toBe(true);
  const rows = W1.tolist() as number[][];
  const biases = [...b1.data];
  const sums = rows.map((row, unit) => row.reduce((sum, w, j) => sum + (w * pixels[j]!) / 16, biases[unit]!));
  expect(areClose(pass.steps[1]!.values, sums)).toBe(true);
  expect(step({ pixels: [1, 2] }).digit).toBe(0);
  expect(step({ pixels: Array(64).fill(17) }).digit).toBe(0);
});

test('each number is told in words: an input, a sum, an activation', () => {
  expect(drawPart('made', step({ step: 0, row: 4 }))).toContain(
    '<code>X[4, 0]</code> = 13 / 16 = <b>0.813</b>: the square in row 0, column 4',
  );
  expect(drawPart('made', step({ step: 1, row: 3 }))).toContain(
    '<code>Z1[3, 0]</code> = row 3 of <code>W1</code> times <code>X</code>',
  );
  const sum = expected.digit.Z1[3].toFixed(2).replace('-', '−');
  expect(drawPart('made', step({ step: 2, row: 3 }))).toContain(`relu(<b class="is-sum">${sum}</b>)`);
});

test('a forward function that forgets the bias is told so, and one that is right is not', () => {
  const forgetful = (X: np.NDArray) => {
    const { cache } = forward(X);
    return { cache: { ...cache, Z1: np.matmul(W1, X) } };
  };
  const made = drawPart('made', step({ step: 1, row: 3 }, { forward: forgetful }));
  expect(made).toContain('The terms add up to');
  expect(made).toContain('but your forward function gives');
  for (const at of [1, 2, 3, 4]) expect(drawPart('made', step({ step: at, row: 3 }))).not.toContain('difference');
});

test.each<[Partial<Subject>, string]>([
  [{ forward: () => ({ A2: 1 }) }, 'forward gives no cache.Z1'],
  [{ forward: () => undefined }, 'forward gives no cache.Z1'],
  [
    { forward: () => ({ cache: { Z1: np.ones([16]) } }) },
    'cache.Z1 has shape (16,). W1 has 16 rows and X one column, so it should be (16, 1).',
  ],
  [{ forward: 3 as never }, 'forward is no function'],
  [{ inputs: [] }, 'inputs is a list of digits'],
  [{ inputs: [{ label: 1, pixels: [1] }] }, 'inputs[0] has no 64 pixels from 0 to 16.'],
  [
    { parameters: { W1: np.ones([2, 3]), b1: np.ones([2, 1]) } },
    'W1 has 3 columns. A digit has 64 squares, so W1 needs 64 columns.',
  ],
])('a program that does not fit is told in a sentence: %#', (changed, sentence) => {
  expect(() => step(undefined, changed)).toThrow(sentence);
});

test('keys move within an array, and to the arrays beside it as far as they are computed', () => {
  const pass = step();
  expect(findNext('ArrowDown', { step: 1, row: 3 }, pass, 4)).toEqual({ step: 1, row: 4 });
  expect(findNext('ArrowRight', { step: 2, row: 15 }, pass, 4)).toEqual({ step: 3, row: 9 });
  expect(findNext('ArrowRight', { step: 2, row: 15 }, pass, 2)).toBeUndefined();
  expect(findNext('ArrowRight', { step: 0, row: 6 }, pass, 4)).toEqual({ step: 0, row: 7 });
  expect(findNext('ArrowRight', { step: 0, row: 7 }, pass, 4)).toEqual({ step: 1, row: 7 });
  expect(findNext('ArrowUp', { step: 0, row: 7 }, pass, 4)).toEqual({ step: 0, row: 7 });
  expect(findNext('End', { step: 0, row: 9 }, pass, 4)).toEqual({ step: 0, row: 15 });
  expect(findNext('x', { step: 1, row: 0 }, pass, 4)).toBeUndefined();
});

test('what a hostile program answers is not drawn as HTML', () => {
  const answer = ask(look(subject), { step: 2 }) as Record<string, never>;
  const made = { kind: 'activation', g: '<img src=x>', expected: null };
  expect(draw({ ...answer, made } as never, 'w')).not.toContain('<img');
  const steps = (answer['steps'] as unknown as object[]).map((one) => ({ ...one, name: '<img src=x>' }));
  expect(() => draw({ ...answer, steps } as never, 'w')).toThrow('The steps should be X');
  expect(() => draw({ ...answer, largest: 10 } as never, 'w')).toThrow('no index 10');
  expect(() => draw({ ...answer, pixels: [0] } as never, 'w')).toThrow('64 squares');
  expect(() => draw({ ...answer, made: { kind: 'sum' } } as never, 'w')).toThrow('should be');
});
