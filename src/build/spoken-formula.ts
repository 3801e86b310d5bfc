/**
 * Says in the MathML of a formula how its notation is spoken, where the marks alone mislead: a screen reader takes
 * $W^{[1]}$ for a power. It is "W layer 1"; $W^\top$ is "W transpose". The attribute is MathML's own:
 * https://www.w3.org/TR/mathml4/#mixing_intent
 */
export function sayNotation(html: string): string {
  return html
    .replace(layer, (_, base: string, number: string) => {
      const shown = `<mrow>${bracket('[')}<mrow arg="layer">${number}</mrow>${bracket(']')}</mrow>`;
      return `<msup intent="layer:infix($base,$layer)">${nameBase(base)}${shown}</msup>`;
    })
    .replace(transposed, (_, base: string, mark: string) => {
      return `<msup intent="transpose:postfix($base)">${nameBase(base)}${mark}</msup>`;
    });
}

/** A base that holds no other superscript, as KaTeX writes it. */
const base = '((?:(?!<msup|</msup)[\\s\\S])*?)';
const bracket = (mark: '[' | ']') => `<mo stretchy="false">${mark}</mo>`;
const quoted = (text: string) => text.replace(/[[\]]/g, '\\$&');

const layer = new RegExp(
  `<msup>${base}<mrow>${quoted(bracket('['))}((?:(?!<mo stretchy)[\\s\\S])*?)${quoted(bracket(']'))}</mrow></msup>`,
  'g',
);
const transposed = new RegExp(`<msup>${base}(<mi[^>]*>⊤</mi>)</msup>`, 'g');

/** A superscript has two parts, each one element: the first gets a name. */
const nameBase = (element: string) => element.replace(/^<\w+/, '$& arg="base"');
