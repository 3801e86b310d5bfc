const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Any text as the content of an SVG element or attribute. Control characters, which XML forbids, and unpaired
 * surrogates become U+FFFD.
 */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '').replace(controls, '\uFFFD');
}

// Control characters other than tab and line ends, unpaired surrogates, and what is no character at all.
const controls = /(?![\t\n\r])[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu;

/** A length in a picture, with two decimals at most, so that engines which differ in the last bit write the same. */
export function formatLength(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** An element: `element('path', { d: 'M0,0' })`. Attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined>,
  content: readonly string[] = [],
): string {
  let opening = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    opening += ` ${attribute}="${typeof value === 'number' ? formatLength(value) : escapeText(value)}"`;
  }
  return content.length === 0 ? `${opening}/>` : `${opening}>${content.join('')}</${name}>`;
}
