import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { writeModule } from '../../src/take-away/module-file.ts';
import type { TakenCell } from '../../src/take-away/types.ts';
import { cells, files, head, outputs, runOnPage, textOf } from './whole-post.ts';

const run = promisify(execFile);
const folder = mkdtempSync(path.join(tmpdir(), 'take-away-'));
afterAll(() => rmSync(folder, { recursive: true }));
// As after `npm i lanes` and `npm i -D @types/node`.
mkdirSync(path.join(folder, 'node_modules'));
for (const name of ['lanes', '@types', 'undici-types']) {
  symlinkSync(path.resolve('node_modules', name), path.join(folder, 'node_modules', name));
}
writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');

/** Runs a file with Node, and gives what each cell prints, by the cell's name. */
async function runFile(text: string): Promise<Map<string, string>> {
  writeFileSync(path.join(folder, 'post.ts'), text);
  const { stdout } = await run(process.execPath, ['post.ts'], { cwd: folder });
  const [, ...sections] = stdout.split(/\n?--- cell \d+: /);
  return new Map(sections.map((section) => [section.slice(0, section.indexOf(' ---')), section.replace(/^.*\n/, '')]));
}

const number = (cells: readonly (string | Partial<TakenCell>)[]): TakenCell[] =>
  cells.map((cell, index) => ({
    id: `c${index + 1}`,
    number: index + 1,
    text: '',
    ...(typeof cell === 'string' ? { text: cell } : cell),
  }));

/** Node breaks long lists at other places and puts blanks within brackets: neither is a difference here. */
const squeeze = (text: string) => text.replace(/\s+/g, '');

/** Checks that the file of some cells prints what the page shows. */
async function expectSame(cells: readonly TakenCell[], modules: Record<string, string> = {}) {
  for (const [name, text] of Object.entries(modules)) writeFileSync(path.join(folder, name), text);
  const shown = await runOnPage(cells, folder);
  const printed = await runFile(writeModule(head, cells, modules));
  for (const { id } of cells) expect(squeeze(printed.get(id) ?? ''), id).toBe(squeeze(textOf(shown.get(id)!)));
  return printed;
}

