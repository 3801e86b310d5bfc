/**
 * What each colour of a thumbnail means. The files themselves hold plain colours, for whoever shows them alone; in the
 * page they take the page's own, by day and by night.
 */
const meanings: ReadonlyMap<string, string> = new Map([
  ['#f7f5f0', 'var(--raised)'],
  ['#ffffff', 'var(--paper)'],
  ['#4a5568', 'var(--quiet)'],
  ['#a0aec0', 'color-mix(in srgb, var(--quiet) 50%, var(--raised))'],
  ['#2b6cb0', 'var(--weight)'],
  ['#b7791f', 'var(--bias)'],
  ['#6b4ba3', 'var(--sum)'],
  ['#2f855a', 'var(--activation)'],
]);

/** A thumbnail's file as a part of a page: for the eye alone, in the page's colours. */
export function recolor(svg: string): string {
  const [, viewBox, inside] = /^\s*<svg[^>]*?viewBox="([^"]+)"[^>]*>(.*)<\/svg>\s*$/s.exec(svg) ?? [];
  if (!viewBox || !inside) throw new Error('A thumbnail is one <svg> with a viewBox.');
  if (/\sid=|url\(|<(image|script|style|text)/.test(inside)) {
    throw new Error('A thumbnail is made of plain shapes: no ids, no addresses, no styles and no text.');
  }
  const shapes = inside
    .replaceAll(/(fill|stroke)="(#[^"]*)"/g, (_, kind, color) => {
      const meaning = meanings.get(color);
      if (!meaning) throw new Error(`${color} means nothing: a thumbnail has ${[...meanings.keys()].join(', ')}.`);
      return `${kind}="${meaning}"`;
    })
    .replaceAll(/>\s+</g, '><')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();
  return `<svg class="thumbnail" viewBox="${viewBox}" aria-hidden="true" focusable="false">${shapes}</svg>`;
}
