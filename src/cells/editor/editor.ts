import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { history, historyKeymap, moveLineDown, moveLineUp, standardKeymap, toggleComment } from '@codemirror/commands';
import { typescriptLanguage } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput, indentUnit, LanguageSupport } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap, tooltips } from '@codemirror/view';
import type { Place } from '../types.ts';
import { coloring } from './coloring.ts';
import { errorPlace, showErrorPlace } from './error-place.ts';
import { searchOnDemand } from './search-on-demand.ts';
import { tabConvention } from './tab-convention.ts';
import { theme } from './theme.ts';

/** What an editor is opened with. */
export interface EditorOptions {
  text: string;
  /** What a screen reader calls it. */
  label: string;
  /** More of the editor: the type checker's underlines, hovers and completion. */
  extensions: Extension;
  change(text: string): void;
  /** Shift+Enter runs and goes on; Ctrl+Enter or Cmd+Enter runs and stays. */
  run(then: 'go on' | 'stay'): void;
  /** How Tab works from now on. */
  tell(tabIndents: boolean): void;
}

/** An open editor. */
export interface CellEditor {
  text: string;
  focus(place?: Place): void;
  /** Underlines a place, or none. */
  underline(place: Place | null): void;
  close(): void;
}

/**
 * Opens an editor within an element. It stands in a shadow root of its own: there its styles are adopted sheets, which
 * the page's security policy allows, where a style element is refused.
 */
export function openEditor(element: HTMLElement, options: EditorOptions): CellEditor {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  const run = (then: 'go on' | 'stay') => () => {
    options.run(then);
    return true;
  };
  const runKeys = keymap.of([
    { key: 'Shift-Enter', run: run('go on') },
    { key: 'Mod-Enter', run: run('stay') },
    { key: 'Ctrl-Enter', run: run('stay') },
    { key: 'Mod-/', run: toggleComment },
  ]);
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        Prec.highest(runKeys),
        history(),
        drawSelection(),
        indentUnit.of('  '),
        EditorState.tabSize.of(2),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ icons: false }),
        new LanguageSupport(typescriptLanguage),
        searchOnDemand,
        coloring,
        errorPlace,
        tabConvention(options.tell),
        keymap.of([
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...lintKeymap,
          ...historyKeymap,
          { key: 'Alt-ArrowUp', run: moveLineUp },
          { key: 'Alt-ArrowDown', run: moveLineDown },
          ...standardKeymap,
        ]),
        tooltips({ position: 'fixed' }),
        EditorView.contentAttributes.of({ 'aria-label': options.label }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.change(update.state.doc.toString());
        }),
        theme,
        options.extensions,
      ],
    }),
  });
  // The padding around the lines is the element's, but to the reader it is the editor: a click there is one into it.
  element.onmousedown = (event) => {
    if (event.composedPath()[0] !== element) return;
    event.preventDefault();
    view.dispatch({ selection: { anchor: view.posAtCoords({ x: event.clientX, y: event.clientY }, false) } });
    view.focus();
  };
  return {
    get text() {
      return view.state.doc.toString();
    },
    set text(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    focus(place) {
      if (place && place.line <= view.state.doc.lines) {
        const line = view.state.doc.line(place.line);
        view.dispatch({ selection: { anchor: Math.min(line.from + place.column - 1, line.to) } });
      }
      view.focus();
    },
    underline: (place) => showErrorPlace(view, place),
    close() {
      view.destroy();
    },
  };
}