describe('a file of cells prints in Node what the page shows', () => {
  test('a function that is defined again means, in each cell, the nearest definition above', async () => {
    const printed = await expectSame(
      number([
        'function f(x: number): number { return x <= 0 ? 1 : x * f(x - 1); }',
        'const twice = (x: number) => 2 * f(x);\ntwice(3)',
        'const f = (x: number) => -x;\nf(3)',
        'twice(3)',
        'const table = { f, twice };\n[table.f(1), table.twice(1)]',
      ]),
    );
    expect([...printed.values()].map((text) => text.trim())).toEqual(['', '12', '-3', '12', '[ -1, 2 ]']);
  });

  test('names stay what they are in properties, patterns, classes and inner scopes', async () => {
    await expectSame(
      number([
        'const w = 1, b = 2;\nlet { w: v, ...rest } = { w, b, c: 3 };\n[v, rest]',
        'const { w, b = 5 } = { w: 10 } as { w: number; b?: number };\n({ w, b })',
        'class Layer { static made = 0; w = w; copy() { Layer.made++; return new Layer(); } }\nnew Layer().copy(); Layer.made',
        'class Layer { name = ["second", w]; }\nnew Layer().name',
        'const f = (w: number) => { const b = w; { let v = b; v++; return { w, b, v }; } };\nf(1)',
        'const v = [w, b].map((w) => w + 1);\nfor (const w of v) console.log(w, b);',
        'let [b, w] = [7, 8];\n[b, w] = [w, b];\n({ b, w } = { b: w, w: b });\n[w, b]',
      ]),
    );
  });

  test('a variable that a function changes later stays, for the cells below, as it was', async () => {
    const printed = await expectSame(
      number(['let count = 0;\nconst next = () => ++count;\nnext()', 'next();\nnext();\ncount', '[next(), count]']),
    );
    expect([...printed.values()].map((text) => text.trim())).toEqual(['1', '1', '[ 4, 1 ]']);
  });

  test('modules of the post stand in the file, under whatever names cells import them', async () => {
    const modules = {
      './data.ts':
        'import * as np from "lanes";\nimport { half } from "./half.ts";\nconst rows = [2, 4];\nexport interface Row { n: number }\nexport const data: Row[] = rows.map((n) => ({ n: half(n) }));\nexport const sum = () => np.sum(np.array(rows));',
      './half.ts': 'const two = 2;\nexport const half = (n: number) => n / two;',
    };
    const cells = number([
      "import { data, sum as total } from './data.ts';\nimport type { Row } from './data.ts';\nconst rows: Row[] = data;\n[rows, total()]",
      "import * as all from './data.ts';\nimport { half } from './half.ts';\nconst two = all.data.length + half(1);\ntwo",
      'const data = 3;\n[data, all.data.length, total()]',
    ]);
    await expectSame(cells, modules);
  });

  test('imports of all cells stand once at the top, and a name that hides one is renamed', async () => {
    const cells = number([
      "import * as np from 'lanes';\nimport { matmul } from 'lanes';\nmatmul([[2]], [[3]])",
      "import { sum, matmul as product } from 'lanes';\nimport * as np from 'lanes';\n[sum(np.ones([3])), product([[1]], [[4]])]",
      'const sum = 5;\nnp.sum([sum, sum])',
      "import * as np from 'lanes/plot';\ntypeof np.figure",
    ]);
    await expectSame(cells);
    const text = writeModule(head, cells, {});
    expect(text.match(/^import .* from 'lanes';$/gm)).toHaveLength(2);
  });

  test('what the file itself needs gives way to the cells', async () => {
    await expectSame(
      number([
        'display([1, 2]);\nconsole.log("a", { b: 1 });\n"text"',
        'const display = 1, startCell = 2, inspect = 3, NDArray = 4, process = 5;\n[display, startCell, inspect, NDArray, process]',
        'const console = { log: (x: number) => x + 1 };\nconsole.log(display)',
        '1, 2',
      ]),
    );
  });

  test('a figure is saved as a picture, also one that a cell leaves open', async () => {
    const cells = number([
      { id: 'two', text: "import * as plt from 'lanes/plot';\nplt.plot([1, 2]);\nplt.show();\nplt.plot([2, 1]);" },
      { id: 'open', text: "const draw = () => { plt.plot([3, 3]); };\ndraw();\nplt.title('Open');" },
      { id: 'given', text: "plt.title('Given');\nplt.gcf()" },
      { id: 'none', text: 'draw' },
    ]);
    await runFile(writeModule(head, cells, {}));
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.svg'));
    expect(pictures.sort()).toEqual(['cell-1-two-2.svg', 'cell-1-two.svg', 'cell-2-open.svg', 'cell-3-given.svg']);
    expect(readFileSync(path.join(folder, 'cell-2-open.svg'), 'utf8')).toMatch(/^<svg [\s\S]*Open[\s\S]*<\/svg>$/);
  });

  test('progress is printed ten times at most', async () => {
    const cells = number(['for (let i = 1; i <= 1000; i++) progress(i, 1000);']);
    const printed = (await runFile(writeModule(head, cells, {}))).get('c1')!;
    expect(printed.trim().split('\n')).toEqual(Array.from({ length: 10 }, (_, i) => `${100 * (i + 1)} of 1000`));
  });
});

