import { element, escapeText } from './svg-text.ts';
import { lineHeight } from './text-width.ts';

/** Lines of text one below the other, the first with its baseline at y. */
export function drawLines(
  lines: readonly string[],
  x: number,
  y: number,
  attributes: Record<string, string | number>,
): string[] {
  return lines.map((line, index) =>
    element('text', { ...attributes, x, y: y + index * lineHeight, fill: 'currentColor' }, [escapeText(line)]),
  );
}
