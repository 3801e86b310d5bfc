import { readFile } from 'node:fs/promises';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { readCheckerFiles } from '../../src/build/checker-files.ts';
import { describeNames } from '../../src/build/hovers.ts';
import { createPostChecker } from '../../src/build/post-checker.ts';
import { findPosts, readCells } from '../../src/build/posts.ts';
import { unpackHovers } from '../../src/cells/hovers/post-hovers.ts';
import { Checker } from '../../src/cells/language/checker.ts';

const digits = 'export interface Digit { label: number }\nexport declare const digits: Digit[];';
const checker = new Checker(ts, { ...readCheckerFiles(), '/post/digits.d.ts': digits });
const imports = "import * as np from 'lanes';\nimport * as plt from 'lanes/plot';";

/** Cells named c1, c2, … below one that imports `np` and `plt`. */
function setCells(...texts: string[]): void {
  const cells = [imports, ...texts].map((text, index) => ({ id: `c${index}`, number: index + 1, text }));
  checker.setCells(cells);
}

/** The mistakes in the last of some cells: the text that is underlined, and the words. */
function findMistakes(...texts: string[]): [underlined: string, message: string, kind: string][] {
  setCells(...texts);
  const text = texts.at(-1)!;
  return checker
    .diagnose(`c${texts.length}`)
    .map(({ from, to, message, kind }) => [text.slice(from, to), message, kind]);
}

/** What the checker says of the name before the mark ¦ in the last of some cells. */
function hover(...texts: string[]) {
  const marked = texts.at(-1)!;
  setCells(...texts.slice(0, -1), marked.replace('¦', ''));
  return checker.hover(`c${texts.length}`, marked.indexOf('¦'));
}

/** What fits at the mark ¦ in the last of some cells. */
function complete(texts: string[], explicit = false) {
  const marked = texts.at(-1)!;
  setCells(...texts.slice(0, -1), marked.replace('¦', ''));
  return checker.complete(`c${texts.length}`, marked.indexOf('¦'), explicit);
}
const labels = (...texts: string[]) => complete(texts)?.options.map(({ label }) => label) ?? [];

describe('a shape that does not fit', () => {
  test('is underlined at the operand, with the sentence alone', () => {
    const cells = ['const X = np.zeros([2, 5]);\nconst W = np.zeros([3, 2]);', 'const Y = 1;\nnp.matmul(X, W);'];
    const sentence = 'matmul: shapes (2,5) and (3,2) do not fit: 5 columns, 3 rows';
    expect(findMistakes(...cells)).toEqual([['W', sentence, 'shape']]);
  });

  test('comes before other mistakes', () => {
    const text = 'const n: number = "1";\nnp.add(np.zeros([2, 3]), np.zeros([4]));';
    expect(findMistakes(text).map(([, , kind]) => kind)).toEqual(['shape', 'type']);
  });

  test('of an argument is told in two shapes', () => {
    const cells = ['function f(A: np.NDArray<[3, 2]>) { return A; }', 'f(np.zeros([2, 3]));'];
    expect(findMistakes(...cells)).toEqual([['np.zeros([2, 3])', 'the shape is (2,3), but (3,2) is needed', 'shape']]);
  });

  test('is the sentence of every call that `lanes` refuses for its shapes', async () => {
    const file = await readFile('packages/lanes/test/types/refuse.ts', 'utf8');
    const text = file.replace(/^import .*$/m, '').replaceAll('// @ts-expect-error ', '// error: ');
    const expected = [...text.matchAll(/^\/\/ error: (.*)$/gm)].map(([, sentence]) => sentence!);
    setCells(text);
    const found = checker.diagnose('c1').filter(({ kind }) => kind === 'shape');
    const isSentence = (text: string) => !text.startsWith('Type ');
    expect(found.map(({ message }) => message).filter((message) => !message.startsWith('the shape'))).toEqual(
      expected.filter(isSentence),
    );
    expect(found.map(({ message }) => message).filter((message) => message.startsWith('the shape'))).toEqual([
      'the shape is (32,783), but (?,784) is needed',
      'the shape is not known here, but (2,3) is needed: write `.expect([2, 3])` behind the array',
    ]);
    expect(found.length).toBeGreaterThan(20);
  });
});

