const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Any text as the content of an SVG element or attribute. Control characters, which XML forbids, and unpaired
 * surrogates become U+FFFD.
 */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '').replace(controls, '\uFFFD');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that must not reach a picture
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

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
