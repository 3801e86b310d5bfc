import { autocompletion, type CompletionContext, type CompletionSource } from '@codemirror/autocomplete';
import { linter } from '@codemirror/lint';
import { type Extension, StateEffect } from '@codemirror/state';
import { type EditorView, hoverTooltip, ViewPlugin } from '@codemirror/view';
import type { CheckerClient } from '../language/client.ts';
import type { CheckedCell } from '../language/types.ts';
import { createTooltip, nameAtCaret } from './name-tooltip.ts';

/** How long after a key the text is checked, in milliseconds. */
const delay = 30;

/** Says that a cell above has changed. */
const recheck = StateEffect.define<null>();

/**
 * The type checker in an editor: underlines mistakes, says what a name is under the pointer or, by F1, at the caret, and
 * completes names. While the checker is on its way, or if it never arrives, the editor works without.
 *
 * @param id the cell that the editor shows
 * @param getCells the post's cells in page order, as the reader has them now; this one's text is taken from the editor
 */
export function checking(client: CheckerClient, id: string, getCells: () => CheckedCell[]): Extension {
  const send = (view: { state: EditorView['state'] }) => {
    const text = view.state.doc.toString();
    client.setCells(getCells().map((cell) => (cell.id === id ? { ...cell, text } : cell)));
  };
  const ask = (view: { state: EditorView['state'] }, position: number) => {
    send(view);
    return client.hover(id, position);
  };
  return [
    linter(
      async (view) => {
        send(view);
        const found = await client.diagnose(id);
        const { length } = view.state.doc;
        return found.map(({ from, to, message }) => ({
          from: Math.min(from, length),
          to: Math.min(to, length),
          severity: 'error' as const,
          message,
        }));
      },
      {
        delay,
        needsRefresh: ({ transactions }) =>
          transactions.some(({ effects }) => effects.some((effect) => effect.is(recheck))),
      },
    ),
    hoverTooltip(async (view, position) => {
      const hover = await ask(view, position);
      return hover && createTooltip(hover);
    }),
    nameAtCaret(ask),
    autocompletion({ override: [createSource(client, id, send)] }),
    recheckAfterOthers(client, id, getCells),
  ];
}

function createSource(
  client: CheckerClient,
  id: string,
  send: (view: { state: EditorView['state'] }) => void,
): CompletionSource {
  return async (context: CompletionContext) => {
    send(context);
    const completion = await client.complete(id, context.pos, context.explicit);
    if (!completion || context.aborted) return null;
    return {
      from: completion.from,
      options: completion.options.map(({ label, kind, detail }) => ({
        label,
        type: kind,
        ...(detail === undefined ? {} : { detail }),
        // A keyword is offered last: its letters are soon typed.
        boost: kind === 'keyword' ? -50 : 0,
      })),
      validFor: /^[\p{ID_Continue}$]*$/u,
    };
  };
}

/** Checks the cell again when the text of a cell above it changes. */
function recheckAfterOthers(client: CheckerClient, id: string, getCells: () => CheckedCell[]): Extension {
  return ViewPlugin.define((view) => {
    const end = client.listen((changed) => {
      const cells = getCells();
      const place = cells.findIndex((cell) => cell.id === id);
      if (cells.slice(0, place).some((cell) => changed.has(cell.id))) view.dispatch({ effects: recheck.of(null) });
    });
    return { destroy: end };
  });
}
