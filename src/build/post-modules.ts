import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/**
 * The modules of a post's own folder as declarations, by the path that a checker knows them by: '/post/digits.d.ts'.
 * @param place where they lie instead, when a checker knows several posts
 */
export function readPostModules(folder: string, place = '/post'): Record<string, string> {
  return placeIn(place, readDeclarations(folder, '*.ts'));
}

/** What widgets look at as declarations, by the path that a checker knows them by: '/widgets/matrix-product/index.d.ts'. */
export function readProbeModules(): Record<string, string> {
  const folder = fileURLToPath(new URL('../widgets', import.meta.url));
  const files = placeIn('/widgets', readDeclarations(folder, '*/probe.ts'));
  const renamed = Object.entries(files).map(([file, text]) => [file.replace(/\/probe\.d\.ts$/, '/index.d.ts'), text]);
  return Object.fromEntries(renamed);
}

const placeIn = (place: string, files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [`${place}/${file}`, text]));

/** What has been read, by folder, and of which moments its files were. Several parts of the build ask for the same. */
const read = new Map<string, { moments: string; files: Record<string, string> }>();

function readDeclarations(folder: string, pattern: string): Record<string, string> {
  // A module may take its types from another one in the folder.
  const moments = globSync('**/*.ts', { cwd: folder })
    .map((file) => `${file} ${statSync(path.join(folder, file)).mtimeMs}`)
    .join();
  const known = read.get(folder);
  if (known?.moments === moments) return known.files;
  const files = writeDeclarations(folder, pattern);
  read.set(folder, { moments, files });
  return files;
}

function writeDeclarations(folder: string, pattern: string): Record<string, string> {
  const modules = globSync(pattern, { cwd: folder }).map((file) => path.join(folder, file));
  const files: Record<string, string> = {};
  if (modules.length === 0) return files;
  const program = ts.createProgram(modules, options, createHost());
  program.emit(undefined, (file, text) => {
    files[path.relative(folder, file).replaceAll(path.sep, '/')] = text;
  });
  return files;
}

const options: ts.CompilerOptions = {
  declaration: true,
  emitDeclarationOnly: true,
  // What is asked for are types; `npm run check` looks for mistakes.
  noCheck: true,
  allowImportingTsExtensions: true,
  strict: true,
  types: [],
  lib: ['lib.es2025.d.ts'],
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

/** The language's own declarations, by their names: they are the same for all folders. */
const language = new Map<string, ts.SourceFile | undefined>();

function createHost(): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const libraries = host.getDefaultLibLocation!();
  return {
    ...host,
    getSourceFile(name, ...how) {
      if (!name.startsWith(libraries)) return host.getSourceFile(name, ...how);
      if (!language.has(name)) language.set(name, host.getSourceFile(name, ...how));
      return language.get(name);
    },
  };
}
