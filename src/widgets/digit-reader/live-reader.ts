import { listenToPen } from '../pen.ts';
import { Sheet } from '../sheet.ts';
import { findSquare } from '../sheet-keys.ts';
import { type Digit, digits } from './digits.ts';
import { readDigit } from './network.ts';
import { describeNetwork, drawNetwork, drawShares, tellAnswer } from './picture.ts';

/** Brings a digit reader to life: reads what a reader chooses or draws, at most once a frame. */
export function enliven(element: HTMLElement): void {
  const find = <E extends Element>(selector: string) => element.querySelector<E>(selector)!;
  const squares = [...element.querySelectorAll<HTMLElement>('.picture td')];
  const choices = [...element.querySelectorAll<HTMLInputElement>('input')];
  const sheet = new Sheet();
  /** What lies there; undefined while it is the reader's own. */
  let given: Digit | undefined = digits[choices.findIndex(({ checked }) => checked)];
  let isWaiting = false;

  const show = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      const pixels = given?.pixels ?? sheet.levels;
      const reading = readDigit(pixels);
      for (const [at, square] of squares.entries()) {
        square.style.setProperty('--level', String(pixels[at]));
        square.ariaLabel = nameSquare(at, pixels[at]!);
      }
      const isEmpty = pixels.every((level) => level === 0);
      const answer = isEmpty ? 'The sheet is empty: draw a digit.' : tellAnswer(reading, given);
      const network = find('.network');
      network.innerHTML = drawNetwork(reading);
      network.ariaLabel = describeNetwork(reading);
      find('.shares tbody').innerHTML = drawShares(reading);
      // Only what is new is written: it is read aloud.
      if (find('.answer').innerHTML !== answer) find('.answer').innerHTML = answer;
      find('[data-draw]').textContent = given ? 'Draw your own' : 'Clear the sheet';
    });
  };

  /** The reader's own digit begins on an empty sheet. */
  const begin = () => {
    given = undefined;
    sheet.clear();
    for (const choice of choices) choice.checked = false;
  };
  const draw = (change: () => void) => {
    if (given) begin();
    change();
    show();
  };
  /** The square that Tab leads to. */
  const enter = (at: number) => {
    for (const [other, square] of squares.entries()) square.tabIndex = other === at ? 0 : -1;
    squares[at]!.focus();
  };

  listenToPen(element, () => true, {
    stroke: (from, to) => draw(() => sheet.stroke(from, to, false)),
    lift: show,
  });
  element.addEventListener('input', ({ target }) => {
    given = digits[choices.indexOf(target as HTMLInputElement)] ?? given;
    show();
  });
  element.addEventListener('click', ({ target }) => {
    if (!(target as Element).closest('[data-draw]')) return;
    begin();
    show();
    enter(
      Math.max(
        0,
        squares.findIndex(({ tabIndex }) => tabIndex === 0),
      ),
    );
  });
  element.addEventListener('keydown', (event) => {
    const { key, target } = event;
    const at = squares.indexOf(target as HTMLElement);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = findSquare(key, at);
    const isInk = /^( |Enter|Backspace|Delete)$/.test(key);
    if (next === undefined && !isInk) return;
    event.preventDefault();
    if (next !== undefined) enter(next);
    else draw(() => sheet.shade(at, /^[BD]/.test(key)));
  });
  show();
}

const nameSquare = (at: number, level: number) =>
  `row ${Math.floor(at / 8) + 1}, column ${(at % 8) + 1}: ink ${level} of 16`;
