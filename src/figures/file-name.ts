import type { Figure } from 'lanes/plot/drawing';

/** `the-sigmoid`: after the figure's title, or else after its cell. */
export function nameFile({ heading, title }: Pick<Figure, 'heading' | 'title'>, id: string): string {
  const words =
    `${heading || title || ''}`
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  // Too long a name is refused by some file systems.
  return words.join('-').slice(0, 60).replace(/-$/, '') || id;
}
