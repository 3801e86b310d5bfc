/** A docstring as plain text: a line a paragraph, and each address a line of its own. */
export function reflow(doc: string): string {
  const lines: string[] = [];
  let isOpen = false;
  for (const line of doc.split(/\r?\n/).map((one) => one.trim())) {
    const standsAlone = line === '' || /^(?:https?:|[-*] |\d+\. )/.test(line);
    if (isOpen && !standsAlone) lines[lines.length - 1] += ` ${line}`;
    else if (line !== '') lines.push(line);
    isOpen = !standsAlone || /^(?:[-*] |\d+\. )/.test(line);
  }
  return lines.join('\n');
}
