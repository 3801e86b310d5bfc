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

/** What the symbols of the post's formulas are in its program: ```ts symbols */
export interface SymbolsFence {
  role: 'symbols';
}

/** A question that the reader answers before looking at a result: ```md predict name=shape-of-z1 after=network */
export interface PredictFence {
  role: 'predict';
  /** The name of this question, unique among the cells and widgets of its post. */
  name: string;
  /** The cell further down, by name, after which the program knows the answer. Without it, it knows where the question stands. */
  after?: string;
}

export type Fence = CellFence | PartFence | WidgetFence | SymbolsFence | PredictFence;

const languages: Record<Fence['role'], string> = {
  run: 'ts',
  exercise: 'ts',
  widget: 'ts',
  symbols: 'ts',
  predict: 'md',
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
      symbols: 'what symbols are in the program',
      predict: 'a question before a result',
      check: 'a check',
      solution: 'a solution',
      hint: 'a hint',
    };
    const kind = languages[role] === 'md' ? 'Markdown' : 'TypeScript';
    throw new Error(`${what[role]} is ${kind}: write ${opening}, not \`\`\`${language} ${role}`);
  }
  if (role === 'widget') return readWidget(words, opening);
  if (role === 'symbols') return readSymbols(words, opening);
  if (role === 'predict') return readPredict(words, opening);
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

function readSymbols(words: string[], opening: string): SymbolsFence {
  if (words.length > 0) throw new Error(`symbols take no word: write ${opening}, not ${opening} ${words.join(' ')}`);
  return { role: 'symbols' };
}

function readPredict(words: string[], opening: string): PredictFence {
  const [name = '', after, ...rest] = words;
  const isAfter = after === undefined || /^after=[a-z0-9-]+$/.test(after);
  if (rest.length > 0 || !/^name=[a-z0-9-]+$/.test(name) || !isAfter) {
    const known = `${opening} name=shape-of-z1, and after=… with the cell whose result it asks for, where that stands below`;
    throw new Error(`a question names itself: ${known}`);
  }
  const fence: PredictFence = { role: 'predict', name: name.slice('name='.length) };
  return after === undefined ? fence : { ...fence, after: after.slice('after='.length) };
}

function readPart(role: PartFence['role'], words: string[], opening: string): PartFence {
  const [word, ...rest] = words;
  if (rest.length > 0 || !word || !/^of=[a-z0-9-]+$/.test(word)) {
    throw new Error(`a ${role} names its exercise and nothing else: ${opening} of=leaky-relu`);
  }
  return { role, of: word.slice('of='.length) };
}
