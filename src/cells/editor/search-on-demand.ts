import { StateEffect } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';

/** Opens the search panel; what searches is loaded when a reader first wants it. */
async function openSearch(view: EditorView): Promise<void> {
  const { openSearchPanel, search, searchKeymap } = await import('@codemirror/search');
  if (!searching.has(view)) {
    searching.add(view);
    view.dispatch({ effects: StateEffect.appendConfig.of([search(), keymap.of(searchKeymap)]) });
  }
  openSearchPanel(view);
}

const searching = new WeakSet<EditorView>();

/** Ctrl+F, or Cmd+F, searches in the cell. */
export const searchOnDemand = keymap.of([
  {
    key: 'Mod-f',
    run(view) {
      // Without a connection there is no search, and the editor goes on.
      openSearch(view).catch(() => {});
      return true;
    },
  },
]);
