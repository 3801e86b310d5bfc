import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { EditorView, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import { fillHoverCard } from '../hovers/hover-card.ts';
import type { Hover } from '../language/types.ts';

/** What a name is, beside the name. */
export function createTooltip(hover: Hover): Tooltip {
  return {
    pos: hover.from,
    end: hover.to,
    above: true,
    create() {
      const dom = document.createElement('div');
      dom.className = 'cm-name-card';
      fillHoverCard(dom, hover);
      return { dom };
    },
  };
}

const setTooltip = StateEffect.define<Tooltip | null>();

const tooltip = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, { effects, docChanged, selection }) {
    for (const effect of effects) if (effect.is(setTooltip)) return effect.value;
    return docChanged || selection ? null : value;
  },
  provide: (field) => showTooltip.from(field),
});

/** F1 shows, and says to a screen reader, what the name at the caret is. Escape, typing and moving on close it. */
export function nameAtCaret(ask: (view: EditorView, position: number) => Promise<Hover | null>): Extension {
  const show = (view: EditorView) => {
    const { state } = view;
    void ask(view, state.selection.main.head).then((hover) => {
      if (!hover || view.state.doc !== state.doc) return;
      const words = [hover.type, hover.doc].filter(Boolean).join('\n');
      view.dispatch({ effects: [setTooltip.of(createTooltip(hover)), EditorView.announce.of(words)] });
    });
    return true;
  };
  const close = (view: EditorView) => {
    if (!view.state.field(tooltip)) return false;
    view.dispatch({ effects: setTooltip.of(null) });
    return true;
  };
  return [
    tooltip,
    keymap.of([
      { key: 'F1', run: show },
      { key: 'Escape', run: close },
    ]),
    EditorView.baseTheme({
      '.cm-name-card': { padding: '0.4rem 0.7rem', maxHeight: '16rem', overflow: 'auto', overflowWrap: 'anywhere' },
      '.cm-name-card code': { fontFamily: 'var(--mono)', fontSize: '0.78rem', whiteSpace: 'pre-wrap' },
      '.cm-name-card p': { margin: '0.4rem 0 0' },
    }),
  ];
}
