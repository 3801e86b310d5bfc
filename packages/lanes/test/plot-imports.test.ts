import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const plot = new URL('../src/plot/', import.meta.url);

/** The modules that a module carries: it, and whatever it and they import as more than types. */
function findCarried(file: string, carried = new Set<string>()): Set<string> {
  if (carried.has(file)) return carried;
  carried.add(file);
  if (!file.startsWith('./')) return carried;
  const text = readFileSync(new URL(file, plot), 'utf8');
  for (const [, name = ''] of text.matchAll(/^(?:import|export) (?!type )[^'"]*? from '([^']+)';/gm))
    findCarried(name, carried);
  return carried;
}

it('words that record a figure carry nothing that draws or describes one: a worker has few bytes', () => {
  const carried = [...findCarried('./index.ts')];
  expect(carried).toContain('./line.ts');
  expect(carried.filter((name) => /draw|describe|tabulate|layout|locate|tick|scale\.ts$/.test(name))).toEqual([
    './log-scale.ts',
  ]);
  expect(carried.filter((name) => !name.startsWith('./'))).toEqual([]);
});