describe('a cell', () => {
  test('sees the names of all cells above, values and types', () => {
    const cells = [
      'interface Layer { W: np.NDArray }',
      'const layer: Layer = { W: np.ones([2, 2]) };',
      'layer.W.shape',
    ];
    expect(findMistakes(...cells)).toEqual([]);
  });

  test('may define a name again, and the nearest definition above wins', () => {
    const cells = ['const a = 1;', 'const a = "one";', 'a.toUpperCase();'];
    expect(findMistakes(...cells)).toEqual([]);
    expect(hover(...cells.slice(0, 2), 'a¦')?.type).toBe('a: "one"');
    expect(hover('const a = 1;', 'a¦')?.type).toBe('a: 1');
  });

  test('may await at its top level, and end with an expression', () => {
    expect(findMistakes('const a = await Promise.resolve(20);\na + 22')).toEqual([]);
  });

  test('may import from the modules of its post', () => {
    expect(findMistakes("import { digits } from './digits.ts';\ndigits[0].label + 1")).toEqual([]);
    expect(hover("import { digits } from './digits.ts';\ndigits¦")?.type).toBe('digits: Digit[]');
  });

  test('has console, display and progress, and no document', () => {
    expect(findMistakes('console.table([[1]]);\nprogress(1, 2);\ndisplay(np.ones([2])).shape;')).toEqual([]);
    expect(findMistakes('document.title')[0]?.[0]).toBe('document');
  });

  test('may ask whether a name exists', () => {
    expect(findMistakes('typeof maybe')).toEqual([]);
    expect(findMistakes('maybe')).toEqual([['maybe', "Cannot find name 'maybe'.", 'type']]);
  });

  test('may export a name', () => {
    expect(findMistakes('export const a = 1;', 'a + 1')).toEqual([]);
  });

  test('may leave out types that TypeScript cannot guess', () => {
    const text =
      'const losses = [];\nlosses.push(1);\nfunction f(x) { return x.y; }\ntry { f(1); } catch (e) { e.message; }';
    expect(findMistakes(text, 'losses.push(2);\nfor (var i = 0; i < 2; i++);', 'losses[i]')).toEqual([]);
  });

  test('that checks an answer has `expect`, and others have not', () => {
    checker.setCells([
      { id: 'c1', number: 1, text: 'const expect = 1;\nconst answer = 42;' },
      { id: 'check', number: 1, text: "expect('answer', answer, 42);", checks: 'c1' },
      { id: 'c2', number: 2, text: 'expect + 1' },
    ]);
    expect([...checker.diagnose('check'), ...checker.diagnose('c2')]).toEqual([]);
    expect(findMistakes("expect('a', 1, 1);")).toHaveLength(1);
  });

  test('does not see the names of a cell that checks an answer', () => {
    checker.setCells([
      { id: 'check', number: 1, text: 'const hidden = 1;', checks: 'exercise' },
      { id: 'c1', number: 2, text: 'hidden' },
    ]);
    expect(checker.diagnose('c1')).toHaveLength(1);
  });
});

describe('a mistake', () => {
  test('has its words and place', () => {
    expect(findMistakes('const n: number = "one";')).toEqual([
      ['n', "Type 'string' is not assignable to type 'number'.", 'type'],
    ]);
  });

  test('in a call that has several signatures is told by the one that says most', () => {
    expect(findMistakes("plt.plot([1], [2], { marker: 'q' });")[0]?.[1]).toMatch(/^Type '"q"' is not assignable/);
  });

  test('in the name of a function of `lanes` says what it may be', () => {
    expect(findMistakes('np.zeroz([2]);')[0]?.[1]).toBe(
      "Property 'zeroz' does not exist in 'lanes'. Did you mean 'zeros'?",
    );
  });

  test('in the writing is the only one until it is mended', () => {
    expect(findMistakes('const a = ;\nconst b: number = "b";')).toEqual([[';', 'Expression expected.', 'syntax']]);
  });

  test('at the end of a cell is underlined there', () => {
    expect(findMistakes('const a = [1, 2').map(([, , kind]) => kind)).toContain('syntax');
    expect(findMistakes('np.')).toEqual([['.', 'Identifier expected.', 'syntax']]);
  });

  test('about a name from further down says where it is', () => {
    setCells('later + 1;', 'const later = 1;');
    const message = checker.diagnose('c1')[0]?.message;
    expect(message).toBe(
      '`later` is defined further down, in cell 3. A cell can use only names from the cells above it.',
    );
  });

  test('about a name that belongs to another cell says to which', () => {
    expect(findMistakes('let count = 0;', 'count = 1;')[0]?.[1]).toMatch(/^`count` belongs to cell 2\./);
  });

  test('in one cell is not reported in another', () => {
    expect(findMistakes('const a = ;', 'const b = 1;')).toEqual([]);
  });
});

