import { globSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** The modules of a post's own folder as declarations, by the path that a checker knows them by: '/post/digits.d.ts'. */
export function readPostModules(folder: string): Record<string, string> {
  const modules = globSync('*.ts', { cwd: folder }).map((file) => path.join(folder, file));
  const files: Record<string, string> = {};
  if (modules.length === 0) return files;
  const program = ts.createProgram(modules, {
    declaration: true,
    emitDeclarationOnly: true,
    allowImportingTsExtensions: true,
    strict: true,
    types: [],
    lib: ['lib.es2025.d.ts'],
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  program.emit(undefined, (file, text) => {
    files[`/post/${path.relative(folder, file).replaceAll(path.sep, '/')}`] = text;
  });
  return files;
}
