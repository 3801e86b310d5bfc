import type ts from 'typescript';
import { VirtualFiles } from './virtual-files.ts';

/** Files, and TypeScript's own service over them. Checkers of several posts may share one: then it reads and infers once. */
export interface Library {
  files: VirtualFiles;
  service: ts.LanguageService;
}

/**
 * @param files declarations by path: '/lib.d.ts', '/lanes/index.d.ts', …
 * @param registry keeps what has been read of the files, for the next library that has the same ones
 */
export function openLibrary(
  typescript: typeof ts,
  files: Record<string, string>,
  registry = typescript.createDocumentRegistry(),
): Library {
  const virtual = new VirtualFiles(typescript, files);
  return { files: virtual, service: virtual.createService(createOptions(typescript), registry) };
}

/** Strict where a mistake would show when the cell runs; lenient where only a word of TypeScript is missing. */
function createOptions(typescript: typeof ts): ts.CompilerOptions {
  return {
    strict: true,
    // Without it TypeScript would take `const losses = []` for a list that stays empty. What it reports is left out.
    noImplicitAny: true,
    useUnknownInCatchVariables: false,
    allowUnreachableCode: true,
    allowUnusedLabels: true,
    erasableSyntaxOnly: true,
    noErrorTruncation: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: [],
    target: typescript.ScriptTarget.ESNext,
    module: typescript.ModuleKind.ESNext,
    moduleResolution: typescript.ModuleResolutionKind.Bundler,
    moduleDetection: typescript.ModuleDetectionKind.Force,
  };
}
