/**
 * The marked symbols of a page that nobody has touched: one tab stop for each formula that has some, and listeners that
 * load the rest when a reader first points at a symbol, taps it or walks to its formula.
 */
const wakers = ['pointerover', 'click', 'focusin'];

/** The formula that a mark stands in. */
const formulas = '.katex-display:has([data-symbol]), .katex:has([data-symbol])';

export function attachMarks(): void {
  for (const formula of document.querySelectorAll<HTMLElement>(formulas)) {
    // A formula in a line of its own has its tab stop already: it may have to be scrolled.
    if (formula.parentElement?.closest('.katex-display')) continue;
    formula.tabIndex = 0;
    formula.setAttribute('aria-description', 'The arrow keys Right and Left tell what its symbols are.');
  }
  for (const type of wakers) document.addEventListener(type, wake, { capture: true });
}

async function wake(event: Event): Promise<void> {
  const { target } = event;
  if (!(target instanceof Element)) return;
  if (!target.closest('[data-symbol]') && !(event.type === 'focusin' && target.matches(formulas))) return;
  try {
    const { attachLights } = await import('./lights.ts');
    for (const type of wakers) document.removeEventListener(type, wake, { capture: true });
    attachLights().hear(event);
  } catch {
    // Without a connection the formula is still there to read; the next touch asks again.
  }
}
