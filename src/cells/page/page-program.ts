import type { Cell, Place } from '../types.ts';
import { KeptEdits } from './kept-edits.ts';
import { Program } from './program.ts';
import type { Question } from './questions.ts';

/** What a reader can do with the program of a page. */
export class PageProgram {
  readonly #program: Program;

  constructor(program: Program) {
    this.#program = program;
  }

  run(cells: readonly string[]): Promise<void> {
    return this.#program.run(cells);
  }

  /** Runs the cells above a cell. */
  runAbove(cell: string): Promise<void> {
    const all = [...this.#program.drafts.keys()];
    return this.#program.run(all.slice(0, all.indexOf(cell)));
  }

  /** Puts a widget's question to the program. */
  ask(question: Question): void {
    this.#program.ask(question);
  }

  stop(): void {
    this.#program.stop();
  }

  /** Opens the array under a cell whose button it is. What the build wrote has no values: then the cell runs first. */
  async look(cell: string, button: Element): Promise<void> {
    await this.#program.lookInto(cell, button);
  }

  /** Puts a text into a cell. */
  async write(cell: string, text: string): Promise<void> {
    await this.#program.drafts.get(cell)?.setText(text);
  }

  /** Turns a cell's code into an editor with the focus, the caret at `place` if that is given. */
  async edit(cell: string, place?: Place): Promise<void> {
    await this.#program.drafts.get(cell)?.open(place ? { place } : {});
  }
}

/** The program of the page, with the edits that the browser keeps and those that a link carries. */
export async function openPage(): Promise<PageProgram> {
  const data = document.querySelector<HTMLElement>('script[data-post]');
  const post = data?.dataset['post'] ?? '';
  const cells = JSON.parse(data?.textContent ?? '[]') as Cell[];
  const elements = new Map([...document.querySelectorAll('run-cell')].map((element) => [element.cell, element]));
  const program = new Program(post, cells, elements);
  const kept = new KeptEdits(program);
  await kept.restore();
  const openShared = async () => {
    if (!location.hash.startsWith('#code=')) return;
    const { openSharedCode } = await import('./shared-code.ts');
    await openSharedCode(program, kept, location.hash);
  };
  addEventListener('hashchange', () => void openShared());
  await openShared();
  return new PageProgram(program);
}
