/** What a pager turns through: `count` things, `size` of them at once. */
interface Pages {
  /** In the plural, as in "next rows". */
  name: string;
  count: number;
  size: number;
  /** What is shown from this start on, in words. */
  write(start: number): string;
  /** Called with the first thing to show. */
  turn(start: number): void;
}

/** Two buttons and, between them, what is shown. */
export function createPager({ name, count, size, write, turn }: Pages): HTMLElement {
  const pager = document.createElement('div');
  pager.className = 'array-pager';
  const words = document.createElement('output');
  let start = 0;
  const previous = createButton('‹', `Previous ${name}`, () => move(-size));
  const next = createButton('›', `Next ${name}`, () => move(size));
  const update = () => {
    words.textContent = write(start);
    // Not `disabled`: a button that the reader has just pressed keeps the focus.
    previous.setAttribute('aria-disabled', String(start === 0));
    next.setAttribute('aria-disabled', String(start + size >= count));
  };
  const move = (step: number) => {
    const moved = start + step;
    if (moved < 0 || moved >= count) return;
    start = moved;
    update();
    turn(start);
  };
  update();
  pager.append(previous, words, next);
  return pager;
}

function createButton(text: string, label: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.setAttribute('aria-label', label);
  button.addEventListener('click', press);
  return button;
}
