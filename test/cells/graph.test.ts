import { describe, expect, test } from 'vitest';
import { compileCell } from '../../src/cells/compile/compile.ts';
import { findAncestors, findDependents, linkCells } from '../../src/cells/notebook/graph.ts';

const link = (...sources: string[]) =>
  linkCells(sources.map((source, index) => ({ id: `c${index + 1}`, number: index + 1, ...compileCell(source) })));

describe('linkCells', () => {
  test('a cell takes a name from the nearest cell above that defines it', () => {
    const links = link('const f = 1', 'const g = f', 'const f = 2', 'f + g');
    expect(Object.fromEntries(links[3]!.sources)).toEqual({ f: 2, g: 1 });
    expect(Object.fromEntries(links[1]!.sources)).toEqual({ f: 0 });
  });

  test('a name defined further down is a problem, with the number of that cell', () => {
    const [first] = link('sigmoid(0)', 'const sigmoid = (z: number) => z');
    expect(first!.problems).toEqual([
      {
        message: '`sigmoid` is defined further down, in cell 2. A cell can use only names from the cells above it.',
        place: { line: 1, column: 1 },
      },
    ]);
  });

  test('a name that no cell defines is left to fail when the cell runs', () => {
    expect(link('typeof nowhere')[0]!.problems).toEqual([]);
  });

  test("assigning another cell's name is a problem that says whose it is", () => {
    const links = link('let w = 1', 'w = 2');
    expect(links[1]!.problems[0]!.message).toContain('`w` belongs to cell 1');
  });

  test('assigning a name that nobody declared is a problem', () => {
    expect(link('w = 2')[0]!.problems[0]!.message).toContain('`w` is assigned but never declared');
  });
});

describe('what a cell needs and what needs it', () => {
  const links = link('const a = 1', 'const b = a', 'const c = 1', 'b + c', 'a');

  test('dependents are all cells below that read it, directly or through others', () => {
    expect(findDependents(links, 0)).toEqual([1, 3, 4]);
    expect(findDependents(links, 2)).toEqual([3]);
  });

  test('ancestors are all cells above that it reads, directly or through others', () => {
    expect(findAncestors(links, 3)).toEqual([0, 1, 2]);
    expect(findAncestors(links, 4)).toEqual([0]);
  });
});
