import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The fixtures are compiled as a reader's program would be, by the command line: TypeScript 7 has nothing else.
const here = fileURLToPath(new URL('.', import.meta.url));
const versions = { '5.9': 'typescript-5.9', '6.0': 'typescript', '7.0': 'typescript-7' };

interface Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

let folder: string;

/** A fixture with its imports made absolute, and with errors that are reported where they are expected. */
async function readFixture(name: string): Promise<string> {
  const text = await readFile(join(here, 'types', name), 'utf8');
  return text
    .replaceAll(/from '(\.[^']+)'/g, (_, path: string) => `from '${resolve(here, 'types', path)}'`)
    .replaceAll('// @ts-expect-error ', '// error: ');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lanes-types-'));
  for (const name of ['compile.ts', 'refuse.ts']) await writeFile(join(folder, name), await readFixture(name));
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
    module: 'nodenext',
    allowImportingTsExtensions: true,
    skipLibCheck: true,
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
});

afterAll(() => rm(folder, { recursive: true }));

function compile(packageName: string): Promise<Diagnostic[]> {
  const bin = resolve(here, '../../../node_modules', packageName, 'bin/tsc');
  return new Promise((done) => {
    execFile(process.execPath, [bin, '-p', folder, '--pretty', 'false'], (_, output) => {
      const found = output.matchAll(/^(.+?)\((\d+),\d+\): error ([^\n]*(?:\n {2}[^\n]*)*)/gm);
      done(
        Array.from(found, ([, path, line, message]) => ({
          file: path!.split('/').at(-1)!,
          line: Number(line),
          message: message!,
        })),
      );
    });
  });
}

describe.each(Object.entries(versions))('with TypeScript %s', (_, packageName) => {
  let diagnostics: Diagnostic[];

  beforeAll(async () => {
    diagnostics = await compile(packageName);
  });

  test('shapes are known where they can be, and what is unknown compiles without a cast', () => {
    expect(diagnostics.filter(({ file }) => file !== 'refuse.ts')).toEqual([]);
  });

  test('a call whose shapes do not fit does not compile, and the error is the sentence', async () => {
    const lines = (await readFile(join(folder, 'refuse.ts'), 'utf8')).split('\n');
    const expected = lines.flatMap((line, i) => {
      const sentence = line.match(/^\/\/ error: (.+)$/)?.[1];
      return sentence === undefined ? [] : [{ line: i + 2, sentence }];
    });
    expect(expected.length).toBeGreaterThan(20);
    const actual = diagnostics.filter(({ file }) => file === 'refuse.ts');
    expect(actual.map(({ line }) => line)).toEqual(expected.map(({ line }) => line));
    actual.forEach(({ message }, i) => {
      const { sentence } = expected[i]!;
      expect(message).toContain(sentence.startsWith('Type ') ? sentence : `parameter of type '"${sentence}"'`);
    });
  });
});
