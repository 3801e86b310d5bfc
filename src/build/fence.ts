/** What stands behind the three backticks of a cell: ```ts run name=sigmoid fails */
export interface Fence {
  /** The cell's name, unique in its post: it is in links, and edits are kept under it. */
  name: string;
  /** The cell is meant to fail, and shows its error. */
  fails: boolean;
}

/** Reads a fence's info words; undefined when the fence is no cell. Throws when it is one, but written wrongly. */
export function readFence(language: string | null | undefined, meta: string | null | undefined): Fence | undefined {
  const [run, ...words] = (meta ?? '').split(/\s+/).filter(Boolean);
  if (run !== 'run') return undefined;
  if (language !== 'ts') throw new Error(`a cell is TypeScript: write \`\`\`ts run, not \`\`\`${language} run`);
  const fence: Fence = { name: '', fails: false };
  for (const word of words) {
    if (word === 'fails') fence.fails = true;
    else if (/^name=[a-z0-9-]+$/.test(word)) fence.name = word.slice('name='.length);
    else
      throw new Error(
        `a cell does not know the word "${word}": after \`\`\`ts run come name=… (a-z, 0-9, -) and fails`,
      );
  }
  if (!fence.name) throw new Error('a cell needs a name: ```ts run name=sigmoid');
  return fence;
}