describe('a name', () => {
  test('is shown with its type and shape', () => {
    expect(hover('const W1 = np.zeros([4, 3]);', 'W1¦.shape')).toEqual({
      from: 0,
      to: 2,
      type: 'W1: NDArray<[4, 3]>',
      doc: '',
    });
  });

  test('of an array of any shape is an NDArray', () => {
    expect(hover('function f(A: np.NDArray) { return A¦; }')?.type).toBe('A: NDArray');
  });

  test('of a function has its signature as it is called, its docstring, and the address of more', () => {
    const found = hover('const A = np.zeros([2, 3]);\nnp.matmul¦(A, np.zeros([3, 4]))');
    expect(found?.type).toContain('): NDArray<[2, 4]>');
    expect(found?.doc.split('\n')[0]).toMatch(/^The matrix product: \(m,k\) and \(k,n\) give \(m,n\)\./);
    expect(found?.doc.split('\n').at(-1)).toMatch(/^https:\/\/numpy\.org\/\S+$/);
  });

  test('of the reader’s own has the docstring that stands above it', () => {
    expect(hover('/** Between 0 and 1. */\nconst rate = 0.5;', 'rate¦ * 2')?.doc).toBe('Between 0 and 1.');
  });

  test('of a module is shown as such', () => {
    expect(hover('np¦.pi')?.type).toBe("np: module 'lanes'");
  });

  test('of a record has a line for each long property', () => {
    const text = 'const p = { W1: np.zeros([16, 64]), b1: np.zeros([16, 1]), W2: np.zeros([10, 16]) };\np¦';
    expect(hover(text)?.type).toBe(
      'p: {\n  W1: NDArray<[16, 64]>;\n  b1: NDArray<[16, 1]>;\n  W2: NDArray<[10, 16]>;\n}',
    );
  });

  test('that is none has nothing to show', () => {
    expect(hover('1 +¦ 2')).toBeNull();
    expect(hover('missing¦')).toBeNull();
    expect(hover('// a word¦')).toBeNull();
  });
});

describe('completion', () => {
  test('knows the members of np and plt', () => {
    expect(labels('np.¦')).toEqual(expect.arrayContaining(['matmul', 'zeros', 'random']));
    expect(labels('plt.im¦')).toContain('imshow');
    expect(labels('np.zeros([2]).¦')).toEqual(expect.arrayContaining(['shape', 'sum']));
  });

  test('knows the cells above, the names at hand, and few keywords', () => {
    const found = labels('const above = 1;', 'function f(local: number) {\n  a¦\n}');
    expect(found).toEqual(expect.arrayContaining(['above', 'local', 'np', 'console', 'await', 'Math']));
    expect(found).not.toContain('Intl');
    expect(found).not.toContain('abstract');
  });

  test('does not know the cells below', () => {
    setCells('b', 'const below = 1;');
    expect(checker.complete('c1', 1, false)?.options.map(({ label }) => label)).not.toContain('below');
  });

  test('tells the type beside each name', () => {
    const options = complete(['const W = np.zeros([2, 3]);', 'W¦'])?.options;
    expect(options?.find(({ label }) => label === 'W')?.detail).toBe('NDArray<[2, 3]>');
  });

  test('knows the words that fit into a string', () => {
    expect(labels("plt.imshow(np.zeros([2, 2]), { cmap: '¦' });")).toContain('viridis');
  });

  test('stays away until a letter or a dot, unless it is asked for', () => {
    expect(complete(['np; ¦'])).toBeNull();
    expect(complete(['np; ¦'], true)?.options.length).toBeGreaterThan(5);
    expect(complete(['1.¦'])).toBeNull();
  });

  test('takes the place of the letters that stand there', () => {
    expect(complete(['np.mat¦'])?.from).toBe(3);
  });
});

describe.each(findPosts().map((post) => [post.name, post] as const))('%s', (_, post) => {
  const cells = readCells(post);

  test('has no mistake that its fence does not announce', async () => {
    const text = await readFile(`${post.folder}/index.mdx`, 'utf8');
    const own = createPostChecker(cells, post.folder);
    for (const { id } of cells) {
      const mayFail = new RegExp(`^\`\`\`ts run name=${id} .*fails`, 'm').test(text);
      if (!mayFail) expect(own.diagnose(id), `cell ${id}`).toEqual([]);
    }
  });

  test('has a type for the names in its cells', () => {
    const hovers = describeNames([{ cells, folder: post.folder }])[0]!;
    for (const { id, text } of cells) {
      const named = unpackHovers(hovers, id);
      expect(named.length, `cell ${id}`).toBeGreaterThan(0);
      for (const { from, to, type } of named) {
        expect(text.slice(from, to)).toMatch(/^[\p{ID_Continue}$]+$/u);
        expect(type).not.toBe('');
      }
    }
  });
});

describe('the checker is quick', () => {
  test('from the first cell to its first answer, and from key to key', () => {
    const cells = readCells(findPosts()[0]!);
    const own = new Checker(ts, readCheckerFiles());
    const start = performance.now();
    own.setCells(cells);
    own.diagnose(cells[0]!.id);
    expect(performance.now() - start).toBeLessThan(5000);
    const times = Array.from({ length: 20 }, (_, key) => {
      const edited = cells.map((cell, index) => (index === 4 ? { ...cell, text: `${cell.text}\n// ${key}` } : cell));
      const before = performance.now();
      own.setCells(edited);
      own.diagnose(cells[4]!.id);
      return performance.now() - before;
    });
    // The quickest says what it costs; the others also what else the machine does.
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
