import type ts from 'typescript';
import { definedBelow, foreign } from '../notebook/graph.ts';
import { type CellModule, type CellNames, createModules, findCellNames } from './cell-module.ts';
import { findCompletion } from './completion.ts';
import { assignedImport, isMistake, readFinding, unknownName } from './diagnosis.ts';
import { type Library, openLibrary } from './library.ts';
import { describeName, findName, findNames } from './name.ts';
import type { CheckedCell, Completion, Diagnosis, Hover } from './types.ts';
import { cellPath, type VirtualFiles } from './virtual-files.ts';

/** Checks the types of a post's cells, and tells what their names are. */
export class Checker {
  readonly #typescript: typeof ts;
  readonly #files: VirtualFiles;
  readonly #service: ts.LanguageService;
  readonly #post: string;
  #cells: readonly CheckedCell[] = [];
  #modules: ReadonlyMap<string, CellModule> = new Map();
  /** By text: a key changes one cell, and the others' names are known. */
  #names: ReadonlyMap<string, CellNames> = new Map();

  /**
   * @param files declarations by path: '/lib.d.ts', '/lanes/index.d.ts', …, and '/post/digits.d.ts' beside the cells
   * @param post of a library with several posts, which this is: its own declarations are '/post/NAME/digits.d.ts'
   */
  constructor(typescript: typeof ts, files: Record<string, string> | Library, post = '') {
    const library = isLibrary(files) ? files : openLibrary(typescript, files);
    this.#typescript = typescript;
    this.#files = library.files;
    this.#service = library.service;
    this.#post = post;
  }

  /** Takes all cells, in page order. */
  setCells(cells: readonly CheckedCell[]): void {
    this.#cells = cells;
    const known = this.#names;
    const names = new Map(cells.map(({ text }) => [text, known.get(text) ?? findCellNames(this.#typescript, text)]));
    this.#names = names;
    this.#modules = createModules(cells, (text) => names.get(text)!);
    this.#files.write(
      this.#post,
      [...this.#modules].map(([id, { text }]) => [id, text]),
    );
  }

  /** The mistakes in a cell, shape errors first. Of a cell that cannot be read, only where the reading fails. */
  diagnose(id: string): Diagnosis[] {
    const module = this.#modules.get(id);
    if (!module) return [];
    const syntax = this.#place(id, module, this.#service.getSyntacticDiagnostics(this.#pathOf(id)));
    if (syntax.length > 0) return syntax;
    const types = this.#place(id, module, this.#service.getSemanticDiagnostics(this.#pathOf(id)));
    return types.sort((a, b) => Number(b.kind === 'shape') - Number(a.kind === 'shape') || a.from - b.from);
  }

  /** What the name at an offset is. */
  hover(id: string, offset: number): Hover | null {
    const found = this.#open(id);
    if (!found) return null;
    const name = findName(this.#typescript, found.source, offset + found.shift);
    return name ? this.#describe(found, name) : null;
  }

  /** What each name of a cell is, in the order of the text. */
  hovers(id: string): Hover[] {
    const found = this.#open(id);
    if (!found) return [];
    const end = found.shift + found.length;
    return findNames(this.#typescript, found.source)
      .filter((name) => name.pos >= found.shift - 1 && name.end <= end)
      .flatMap((name) => this.#describe(found, name) ?? []);
  }

  /** The names that fit at an offset. Unless the reader asked for them, only after a dot or a letter. */
  complete(id: string, offset: number, explicit: boolean): Completion | null {
    const found = this.#open(id);
    if (!found) return null;
    const { shift, program } = found;
    const completion = findCompletion(this.#typescript, this.#service, program.getTypeChecker(), {
      file: this.#pathOf(id),
      text: found.source.text,
      position: offset + shift,
      explicit,
    });
    return completion && { ...completion, from: completion.from - shift };
  }

  #pathOf(id: string): string {
    return cellPath(id, this.#post);
  }

  #open(id: string): OpenCell | undefined {
    const module = this.#modules.get(id);
    const program = this.#service.getProgram();
    const source = program?.getSourceFile(this.#pathOf(id));
    return module && program && source && { ...module, program, source };
  }

  #describe({ program, shift }: OpenCell, name: ts.Identifier): Hover | null {
    const description = describeName(this.#typescript, program.getTypeChecker(), name);
    return description && { from: name.getStart() - shift, to: name.end - shift, ...description };
  }

  #place(id: string, { shift, length }: CellModule, diagnostics: readonly ts.Diagnostic[]): Diagnosis[] {
    const placed: Diagnosis[] = [];
    for (const diagnostic of diagnostics.filter(isMistake)) {
      const start = (diagnostic.start ?? 0) - shift;
      const end = start + (diagnostic.length ?? 0);
      const finding = readFinding(this.#typescript, diagnostic);
      // What is missing at the end of a cell is missed behind it. All else outside is about what we have put there.
      if (start < 0 || (start >= length && finding.kind !== 'syntax')) continue;
      const from = Math.min(start, Math.max(0, length - 1));
      placed.push({
        from,
        to: Math.min(Math.max(end, from + 1), length),
        ...finding,
        ...this.#explain(id, diagnostic),
      });
    }
    return placed;
  }

  /** Says in the notebook's words what TypeScript would say of the modules that stand for the cells. */
  #explain(id: string, diagnostic: ts.Diagnostic): { message: string } | undefined {
    const [, name = ''] = /'([^']*)'/.exec(String(diagnostic.messageText)) ?? [];
    const place = this.#cells.findIndex((cell) => cell.id === id);
    const definesIt = ({ id }: CheckedCell) => this.#modules.get(id)?.names.has(name);
    if (diagnostic.code === unknownName) {
      const below = this.#cells.slice(place + 1).find((cell) => cell.checks === undefined && definesIt(cell));
      return below && { message: definedBelow(name, below.number) };
    }
    if (diagnostic.code === assignedImport) {
      const above = this.#cells.slice(0, place).findLast(definesIt);
      return above && { message: foreign(name, above.number) };
    }
    return undefined;
  }
}

/** A cell in the program of this moment. */
interface OpenCell extends CellModule {
  program: ts.Program;
  source: ts.SourceFile;
}

const isLibrary = (files: Record<string, string> | Library): files is Library => typeof files['service'] === 'object';
