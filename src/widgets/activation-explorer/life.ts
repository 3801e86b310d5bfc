import type { Live } from '../widget.ts';
import { type Exploration, readExploration } from './exploration.ts';
import { grid } from './grid.ts';
import { drawParts, findFormulas, sayReading } from './picture.ts';
import { drawPoint } from './stage.ts';

/** Asks for the functions that a reader chooses, and moves z along them without asking. */
export const live: Live = ({ element, ask }) => {
  const slider = element.querySelector<HTMLInputElement>('input[type=range]')!;
  const output = element.querySelector('output')!;
  let exploration: Exploration | undefined;
  let frame = 0;

  const choose = () => {
    const chosen = (name: string) =>
      element.querySelector<HTMLInputElement | HTMLSelectElement>(
        `input[data-choice=${name}]:checked, select[data-choice=${name}]`,
      )!.value;
    ask({ first: chosen('first'), second: chosen('second'), start: chosen('start') });
  };

  const at = () => Math.round((slider.valueAsNumber - grid.least) / grid.step);

  const showReading = (shown: Exploration) => {
    const reading = sayReading(shown, at());
    output.textContent = reading;
    slider.setAttribute('aria-valuetext', reading);
  };

  // Several moves within one frame of the screen are drawn once.
  const move = () => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (!exploration) return;
      for (const [panel, content] of Object.entries(drawPoint(exploration, at()))) {
        element.querySelector(`[data-panel=${panel}] [data-at]`)!.innerHTML = content;
      }
      showReading(exploration);
    });
  };

  const dragTo = ({ clientX }: PointerEvent) => {
    // All panels have the same z axis, and may be drawn anew while the pointer is down.
    const { left, width } = element.querySelector('[data-panel=values]')!.getBoundingClientRect();
    slider.valueAsNumber = grid.least + ((clientX - left) / width) * (grid.most - grid.least);
    move();
  };

  element.addEventListener('input', ({ target }) => {
    if (target === slider) move();
    else if ((target as HTMLElement).dataset['choice']) choose();
  });
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !(event.target as Element).closest('.stage .panel:not(.out)')) return;
    element.setPointerCapture(event.pointerId);
    element.addEventListener('pointermove', dragTo);
    element.addEventListener('lostpointercapture', () => element.removeEventListener('pointermove', dragTo), {
      once: true,
    });
    dragTo(event);
  });

  choose();
  return {
    show(data) {
      exploration = readExploration(data);
      for (const [name, content] of Object.entries(drawParts(exploration, at()))) {
        element.querySelector(`[data-part=${name}]`)!.innerHTML = content;
      }
      const shown = findFormulas(exploration);
      for (const formula of element.querySelectorAll<HTMLElement>('[data-formula]')) {
        formula.hidden = !shown.includes(formula.dataset['formula']!);
      }
      showReading(exploration);
    },
  };
};
