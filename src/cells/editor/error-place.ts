import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Place } from '../types.ts';

const setPlace = StateEffect.define<Place | null>();
const mark = Decoration.mark({ class: 'cm-error-place' });

function markAt(state: EditorView['state'], place: Place | null): DecorationSet {
  if (!place || place.line > state.doc.lines) return Decoration.none;
  const line = state.doc.line(place.line);
  const from = Math.min(line.from + place.column - 1, line.to);
  const word = /^[\p{ID_Continue}$_]+/u.exec(state.sliceDoc(from, line.to));
  const to = Math.min(from + (word?.[0].length ?? 1), line.to);
  return from < to ? Decoration.set(mark.range(from, to)) : Decoration.none;
}

/** The place where the cell's last run failed, underlined until the reader types. */
export const errorPlace = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) if (effect.is(setPlace)) return markAt(transaction.state, effect.value);
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Underlines a place, or none. */
export function showErrorPlace(view: EditorView, place: Place | null): void {
  view.dispatch({ effects: setPlace.of(place) });
}
