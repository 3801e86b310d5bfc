import { type ShowFigure, showOutputs } from '../../show/outputs.ts';
import type { Output } from '../types.ts';
import { openArrays, readForms } from './open-arrays.ts';
import type { RunCell } from './run-cell.ts';

const refuseFigure: ShowFigure = () => {
  throw new Error(
    'The part of this page that draws figures did not arrive. Check your connection and run the cell again.',
  );
};

/** What the cells have shown since the reader first ran one, and its drawing under them. */
export class ShownOutputs {
  readonly #elementOf: (cell: string) => RunCell | undefined;
  readonly #outputs = new Map<string, Output[]>();
  readonly #changed = new Set<string>();
  #showFigure: ShowFigure | undefined;

  /** @param elementOf a cell's element; a hidden cell has none */
  constructor(elementOf: (cell: string) => RunCell | undefined) {
    this.#elementOf = elementOf;
  }

  has(cell: string): boolean {
    return this.#outputs.has(cell);
  }

  of(cell: string): readonly Output[] {
    return this.#outputs.get(cell) ?? [];
  }

  /** Forgets what a cell has shown: it runs again. */
  start(cell: string): void {
    this.#outputs.set(cell, []);
  }

  add(cell: string, output: Output): void {
    this.#outputs.get(cell)?.push(output);
    this.#drawSoon(cell);
  }

  /** Puts other outputs in the place of those that a cell has shown. */
  replace(cell: string, outputs: readonly Output[]): void {
    this.#outputs.set(cell, [...outputs]);
    this.draw(cell);
  }

  /** Draws a cell that was ended: it has no time left to tell of. */
  end(cell: string): void {
    if (!this.has(cell)) return;
    const ended = this.of(cell).map((output) => (output.kind === 'progress' ? { ...output, seconds: 0 } : output));
    this.replace(cell, ended);
  }

  /** Whether a cell shows a figure, and what draws figures is not here yet. */
  lacksDrawing(cell: string): boolean {
    return !this.#showFigure && this.of(cell).some(({ kind }) => kind === 'figure');
  }

  /** What draws figures comes with the first of them; where it does not arrive, the figure says so. */
  async load(): Promise<void> {
    try {
      this.#showFigure = (await import('../../figures/show-live.ts')).showFigure;
    } catch {
      this.#showFigure = refuseFigure;
    }
  }

  draw(cell: string): void {
    const element = this.#elementOf(cell);
    const outputs = this.#outputs.get(cell);
    if (!element || !outputs) return;
    this.#changed.delete(cell);
    const forms = readForms(element);
    if (this.lacksDrawing(cell)) {
      void this.load().then(() => this.draw(cell));
      return;
    }
    try {
      element.output = showOutputs(outputs, cell, this.#showFigure ?? refuseFigure);
      void openArrays(element, outputs, forms);
    } catch (error) {
      const message = (error as Error).message;
      element.output = showOutputs([{ kind: 'error', name: 'Not shown', message, places: [] }], cell, refuseFigure);
    }
  }

  /** A cell that prints without end is drawn once a frame, not once a line. */
  #drawSoon(cell: string): void {
    if (!this.#elementOf(cell)) return;
    if (this.#changed.size === 0) requestAnimationFrame(() => this.#drawChanged());
    this.#changed.add(cell);
  }

  #drawChanged(): void {
    for (const cell of this.#changed) this.draw(cell);
    this.#changed.clear();
  }
}
