import type { Corner } from './contour.ts';
import { findFootInView, pointArrow } from './line-picture.ts';
import type { Plane } from './scene.ts';
import type { Line } from './weights.ts';

/** What a drag needs to know, and what it tells. */
export interface Lines {
  plane(): Plane | undefined;
  line(index: number): Line;
  turn(index: number, line: Line): void;
}

/** A line is pushed by its length and turned by its arrow. */
export function followDrag(element: HTMLElement, { plane, line, turn }: Lines): void {
  element.addEventListener('pointerdown', (event) => {
    const grip = (event.target as Element).closest('.grip, .knob-grip');
    const index = Number(grip?.closest<SVGElement>('[data-line]')?.dataset['line']);
    const view = plane();
    if (!grip || !view || event.button !== 0) return;
    event.preventDefault();
    const picture = grip.closest('svg')!;
    const locate = ({ clientX, clientY }: PointerEvent): Corner => {
      const { left, bottom, width } = picture.getBoundingClientRect();
      return [
        view.left + ((clientX - left) / width) * view.length,
        view.bottom + ((bottom - clientY) / width) * view.length,
      ];
    };
    const start = line(index);
    const foot = findFootInView(start, view);
    const [startX, startY] = locate(event);
    const follow = (moved: PointerEvent) => {
      const [x, y] = locate(moved);
      const pushed = { ...start, b: start.b - start.w1 * (x - startX) - start.w2 * (y - startY) };
      turn(index, grip.matches('.grip') ? pushed : pointArrow([x, y], foot, view));
    };
    // The picture keeps the pointer: the grip itself is drawn anew with each move.
    picture.setPointerCapture(event.pointerId);
    picture.addEventListener('pointermove', follow);
    picture.addEventListener('lostpointercapture', () => picture.removeEventListener('pointermove', follow), {
      once: true,
    });
  });
}
