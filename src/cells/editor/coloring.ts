import { ensureSyntaxTree } from '@codemirror/language';
import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { type Color, colorParts } from './colors.ts';

const marks = new Map<Color, Decoration>();

function markOf(color: Color): Decoration {
  let mark = marks.get(color);
  if (!mark) {
    mark = Decoration.mark({ class: `code-${color}` });
    marks.set(color, mark);
  }
  return mark;
}

// A cell is parsed within this time, in milliseconds, or goes on with the colours that it has.
const patience = 50;

function decorate({ state, viewport }: EditorView): DecorationSet | undefined {
  const tree = ensureSyntaxTree(state, viewport.to, patience);
  if (!tree) return undefined;
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to, color } of colorParts(tree, state.doc.toString(), viewport.from, viewport.to)) {
    if (to > from) builder.add(from, to, markOf(color));
  }
  return builder.finish();
}

/** Colours the text as the static code of the page is coloured. */
export const coloring = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = decorate(view) ?? Decoration.none;
    }

    update(update: ViewUpdate): void {
      if (!update.docChanged && !update.viewportChanged) return;
      this.decorations = decorate(update.view) ?? this.decorations.map(update.changes);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
