import { mdxToMdast } from 'satteri';
import { readFence } from './fence.ts';

/** What a reader does, and how many seconds it takes. */
const seconds = {
  /** 220 words a minute: prose of this kind is read a little slower than a novel. A formula within a line is one word. */
  word: 60 / 220,
  /** A formula on lines of its own. */
  formula: 15,
  /** A cell: its code, and what it shows. */
  cell: 30,
  /** A widget: to move it and look. */
  widget: 60,
};

interface ReadNode {
  type: string;
  value?: string;
  lang?: string | null;
  meta?: string | null;
  children?: ReadNode[];
}

/** How long a post is. */
export interface ReadingTime {
  /** Up to ten exactly, more in steps of five. */
  minutes: number;
  /** How many exercises it has. Nobody can tell how long they take, so their minutes are not counted. */
  exercises: number;
}

/**
 * How many minutes a post takes, measured from its source by the rule above: its words, formulas, cells and widgets.
 * Code that is no cell counts as words; checks, hints and solutions are part of their exercise.
 */
export function measureReading(source: string): ReadingTime {
  const features = { math: true, headingAttributes: true, frontmatter: true };
  const root = mdxToMdast(source, { features }) as ReadNode;
  const minutes = measure(root) / 60;
  return {
    minutes: minutes > 10 ? Math.round(minutes / 5) * 5 : Math.max(1, Math.ceil(minutes)),
    exercises: countExercises(root),
  };
}

function countExercises({ type, lang, meta, children = [] }: ReadNode): number {
  const own = type === 'code' && readFence(lang, meta)?.role === 'exercise' ? 1 : 0;
  return children.reduce((sum, child) => sum + countExercises(child), own);
}

function measure(node: ReadNode): number {
  const { type, value = '', children = [] } = node;
  switch (type) {
    case 'text':
    case 'inlineCode':
      return countWords(value) * seconds.word;
    case 'inlineMath':
      return seconds.word;
    case 'math':
      return seconds.formula;
    case 'code':
      return measureCode(node);
    default: {
      // A component of the post itself is a picture or a widget.
      const own = type === 'mdxJsxFlowElement' && children.length === 0 ? seconds.cell : 0;
      return own + children.reduce((sum, child) => sum + measure(child), 0);
    }
  }
}

function measureCode({ lang, meta, value = '' }: ReadNode): number {
  const fence = readFence(lang, meta);
  if (!fence) return countWords(value) * seconds.word;
  if (fence.role === 'run') return seconds.cell;
  return fence.role === 'widget' ? seconds.widget : 0;
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
