import { EditorView } from '@codemirror/view';
import { palette } from './palette.ts';

const colors = Object.entries(palette).map(([name, [light, dark]]) => {
  const color = { color: `light-dark(${light}, ${dark})` };
  return [name === 'text' ? '&' : `.code-${name}`, color] as const;
});

/**
 * The editor's looks: those of the static code, whose box it takes. Sizes and the typeface come from the element that it
 * stands in, so that nothing moves when one takes the place of the other.
 */
export const theme = EditorView.theme({
  ...Object.fromEntries(colors),
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit', overflowX: 'auto' },
  '.cm-content': { padding: '0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0' },
  '.cm-gutters': { display: 'none' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused': { outline: 'none' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection': {
    backgroundColor: 'light-dark(#cfdcf5, #31405e) !important',
  },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid light-dark(#59616b, #a3abb5)',
  },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--failure-paper)' },
  '.cm-error-place': { textDecoration: 'underline wavy var(--failure) 1.5px', textUnderlineOffset: '3px' },
  '.cm-tooltip, .cm-panels': {
    border: '1px solid var(--rule)',
    borderRadius: '8px',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    font: '0.8rem / 1.5 var(--sans)',
    maxWidth: 'min(34rem, 90vw)',
  },
  '.cm-panels': { borderRadius: '0', margin: '0.6rem 0 0', padding: '0.2rem' },
  '.cm-panel.cm-search': { display: 'flex', flexWrap: 'wrap', gap: '0.4rem', alignItems: 'center', padding: '0.3rem' },
  '.cm-panel.cm-search br': { display: 'none' },
  '.cm-panel.cm-search [name=close]': { position: 'static', marginLeft: 'auto', fontSize: '1.1rem' },
  '.cm-textfield, .cm-button': {
    border: '1px solid var(--rule)',
    borderRadius: '5px',
    background: 'var(--raised)',
    color: 'var(--ink)',
    font: 'inherit',
    padding: '0.15rem 0.5rem',
  },
  '.cm-searchMatch': { backgroundColor: 'light-dark(#ffe9a8, #564819)' },
  '.cm-searchMatch-selected': { backgroundColor: 'light-dark(#ffd25e, #7b651c)' },
  '.cm-diagnostic': { borderLeft: '3px solid var(--failure)', padding: '0.25rem 0.6rem', whiteSpace: 'pre-wrap' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--failure) 1.5px',
    textUnderlineOffset: '3px',
  },
  '.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', fontSize: '0.78rem' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--action)', color: 'var(--action-ink)' },
  '.cm-completionDetail': { opacity: '0.75', fontStyle: 'normal' },
});
