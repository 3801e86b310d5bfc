/**
 * A formula stands in the page twice, for the eye and for screen readers; copied, it gives its TeX once. KaTeX's own
 * handler for that comes with the first selection.
 */
export function copyFormulasAsTex(): void {
  if (!document.querySelector('.katex')) return;
  document.addEventListener('selectionchange', () => void import('katex/contrib/copy-tex'), { once: true });
}
