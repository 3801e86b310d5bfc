/** Writes what a name is into an element: its type as code, its docstring a paragraph a line. Never HTML. */
export function fillHoverCard(card: HTMLElement, { type, doc }: { type: string; doc: string }): void {
  const code = document.createElement('code');
  code.textContent = type;
  const paragraphs = doc
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    });
  card.replaceChildren(code, ...paragraphs);
}