describe('a cell that does not run', () => {
  const write = (...given: (string | Partial<TakenCell>)[]) => writeModule(head, number(given), {});

  test('stands in the file as a comment that says why, and so do the cells that need it', async () => {
    const text = write(
      'const a = 1;\na',
      { text: 'const b = a.x.y;', fails: true },
      'b + 1',
      'const = 2;',
      'later + 1',
      'const later = 2;\nlater',
      'missing.thing',
    );
    const broken = /\/\/ cell (\d): .*\n\/\/ This cell stands here as a comment, because it does not run\. (.*)\n/g;
    const reasons = [...text.matchAll(broken)].map(([, cell, reason]) => `${cell} ${reason}`);
    expect(reasons[0]).toBe('2 On the page it ends with an error.');
    expect(reasons[1]).toBe('3 It needs cell 2, which fails.');
    expect(reasons[2]).toMatch(/^4 /);
    expect(reasons[3]).toMatch(/^5 `later` is defined further down, in cell 6\./);
    expect(reasons).toHaveLength(4);
    expect(text).toContain('\n// const b = a.x.y;\n');
    const printed = await runFile(text.replace('missing.thing', '0'));
    expect(printed.get('c6')?.trim()).toBe('2');
  });

  test('cannot leave its comment, whatever character ends a line in it', async () => {
    const text = write({ text: 'a();\u2028throw 1;\u2029throw 2;\rthrow 3;\r\nthrow 4;', fails: true }, '"ends"');
    expect((await runFile(text)).get('c2')?.trim()).toBe("'ends'");
  });
});

describe('a whole post as one TypeScript file', () => {
  test('runs in Node and prints what its page shows, cell by cell', async () => {
    const printed = await runFile(files.module);
    expect(cells.length).toBeGreaterThan(15);
    for (const { id, fails } of cells) {
      if (fails) continue;
      const shown = outputs.get(id)!;
      const texts = (printed.get(id) ?? '').replace(/^\[cell-.*\.svg\] .*$/gm, '');
      expect(squeeze(texts), id).toBe(squeeze(textOf(shown)));
      // Arrays by themselves stand there as NumPy prints them, blank by blank.
      for (const output of shown) if (output.kind === 'array') expect(texts).toContain(output.text);
      const figures = shown.filter(({ kind }) => kind === 'figure').length;
      expect(printed.get(id)!.match(/^\[cell-.*\.svg\] /gm) ?? []).toHaveLength(figures);
    }
  });

  test('has each cell as it was written, but for its imports and the names of earlier definitions', () => {
    for (const { text } of cells) {
      const lines = text.split('\n').filter((line) => !line.startsWith('import '));
      // The last line may be wrapped in `display( )`, and the last statement may begin on an earlier line.
      const kept = lines.slice(0, -1).map((line) => line.trim());
      for (const line of kept) if (!/sigmoid/.test(line)) expect(files.module).toContain(line);
    }
    const first = cells.find(({ text }) => text.includes('function sigmoid('))!.number;
    expect(files.module.match(/function sigmoid\w*\(/g)).toEqual([
      `function sigmoid_cell${first}(`,
      'function sigmoid(',
    ]);
  });

  test('has no mistake of types, nor has a file in which types are defined again', async () => {
    const again = number([
      'interface Point { x: number }\ntype Path = Point[];\nconst path: Path = [{ x: 1 }];\npath.length',
      'class Layer<Point> { held?: Point; }\nconst layer = new Layer<string>();\nlayer.held = "text";',
      'interface Point { y: number }\nconst p: Point = { y: path[0]!.x };\ntype Of<P> = P extends Point ? "point" : "none";',
      'type Path = { [Point in "a" | "b"]: number };\nconst q: Path = { a: p.y, b: 1 };\nconst same: typeof q = q;',
      'class Layer implements Point { y = 2; }\nconst second: Layer = new Layer();\nlet l: typeof layer = layer;\nsecond.y',
      'const layer = 1;\nconst kind: Of<Point> = "point";',
    ]);
    writeFileSync(path.join(folder, 'post.ts'), files.module);
    writeFileSync(path.join(folder, 'again.ts'), writeModule(head, again, {}));
    const options = {
      strict: true,
      noImplicitAny: false,
      noEmit: true,
      skipLibCheck: true,
      target: 'es2023',
      module: 'nodenext',
      types: ['node'],
    };
    writeFileSync(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, files: ['post.ts', 'again.ts'] }),
    );
    const tsc = path.resolve('node_modules/typescript/bin/tsc');
    const { stdout } = await run(process.execPath, [tsc, '-p', folder]).catch((error) => error as { stdout: string });
    expect(stdout).toBe('');
  });
});
