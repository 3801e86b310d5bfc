import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cellGlobals, globalsPath } from '../cells/language/cell-globals.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const lanes = path.join(root, 'packages/lanes/dist');
const libraries = path.dirname(createRequire(import.meta.url).resolve('typescript'));

// What a cell has no use for: other languages' dates and numbers, memory between threads, and the objects behind `class`.
const leftOut = /intl|sharedmemory|decorators|scripthost|dom|webworker/;

/** What a checker knows before it has seen a cell, by the path that it knows it by. */
export function readCheckerFiles(): Record<string, string> {
  return { ...readLibrary('es2025'), [globalsPath]: cellGlobals, ...readPackage() };
}

/** The language's own declarations, up to a year. */
function readLibrary(year: string, files: Record<string, string> = {}): Record<string, string> {
  const name = `/lib.${year}.d.ts`;
  if (name in files || leftOut.test(year)) return files;
  const text = readFileSync(path.join(libraries, name), 'utf8').replace(/^\/\*![\s\S]*?\*\//, '');
  files[name] = text.trim();
  for (const [, before] of text.matchAll(/^\/\/\/ <reference lib="([^"]+)" \/>/gm)) readLibrary(before!, files);
  return files;
}

/** The declarations of `lanes` and `lanes/plot` that a cell can reach, with their docstrings. */
function readPackage(): Record<string, string> {
  const files: Record<string, string> = {};
  const read = (file: string) => {
    const name = `/lanes/${file}`;
    if (name in files) return;
    const text = readFileSync(path.join(lanes, file), 'utf8');
    files[name] = text;
    for (const [, module] of text.matchAll(/(?:\bfrom |\bimport\(|^import )['"](\.[^'"]+)['"]/gm)) {
      read(path.posix.join(path.posix.dirname(file), module!).replace(/\.ts$/, '.d.ts'));
    }
  };
  read('index.d.ts');
  read('plot/index.d.ts');
  return files;
}
