import { escapeHtml } from '../../show/escape.ts';
import { shorten } from '../number-text.ts';
import type { Look } from './look.ts';
import type { Matrix, Product } from './product.ts';

/** How one number of a matrix is drawn. */
interface CellStyle {
  /** Words for the style sheet: lit, chosen, lonely, ghost. */
  className?: string;
  /** A button that says this, for a screen reader. */
  button?: { label: string; isChosen: boolean };
  /** An input with this name. */
  input?: string;
}

/** A matrix as a table between brackets, its name and shape with it. */
export function drawMatrix(
  name: string,
  matrix: Matrix,
  kind: 'weight' | 'activation' | 'sum' | 'bias',
  styleAt: (row: number, column: number) => CellStyle,
  look: Look,
  shape = `(${matrix.rows}, ${matrix.columns})`,
): string {
  const rows = Array.from({ length: matrix.rows }, (_, row) => {
    const cells = Array.from({ length: matrix.columns }, (_, column) =>
      drawCell(
        matrix.values[row * matrix.columns + column]!,
        styleAt(row, column),
        `row ${row + 1}, column ${column + 1}`,
        look,
      ),
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<div class="matrix matrix-${kind}"><table><caption><b class="of-${kind}">${name}</b> ${shape}</caption><tbody>${rows.join('')}</tbody></table></div>`;
}

function drawCell(number: number, { className, button, input }: CellStyle, place: string, look: Look): string {
  const text = shorten(number);
  const size = text.length > 6 ? 'longer' : text.length > 4 ? 'long' : '';
  const classes = [className, size].filter(Boolean).join(' ');
  const kind = classes ? ` class="${classes}"` : '';
  if (input !== undefined) {
    const typed = look.mistakes.get(input);
    const wrong = typed === undefined ? '' : ' aria-invalid="true"';
    const label = `${input[0]}, ${place}`;
    return `<td${kind}><input type="text" class="needs-script" data-entry="${input}" value="${escapeHtml(typed ?? text)}" aria-label="${label}"${wrong} autocomplete="off" spellcheck="false" size="4"><span>${text}</span></td>`;
  }
  if (button) {
    // One stop for the Tab key: the arrow keys go from number to number.
    const chosen = `aria-pressed="${button.isChosen}" tabindex="${button.isChosen ? 0 : -1}"`;
    return `<td${kind}><button type="button" class="needs-script" data-at="${place.replace(/\D+/g, ' ').trim()}" aria-label="${button.label}, ${place}: ${text}" ${chosen}>${text}</button><span>${text}</span></td>`;
  }
  return `<td${kind}>${text}</td>`;
}

/** A and B where row meets column: B above the product, A to its left; in the corner stands whether they fit. */
export function drawBoard(product: Product, look: Look): string {
  const { A, B } = product;
  const { view, row, column, k } = look;
  const isLitInA = (i: number, j: number) =>
    view === 'entries' ? i === row : view === 'outers' && j === k && product.C !== null;
  const isLitInB = (i: number, j: number) =>
    view === 'entries' ? j === column : view === 'outers' && i === k && product.C !== null;
  // What finds no partner when A's columns are counted against B's rows.
  const styleInA = (i: number, j: number) => ({
    className: [isLitInA(i, j) && 'lit', j >= B.rows && 'lonely'].filter(Boolean).join(' '),
    input: `A-${i}-${j}`,
  });
  const styleInB = (i: number, j: number) => ({
    className: [isLitInB(i, j) && 'lit', i >= A.columns && 'lonely'].filter(Boolean).join(' '),
    input: `B-${i}-${j}`,
  });
  const parts = [
    drawCorner(product),
    drawMatrix('B', B, 'activation', styleInB, look),
    drawMatrix('A', A, 'weight', styleInA, look),
    drawMeeting(product, look),
  ];
  return `<div class="product-board">${parts.map((part) => `<div>${part}</div>`).join('')}</div>`;
}

/** A's columns and B's rows have to be as many: said where the edges of both meet. */
function drawCorner({ A, B, C }: Product): string {
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const [sign, left, right] = C ? ['=', 'weight', 'activation'] : ['≠', 'failure', 'failure'];
  return `<p class="product-fit"><span class="of-${left}">${count(A.columns, 'column')}</span>\n<b class="of-${C ? 'quiet' : 'failure'}">${sign}</b>\n<span class="of-${right}">${count(B.rows, 'row')}</span></p>`;
}

function drawMeeting(product: Product, look: Look): string {
  const { C, outers, refusal } = product;
  const { view, row, column, k } = look;
  if (C === null) return `<p class="product-refusal">${escapeHtml(refusal)}</p>`;
  if (view === 'outers') {
    const name = `a<sub>${k + 1}</sub>b<sub>${k + 1}</sub>`;
    return drawMatrix(name, outers[k]!, 'sum', () => ({ className: 'lit' }), look);
  }
  const isChosen = (i: number, j: number) => j === column && (view === 'bias' || i === row);
  return drawMatrix(
    'AB',
    C,
    'sum',
    (i, j) => ({
      className: isChosen(i, j) ? 'lit' : '',
      button: { label: view === 'bias' ? 'AB, this column' : 'AB', isChosen: j === column && i === row },
    }),
    look,
  );
}
