import { FigureReader } from './reader.ts';

const readers = new WeakMap<Element, FigureReader>();

/** Brings a figure to life that a reader has pointed at, walked to, or wants to save. */
export function meetFigure(event: Event): void {
  const target = event.target as Element;
  const button = target.closest('.figure-save button');
  if (button && event.type === 'click') void import('./save.ts').then(({ saveFigure }) => saveFigure(button));
  if (!target.matches('.figure-reader')) return;
  const reader = readers.get(target) ?? new FigureReader(target as HTMLElement);
  readers.set(target, reader);
  reader.greet(event);
}
