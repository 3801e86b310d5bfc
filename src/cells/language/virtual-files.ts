import type ts from 'typescript';
import { globalsPath } from './cell-globals.ts';

/** Files that are nowhere but here, as TypeScript's language service reads them. */
export class VirtualFiles {
  readonly #typescript: typeof ts;
  readonly #files = new Map<string, string>();
  /** The cells by their posts. */
  readonly #posts = new Map<string, readonly string[]>();

  constructor(typescript: typeof ts, files: Record<string, string>) {
    this.#typescript = typescript;
    this.put(files);
  }

  /** Puts declarations beside those that are there. */
  put(files: Record<string, string>): void {
    for (const [name, text] of Object.entries(files)) this.#files.set(name, text);
  }

  /** Writes the cells of a post, which are checked for themselves, in place of those that it had. */
  write(post: string, cells: readonly (readonly [id: string, text: string])[]): void {
    const written = cells.map(([id, text]) => [cellPath(id, post), text] as const);
    for (const name of this.#posts.get(post) ?? []) this.#files.delete(name);
    for (const [name, text] of written) this.#files.set(name, text);
    this.#posts.set(
      post,
      written.map(([name]) => name),
    );
  }

  createService(options: ts.CompilerOptions, registry: ts.DocumentRegistry): ts.LanguageService {
    const typescript = this.#typescript;
    const files = this.#files;
    const host: ts.LanguageServiceHost = {
      getCompilationSettings: () => options,
      getScriptFileNames: () => [globalsPath, ...[...this.#posts.values()].flat()],
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
    const beside = (name: string, place: string) => new URL(name, `file://${place}`).pathname;
    const candidates = [];
    if (module.startsWith('cell:')) candidates.push(beside(`./${module.slice('cell:'.length)}.ts`, from));
    else if (module.startsWith('.')) {
      const path = beside(module, from.replace(/^\/cells\//, '/post/'));
      candidates.push(path.replace(/\.ts$/, '.d.ts'), path);
    } else candidates.push(`/${module}/index.d.ts`);
    return candidates.find((name) => this.#files.has(name));
  }
}

/** Where a cell's module is; of the posts that share a library, each has a folder. */
export const cellPath = (id: string, post = ''): string => `/cells/${post && `${post}/`}${id}.ts`;
