import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import { renderFormula } from '../../src/build/formula.ts';

/** An engine of speech rules of its own, as screen readers have one. It does not know `intent`, which newer ones do. */
const speech = createRequire(import.meta.url)('speech-rule-engine') as {
  setupEngine(options: Record<string, string>): Promise<void>;
  engineReady(): Promise<void>;
  toSpeech(mathml: string): string;
};

const readMathml = (tex: string) => /<math[\s\S]*<\/math>/.exec(renderFormula(tex, true))![0];

beforeAll(async () => {
  await speech.setupEngine({ locale: 'en', domain: 'clearspeak', modality: 'speech' });
  await speech.engineReady();
});

test.each([
  [
    String.raw`\sigma(z) = \frac{1}{1 + e^{-z}}`,
    'sigma of z equals the fraction with numerator 1 and denominator 1 plus e raised to the negative z power',
  ],
  [
    String.raw`(WX)_{ij} = \sum_{k=1}^{n} W_{ik} X_{kj}`,
    'open paren W X close paren sub i j equals the sum from k equals 1 to n of W sub i k X sub k j',
  ],
  [String.raw`\tanh'(z) = 1 - \tanh^2(z)`, 'hyperbolic tangent prime z equals 1 minus hyperbolic tangent squared z'],
  [
    String.raw`\begin{bmatrix} 1 & -1 \\ -1 & 1 \end{bmatrix}`,
    'the 2 by 2 matrix Row 1: 1 negative 1 Row 2: negative 1 1',
  ],
  [String.raw`s = \sqrt{2/n}`, 's equals the square root of 2 divided by n'],
])('%s is spoken as it is meant', (tex, spoken) => {
  const mathml = readMathml(tex).replace(/<annotation[\s\S]*?<\/annotation>/, '');
  expect(speech.toSpeech(mathml)).toBe(spoken);
});

test('the number of a layer is no power: W layer 1', () => {
  const mathml = readMathml('W^{[1]}');
  expect(mathml).toContain('<msup intent="layer:infix($base,$layer)"><mi arg="base">W</mi>');
  expect(mathml).toContain('<mrow arg="layer"><mn>1</mn></mrow>');
});

test('marks of symbols and longer numbers of layers change nothing of that', () => {
  const mathml = readMathml(String.raw`\sym{Z1}{Z^{[1]}} = \sym{W1}{W^{[1]}} \sym{A}{A^{[l-1]}}`);
  expect(mathml.match(/layer:infix/g)).toHaveLength(3);
  expect(mathml.match(/arg="base"/g)).toHaveLength(3);
  expect(mathml.match(/arg="layer"/g)).toHaveLength(3);
});

test('a transpose is no power either', () => {
  expect(readMathml(String.raw`(WX)^\top = X^\top W^\top`).match(/transpose:postfix\(\$base\)/g)).toHaveLength(3);
});

test('powers stay powers', () => {
  expect(readMathml(String.raw`10^{-9} + \tanh^2(z) + e^{-z}`)).not.toContain('intent');
});
