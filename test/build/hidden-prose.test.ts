import { describe, expect, test } from 'vitest';
import { build, place } from './build-post.ts';

const exercise = [
  '```ts exercise name=double',
  'const double = (x: number) => x;',
  '```',
  '```ts check of=double',
  "expect('x = 3', double(3), 6);",
  '```',
  '```ts solution of=double',
  'const double = (x: number) => 2 * x;',
  '```',
];
const hint = (text: string) => build('Text.', '', ...exercise, '```md hint of=double', 'Think.', '', text, '```');
const question = (text: string) =>
  build('Text.', '', '```md predict name=q', 'One?', '', '- 1', `  ${text}`, '- 2', '', '= 1', '```');

describe('what is wrong within a hint, or in the feedback of a question, fails the build with its own line', () => {
  test.each([
    ['a [sum](glossary:weighted-sums)', 'no term has the key "weighted-sums"'],
    ['as first seen [@rosenblat-1958]', 'no work has the key "rosenblat-1958"'],
    ['a part $\\frac{1}{$ of it', 'this formula is not valid TeX'],
    ['![](./loss.svg)', 'this picture has no words'],
    ['the weights $\\sym{W}{W}$', 'the post has no symbol "W"'],
  ])('%s', async (text, message) => {
    await expect(hint(text)).rejects.toThrow(`${place}:15: ${message}`);
    await expect(question(text)).rejects.toThrow(`${place}:7: ${message}`);
  });
});
