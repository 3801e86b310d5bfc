import { expect, test } from 'vitest';
import { readField } from '../../src/build/front-matter-field.ts';

const post = [
  '---',
  'title: "One: two"',
  "subtitle: 'It''s here'",
  'description: Plain words. ',
  'empty:',
  '---',
  'note: x',
];

test('a field of the front matter is read, quoted as YAML allows or plain', () => {
  for (const end of ['\n', '\r\n']) {
    const source = post.join(end);
    expect(readField(source, 'title')).toBe('One: two');
    expect(readField(source, 'subtitle')).toBe("It's here");
    expect(readField(source, 'description')).toBe('Plain words.');
  }
});

test('a field that is not there, is empty, or stands in the text, is none', () => {
  for (const name of ['author', 'empty', 'note']) expect(readField(post.join('\n'), name)).toBeUndefined();
});
