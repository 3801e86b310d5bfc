import type { Extension } from '@codemirror/state';
import type { CellEditor } from '../editor/editor.ts';
import type { Cell, CompiledCell, Place } from '../types.ts';
import type { EditorBox } from './editor-box.ts';
import { once } from './once.ts';
import type { RunCell } from './run-cell.ts';

/** What a draft tells the page's program. */
export interface DraftListener {
  /** The reader, or a button of the page, has changed the text. */
  change(draft: Draft): void;
  run(draft: Draft, then: 'go on' | 'stay'): void;
  /** What the cell's editor has beside the editing itself. */
  extend(draft: Draft): Promise<Extension>;
}

/** Loads the compiler; on first edit, never before. */
const loadCompiler = () => import('../compile/compile.ts');
let compiler: Awaited<ReturnType<typeof loadCompiler>> | undefined;
const loadUnderline = once(() => import('./underline.ts'));

/** The text of a cell on its way from the post, through the reader's hands, to the notebook. */
export class Draft {
  readonly element: RunCell;
  /** The text that the post has. */
  readonly original: string;
  /** What the compiler made of the text; of one that does not compile, with the names that it had before. */
  cell: Cell;
  /** Whether the text came by a link and is not the reader's own. */
  isForeign = false;
  readonly #listener: DraftListener;
  readonly #built: Cell;
  #box: EditorBox | undefined;
  #isUnderlined = false;
  #text: string;
  #compiled: string;
  #editor: CellEditor | undefined;
  #opening: Promise<CellEditor> | undefined;

  constructor(element: RunCell, cell: Cell, listener: DraftListener) {
    this.element = element;
    this.cell = cell;
    this.#built = cell;
    this.#listener = listener;
    this.original = element.code.textContent;
    this.#text = this.original;
    this.#compiled = this.original;
  }

  get text(): string {
    return this.#text;
  }

  get isEdited(): boolean {
    return this.#text !== this.original;
  }

  get isFocused(): boolean {
    return this.element.matches(':focus-within');
  }

  /** Another text, from the store, a link or a button. An edited text stands in an editor. */
  async setText(text: string): Promise<void> {
    if (text === this.#text) return;
    const before = this.#text;
    this.#text = text;
    if (this.#editor) this.#editor.text = text;
    else if (this.isEdited) {
      try {
        await this.open();
      } catch (error) {
        // No text runs that the reader does not see.
        this.#text = before;
        throw error;
      }
    }
    this.#listener.change(this);
    if (!this.isEdited) this.rest();
  }

  /** Turns the static code into an editor, with the caret at `place` if that is given and the focus if it is wanted. */
  async open(focus?: { place?: Place }): Promise<void> {
    this.#opening ??= this.#createEditor();
    // What did not arrive is asked for again the next time.
    this.#opening.catch(() => {
      this.#opening = undefined;
    });
    const editor = await this.#opening;
    if (focus) editor.focus(focus.place);
  }

  /** An editor whose text is the post's becomes static code again. */
  rest(): void {
    if (!this.#editor || this.isEdited) return;
    this.#editor.close();
    this.#editor = undefined;
    this.#opening = undefined;
    this.#box?.close();
  }

  /** Underlines a place in the text, or none. */
  underline(place: Place | null): void {
    if (this.#editor) this.#editor.underline(place);
    // What has no underline needs none taken away.
    else if (place || this.#isUnderlined) void this.#underlineCode(place);
    this.#isUnderlined = place !== null;
  }

  /** Compiles the text if it has changed since. */
  async compile(): Promise<void> {
    if (this.#compiled === this.#text) return;
    compiler ??= await loadCompiler();
    const text = this.#text;
    this.#compiled = text;
    this.cell = text === this.original ? this.#built : { ...this.cell, ...compileText(compiler, text, this.cell) };
  }

  async #underlineCode(place: Place | null): Promise<void> {
    const { underlinePlace } = await loadUnderline();
    underlinePlace(this.element.code, place);
  }

  async #createEditor(): Promise<CellEditor> {
    const [{ openEditor }, { EditorBox }, extensions] = await Promise.all([
      import('../editor/editor.ts'),
      import('./editor-box.ts'),
      this.#listener.extend(this),
      loadCompiler(),
    ]);
    this.#box ??= new EditorBox(this.element);
    const box = this.#box;
    const editor = openEditor(box.open(), {
      text: this.#text,
      label: `Code of cell ${this.cell.number}`,
      extensions,
      change: (text) => {
        this.#text = text;
        this.#listener.change(this);
      },
      run: (then) => this.#listener.run(this, then),
      tell: (indents) => box.tellTab(indents),
    });
    box.settle();
    this.#editor = editor;
    return editor;
  }
}

/** A text that does not compile keeps the names it had, so that the cells below still know where theirs come from. */
function compileText(
  { compileCell, createBrokenCell, CellSyntaxError }: Awaited<ReturnType<typeof loadCompiler>>,
  text: string,
  before: Cell,
): CompiledCell {
  try {
    const { mistake: _, ...compiled } = { mistake: undefined, ...compileCell(text) };
    return compiled;
  } catch (error) {
    if (!(error instanceof CellSyntaxError)) throw error;
    return { ...createBrokenCell(error), defines: before.defines };
  }
}
