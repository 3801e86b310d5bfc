import { indentLess, indentMore } from '@codemirror/commands';
import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { EditorView, keymap, type ViewUpdate } from '@codemirror/view';

// Tab has two meanings in a page with an editor: go on to the next thing, and indent. Until the reader types it goes on;
// from then on it indents; and after Escape it goes on again, whatever was typed.

const setIndents = StateEffect.define<boolean>();

/** Whether Tab indents. */
const indents = StateField.define<boolean>({
  create: () => false,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setIndents)) return effect.value;
    return value || (transaction.docChanged && transaction.isUserEvent('input')) || transaction.isUserEvent('delete');
  },
});

const tabKeys = keymap.of([
  {
    key: 'Tab',
    run: (view) => view.state.field(indents) && indentMore(view),
    shift: (view) => view.state.field(indents) && indentLess(view),
  },
  {
    key: 'Escape',
    run(view) {
      if (!view.state.field(indents)) return false;
      view.dispatch({ effects: setIndents.of(false) });
      return true;
    },
  },
]);

/** Tab as described above; `tell` hears how Tab works from now on. */
export function tabConvention(tell: (indents: boolean) => void): Extension {
  const listener = EditorView.updateListener.of((update: ViewUpdate) => {
    const now = update.state.field(indents);
    if (now !== update.startState.field(indents)) tell(now);
  });
  return [indents, tabKeys, listener];
}
