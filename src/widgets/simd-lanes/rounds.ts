import { spellOut, writeCount } from '../number-text.ts';
import type { Lanes, Operation } from './answers.ts';

/** Sign, exponent and fraction of a float32 number; the bits in which it differs from another are marked. */
function drawBits(bits: string, other: string): string {
  const marked = [...bits].map((bit, i) => (bit === other[i] ? bit : `<mark>${bit}</mark>`));
  const parts = [marked.slice(0, 1), marked.slice(1, 9), marked.slice(9)];
  return parts.map((part) => `<span>${part.join('')}</span>`).join(' ');
}

/** Why the last bits of a sum depend on its order, with the reader's own sum. */
export function drawRounding({ count, rounding }: Lanes, operation: Operation): string {
  if (operation === 'add') {
    return '<p>x + y has the same bits either way: each of its numbers is one addition, with one rounding. A dot product is another matter.</p>';
  }
  const { inOrder, inFour, wide, ulps, bits } = rounding;
  const [first = '', second = ''] = bits;
  const entry = (name: string, number: number, bits: string) =>
    `<div><dt>${name}</dt><dd>${spellOut(number)}</dd><dd class="lanes-bits">${bits}</dd></div>`;
  const entries = [
    entry('in order', inOrder, drawBits(first, second)),
    entry('four partial sums', inFour, drawBits(second, first)),
    entry('in float64', wide, ''),
  ];
  return `<p>x · y of all ${writeCount(count)} numbers, with the 32 bits of the float32 results: sign, exponent and fraction.</p><dl class="lanes-rounding">${entries.join('')}</dl>
<p>${writeDifference(ulps)} Every addition rounds to float32, and another order rounds other sums: (a + b) + c need not be a + (b + c). Neither result is wrong. <code>np.dot</code> and <code>np.matmul</code> of lanes add in order, so that they have the bits of the plain loop; in a product the four lanes hold four numbers of the result.</p>`;
}

function writeDifference(ulps: number): string {
  if (Number.isNaN(ulps)) return 'One of the two is no number.';
  if (ulps === 0) return 'Here both orders end at the same float32 number. Change x or y, and they may part.';
  return `The two differ by ${writeCount(ulps)} ulp: ${ulps === 1 ? 'they are neighbours among' : `${writeCount(ulps)} steps through`} the float32 numbers.`;
}
