/** The size of the letters in a picture 640 wide: at 320 they are still 9 pixels high. */
export const fontSize = 18;
export const lineHeight = 24;
/** From the edge of a picture to what is drawn. */
export const margin = 6;

/** About how wide a text is, in lengths of the picture. Nobody can measure without a document, so this errs on the wide side. */
export function estimateWidth(text: string): number {
  let ems = 0;
  for (const character of text)
    ems += /[\s.,:;'!|()[\]iljtf]/.test(character)
      ? 0.33
      : /[mwMW@%…—]/.test(character)
        ? 0.92
        : /[A-Z]/.test(character)
          ? 0.7
          : 0.58;
  return ems * fontSize;
}

/** Breaks a text into at most three lines no wider than `width`; what is left over ends in an ellipsis. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && estimateWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  if (lines.length > 3) lines.splice(2, lines.length, `${lines[2]} …`);
  return lines.map((each) => shortenText(each, width));
}

/** A text that is too wide loses its end. */
export function shortenText(text: string, width: number): string {
  if (estimateWidth(text) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && estimateWidth(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('')}…`;
}
