import type { PredictFence } from './fence.ts';
import type { Fenced, FencedCell } from './fenced.ts';
import { placeInFile } from './place-in-file.ts';
import { compileProbe, type Probe } from './probe.ts';

/** A question that the reader answers before looking, and the hidden cell whose value is the truth. */
export interface Prediction extends Probe, WrittenPrediction {
  fence: PredictFence;
}

/** A question as an author writes it. */
interface WrittenPrediction {
  /** Markdown. */
  question: string;
  choices: Choice[];
}

/** One answer to choose, and what to tell the reader who has chosen it. */
interface Choice {
  /** Markdown of one line. */
  text: string;
  /** Markdown; may be empty. */
  feedback: string;
}

/**
 * Reads a question: Markdown, a list of choices, and a line `= …` with the expression whose value is the truth. Lines
 * below a choice and under its text are its feedback. A mistake is thrown with file and line.
 * @param cells the cells of the post, for a question that stands above the cell which it is about
 */
export function readPrediction(
  { fence, line, text }: Fenced<PredictFence>,
  cells: readonly FencedCell[],
  file: URL | undefined,
): Prediction {
  const fail = (at: number, message: string): never => {
    throw new Error(`${placeInFile(file, at)}: question "${fence.name}": ${message}`);
  };
  const written = readText(text);
  if (!written.question) fail(line, 'it asks nothing: write the question above the choices');
  if (written.choices.length < 2) fail(line, 'it needs two choices or more: each is a line that begins with -');
  const [truth, second] = written.truths;
  if (!truth) return fail(line, 'the truth is missing: end with a line as = cache.Z1.shape.join(", ")');
  if (second) fail(line + 1 + second.index, 'it has a second truth');
  const of = cells.find(({ cell }) => cell.id === fence.after);
  if (fence.after && !of) fail(line, `there is no cell "${fence.after}" after which the answer could be known`);
  if (of && of.line < line) fail(line, `cell "${fence.after}" stands above: leave after=${fence.after} out`);

  const at = line + 1 + truth.index;
  const probe = {
    // The expression has a line of its own.
    text: `(\n${truth.code}\n)`,
    above: at - 2,
    line: at,
    // Behind the cell and its check, before what stands below.
    ...(of ? { order: of.line + 0.5 } : {}),
    name: `question "${fence.name}"`,
  };
  const number = of?.cell.number ?? cells.filter((cell) => cell.line < line).length;
  const { question, choices } = written;
  return { ...compileProbe(probe, { id: fence.name, number, probes: 'prediction' }, file), fence, question, choices };
}

function readText(text: string): WrittenPrediction & { truths: { code: string; index: number }[] } {
  const question: string[] = [];
  const choices: Choice[] = [];
  const truths: { code: string; index: number }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const choice = choices.at(-1);
    if (/^= /.test(line)) truths.push({ code: line.slice(2), index });
    else if (/^- /.test(line)) choices.push({ text: line.slice(2).trim(), feedback: '' });
    else if (choice) choice.feedback += `${line.trim()}\n`;
    else question.push(line);
  }
  const trimmed = choices.map(({ text, feedback }) => ({ text, feedback: feedback.trim() }));
  return { question: question.join('\n').trim(), choices: trimmed, truths };
}

/** A question as a notebook shows it, where nobody can choose: Markdown. */
export function writeQuestion(text: string): string {
  const { question, choices } = readText(text);
  return [`**Predict.** ${question}`, choices.map((choice) => `- ${choice.text}`).join('\n')].join('\n\n');
}
