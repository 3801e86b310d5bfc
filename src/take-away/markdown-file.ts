import type { Output } from '../cells/types.ts';
import type { PostPart } from './notebook-file.ts';
import { convertOutputs, type NotebookOutput } from './notebook-outputs.ts';
import type { TakenCell, TakenPost } from './types.ts';

/**
 * Returns a post as Markdown: its text, each cell as the page has it, and under a cell what it showed in the build.
 * @param outputs what each cell shows, by its name
 */
export function writeMarkdown(
  post: TakenPost,
  parts: readonly PostPart[],
  cells: readonly TakenCell[],
  outputs: ReadonlyMap<string, readonly Output[]>,
): string {
  const known = new Map(cells.map((cell) => [cell.id, cell]));
  const blocks = parts.flatMap((part): string[] => {
    if (part.kind === 'text') return [part.markdown];
    const cell = known.get(part.id);
    if (!cell) return [];
    const shown = writeOutputs(outputs.get(cell.id) ?? [], cell.id);
    return [fence('ts', cell.text), ...(shown ? [fence('text', shown)] : [])];
  });
  return `${[writeHead(post), ...blocks].join('\n\n')}\n`;
}

function writeHead({ title, subtitle, url, licence }: TakenPost): string {
  return [
    `# ${title}`,
    ...(subtitle ? [`*${subtitle}*`] : []),
    ...(url ? [`From <${url}>, where the code runs in the page.`] : []),
    licence.join('  \n'),
  ].join('\n\n');
}

/** A fence longer than any row of backticks in what it holds. */
function fence(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([row]) => row.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${text.replace(/\n$/, '')}\n${marks}`;
}

/** What a cell shows, as plain text; a figure is its description. */
const writeOutputs = (outputs: readonly Output[], cell: string): string =>
  convertOutputs(outputs, cell).map(writeOutput).join('\n').replace(/\n+$/, '');

function writeOutput(output: NotebookOutput): string {
  switch (output.output_type) {
    case 'stream':
      return output.text.join('').replace(/\n$/, '');
    case 'display_data': {
      const text = (output.data['text/plain'] ?? []).join('');
      return output.data['image/svg+xml'] ? `[Figure: ${text}]` : text;
    }
    case 'error':
      return output.traceback.join('\n');
  }
}
