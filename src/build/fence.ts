/** A cell of the page: ```ts run name=sigmoid fails, or, for the reader to complete, ```ts exercise name=leaky-relu */
export interface CellFence {
  role: 'run' | 'exercise';
  /** The cell's name, unique in its post: it is in links, and edits are kept under it. */
  name: string;
  /** The cell is meant to fail, and shows its error. */
  fails: boolean;
}

/** What belongs to an exercise above it: ```ts check of=leaky-relu, ```ts solution of=…, ```md hint of=… */
export interface PartFence {
  role: 'check' | 'solution' | 'hint';
  /** The exercise's name. */
  of: string;
}

/** A widget, whose text is one expression, what it looks at: ```ts widget matrix-product name=first-product */
export interface WidgetFence {
  role: 'widget';
  /** The widget's folder in src/widgets. */
  kind: string;
  /** The name of this one, unique among the cells and widgets of its post. */
  name: string;
}

export type Fence = CellFence | PartFence | WidgetFence;

const languages: Record<Fence['role'], string> = {
  run: 'ts',
  exercise: 'ts',
  widget: 'ts',
  check: 'ts',
  solution: 'ts',
  hint: 'md',
};

/** Reads a fence's info words; undefined when the fence is no cell and no part of one. Throws when it is one, but written wrongly. */
export function readFence(language: string | null | undefined, meta: string | null | undefined): Fence | undefined {
  const [role, ...words] = (meta ?? '').split(/\s+/).filter(Boolean);
  if (role === undefined || !isRole(role)) return undefined;
  const opening = `\`\`\`${languages[role]} ${role}`;
  if (language !== languages[role]) {
    const what = {
      run: 'a cell',
      exercise: 'an exercise',
      widget: 'what a widget looks at',
      check: 'a check',
      solution: 'a solution',
      hint: 'a hint',
    };
    const kind = role === 'hint' ? 'Markdown' : 'TypeScript';
    throw new Error(`${what[role]} is ${kind}: write ${opening}, not \`\`\`${language} ${role}`);
  }
  if (role === 'widget') return readWidget(words, opening);
  return role === 'run' || role === 'exercise' ? readCell(role, words, opening) : readPart(role, words, opening);
}

const isRole = (word: string): word is Fence['role'] => Object.hasOwn(languages, word);

function readCell(role: CellFence['role'], words: string[], opening: string): CellFence {
  const fence: CellFence = { role, name: '', fails: false };
  for (const word of words) {
    if (word === 'fails' && role === 'run') fence.fails = true;
    else if (/^name=[a-z0-9-]+$/.test(word)) fence.name = word.slice('name='.length);
    else {
      const known = role === 'run' ? 'come name=… (a-z, 0-9, -) and fails' : 'comes name=… (a-z, 0-9, -)';
      throw new Error(`a cell does not know the word "${word}": after ${opening} ${known}`);
    }
  }
  if (!fence.name) throw new Error(`a cell needs a name: ${opening} name=sigmoid`);
  return fence;
}

function readWidget(words: string[], opening: string): WidgetFence {
  const [kind = '', name = '', ...rest] = words;
  if (rest.length > 0 || !/^[a-z][a-z0-9-]*$/.test(kind) || !/^name=[a-z0-9-]+$/.test(name)) {
    throw new Error(`a widget names its kind and itself: ${opening} matrix-product name=first-product`);
  }
  return { role: 'widget', kind, name: name.slice('name='.length) };
}

function readPart(role: PartFence['role'], words: string[], opening: string): PartFence {
  const [word, ...rest] = words;
  if (rest.length > 0 || !word || !/^of=[a-z0-9-]+$/.test(word)) {
    throw new Error(`a ${role} names its exercise and nothing else: ${opening} of=leaky-relu`);
  }
  return { role, of: word.slice('of='.length) };
}
