import type { Point } from './sheet.ts';

/** What a pen on a picture of 8 by 8 squares does. */
interface Strokes {
  /** Called for each piece of the way. */
  stroke(from: Point, to: Point): void;
  lift(): void;
}

/** Follows a pointer, a finger too, that draws on the picture; tells whether it is down. */
export function listenToPen(element: HTMLElement, isDrawing: () => boolean, { stroke, lift }: Strokes) {
  const pen = { isDown: false };
  let last: Point = { x: 0, y: 0 };
  // Measured once a stroke: what is drawn meanwhile would make the browser lay out the page for each answer.
  let findPoint = (_: PointerEvent): Point => last;
  const end = () => {
    if (!pen.isDown) return;
    pen.isDown = false;
    lift();
  };

  element.addEventListener('pointerdown', (event) => {
    const picture = (event.target as Element).closest('.picture tbody');
    if (!picture || !isDrawing() || event.button !== 0) return;
    // Else the browser would begin to mark text, or to drag it.
    event.preventDefault();
    // What is told once more, after a script has come, holds no pointer that could be kept.
    if (event.isTrusted) element.setPointerCapture(event.pointerId);
    findPoint = measure(picture);
    pen.isDown = true;
    last = findPoint(event);
    stroke(last, last);
  });
  element.addEventListener('pointermove', (event) => {
    if (!pen.isDown) return;
    // It was lifted where nobody heard it.
    if (event.buttons === 0) return end();
    const point = findPoint(event);
    stroke(last, point);
    last = point;
  });
  element.addEventListener('pointerup', end);
  element.addEventListener('pointercancel', end);
  return pen;
}

/** From a place on the page to squares, also when the page is scrolled on the way. */
function measure(picture: Element): (event: PointerEvent) => Point {
  const { left, top, width, height } = picture.getBoundingClientRect();
  const [x, y] = [left + scrollX, top + scrollY];
  return ({ pageX, pageY }) => ({ x: (8 * (pageX - x)) / width, y: (8 * (pageY - y)) / height });
}
