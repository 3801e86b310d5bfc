import type { ContourMark } from './figure.ts';
import type { Layout } from './panel-layout.ts';

export function drawContours(_mark: ContourMark, _layout: Layout): string[] {
  return [];
}
