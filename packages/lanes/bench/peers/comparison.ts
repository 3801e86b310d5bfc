import { openLanes } from './lanes.ts';
import { candidates } from './libraries.ts';
import type { Library } from './library.ts';
import { measure } from './measure.ts';
import { operations } from './operations.ts';
import { showHead, showRow } from './table.ts';

/** Opens a library, or says why it cannot. */
async function openOrExplain(open: () => Promise<Library>): Promise<Library | string> {
  try {
    return await open();
  } catch (error) {
    return `does not start: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/**
 * Measures the operations whose name has `word`, and prints the table line by line.
 * @param machine what it runs on, for the head
 * @param folder where the libraries' binaries are served, if they are
 */
export async function compare(machine: string, word: string, print: (line: string) => void, folder?: string) {
  const lanes = openLanes();
  const libraries: (Library | string)[] = [lanes];
  for (const { open } of candidates) libraries.push(await openOrExplain(() => open(folder)));
  const names = [lanes.name, ...candidates.map(({ name }) => name)];
  const versions = libraries.map((library, i) => `${names[i]} ${typeof library === 'string' ? '-' : library.version}`);
  print(`${machine}, one thread; ${versions.join(', ')}`);
  print('milliseconds, and how many times as long as lanes it takes; results are first compared with those of lanes\n');
  print(showHead(names));
  const reasons = new Map<string, string[]>();
  for (const operation of operations.filter(({ name }) => name.includes(word))) {
    const cells = await measure(operation, libraries);
    print(showRow(operation.name, cells));
    cells.forEach((cell, i) => {
      if (typeof cell !== 'string') return;
      const reason = `${names[i]}: ${cell}`;
      reasons.set(reason, [...(reasons.get(reason) ?? []), operation.name]);
    });
  }
  if (reasons.size > 0) print('\nA dash stands where nothing was measured:');
  for (const [reason, lines] of reasons) print(`- ${reason} (${lines.join('; ')})`);
}
