import { escapeHtml } from './escape.ts';

/** Longer texts are folded: the first lines stay in sight, the rest opens on demand, nothing is dropped. */
const linesInSight = 20;

/** Logged lines, numbers, objects: preformatted text. */
export function showText(text: string): string {
  const lines = text.split('\n');
  if (lines.length <= linesInSight + 5) return preformatted(text);
  const rest = lines.slice(linesInSight);
  return `${preformatted(lines.slice(0, linesInSight).join('\n'))}<details class="output-rest"><summary>${rest.length} more lines</summary>${preformatted(rest.join('\n'))}</details>`;
}

/** A wide line scrolls in its own box, and the keyboard must reach that box. */
function preformatted(text: string): string {
  // A newline right after <pre> is dropped by the parser; one more keeps a text that begins with one whole.
  const start = text.startsWith('\n') ? '\n' : '';
  return `<pre class="output-text" tabindex="0">${start}${escapeHtml(text)}</pre>`;
}
