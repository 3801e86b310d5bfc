import type { Place, Step } from './forward-pass.ts';

/** `Z[1]` as a formula writes Z1: the letter, and the layer above it. X has none. Marked: it lights up with the formulas. */
export function nameArray(name: string): string {
  const [, letter, layer] = /^([A-Z])(\d*)$/.exec(name) ?? [];
  return `<span class="name" data-symbol="${letter ?? 'X'}${layer ?? ''}"><i>${letter ?? 'X'}</i>${layer ? `<sup>[${layer}]</sup>` : ''}</span>`;
}

/** `Z1[3, 0]`: a number as code names it, counted from 0. */
export const nameNumber = (steps: readonly Step[], { step, row }: Place) => `${steps[step]!.name}[${row}, 0]`;

/** `a 7`, `an 8`. */
export const nameDigit = (label: number) => `${label === 8 ? 'an' : 'a'} ${label}`;
