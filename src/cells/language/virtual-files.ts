import type ts from 'typescript';
import { globalsPath } from './cell-globals.ts';

/** Files that are nowhere but here, as TypeScript's language service reads them. */
export class VirtualFiles {
  readonly #typescript: typeof ts;
  readonly #files = new Map<string, string>();
  readonly #roots = new Set<string>();

  constructor(typescript: typeof ts, files: Record<string, string>) {
    this.#typescript = typescript;
    for (const [name, text] of Object.entries(files)) this.#files.set(name, text);
  }

  /** Writes a file that is checked for itself, not only where another imports it. */
  write(name: string, text: string): void {
    this.#roots.add(name);
    this.#files.set(name, text);
  }

  /** Takes away the files that were written and that are not among the names. */
  keep(names: ReadonlySet<string>): void {
    for (const name of this.#roots) {
      if (names.has(name)) continue;
      this.#roots.delete(name);
      this.#files.delete(name);
    }
  }

  /** @param registry keeps what has been read of the files, for other services that read the same ones */
  createService(options: ts.CompilerOptions, registry: ts.DocumentRegistry): ts.LanguageService {
    const typescript = this.#typescript;
    const files = this.#files;
    const host: ts.LanguageServiceHost = {
      getCompilationSettings: () => options,
      getScriptFileNames: () => [globalsPath, ...this.#roots],
      // Services that share a registry have files of one name and of several texts: the text itself tells them apart.
      getScriptVersion: (name) => files.get(name) ?? '',
      getScriptSnapshot(name) {
        const text = files.get(name);
        return text === undefined ? undefined : typescript.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => '/',
      getDefaultLibFileName: () => '/lib.es2025.d.ts',
      fileExists: (name) => files.has(name),
      readFile: (name) => files.get(name),
      directoryExists: () => true,
      getDirectories: () => [],
      resolveModuleNameLiterals: (literals, from) =>
        literals.map(({ text }) => {
          const name = this.#resolve(text, from);
          if (name === undefined) return { resolvedModule: undefined };
          const extension = name.endsWith('.d.ts') ? typescript.Extension.Dts : typescript.Extension.Ts;
          return { resolvedModule: { resolvedFileName: name, extension } };
        }),
    };
    return typescript.createLanguageService(host, registry);
  }

  /** A cell stands beside its post's own modules. */
  #resolve(module: string, from: string): string | undefined {
    const candidates = [];
    if (module.startsWith('cell:')) candidates.push(cellPath(module.slice('cell:'.length)));
    else if (module.startsWith('.')) {
      const base = from.startsWith(cellFolder) ? '/post/' : from;
      const path = new URL(module, `file://${base}`).pathname;
      candidates.push(path.replace(/\.ts$/, '.d.ts'), path);
    } else candidates.push(`/${module}/index.d.ts`);
    return candidates.find((name) => this.#files.has(name));
  }
}

const cellFolder = '/cells/';

/** Where a cell's module is. */
export const cellPath = (id: string): string => `${cellFolder}${id}.ts`;
