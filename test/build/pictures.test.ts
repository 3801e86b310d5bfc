import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { build, folder, place } from './build-post.ts';

writeFileSync(path.join(folder, 'loss.svg'), '<svg xmlns="http://www.w3.org/2000/svg"></svg>');

const markdown = 'this picture has no words for those who do not see it: write ![what it shows](…)';

describe('a picture', () => {
  test('with words is taken, and so is one that says it only adorns', async () => {
    expect(await build('![A rising line](./loss.svg)')).toContain('A rising line');
    expect(await build('<img src="/icon.svg" alt="Four lanes"/>')).toContain('Four lanes');
    expect(await build('<img src="/icon.svg" alt=""/>')).toContain('icon.svg');
    expect(await build('<Image src={line} {...words} />')).toContain('words');
  });

  test('without words fails the build, with file, line and what to write', async () => {
    await expect(build('Text.', '', 'See ![](./loss.svg).')).rejects.toThrow(`${place}:3: ${markdown}`);
    await expect(build('![ ][loss]', '', '[loss]: ./loss.svg')).rejects.toThrow(`${place}:1: ${markdown}`);
    await expect(build('Text.', '', '<img src="/icon.svg"/>')).rejects.toThrow(
      `${place}:3: this <img> has no words for those who do not see it: write alt="what it shows"`,
    );
    await expect(build('<Image src={line} alt />')).rejects.toThrow(`${place}:1: this <Image> has no words`);
  });

  test('that is not there fails the build in the same way', async () => {
    await expect(build('Text.', '', '![A falling line](./los.svg)')).rejects.toThrow(
      `${place}:3: there is no picture ./los.svg: put the file beside the post, or correct its name`,
    );
    expect(await build('![A falling line](https://example.org/loss.svg)')).toContain('example.org');
  });

  test('without words within other elements, a hint or a question is found too', async () => {
    await expect(build('<figure>', '', '- ![](a.svg)', '', '</figure>')).rejects.toThrow(`${place}:3: ${markdown}`);
    await expect(build('```md hint of=a', 'Look:', '', '![](a.svg)', '```')).rejects.toThrow(`${place}:4: ${markdown}`);
  });

  test('without words is told together with the others', async () => {
    await expect(build('![](a.svg)', '', '![](b.svg)')).rejects.toThrow(
      `${place}:1: ${markdown}\n${place}:3: ${markdown}`,
    );
  });
});
