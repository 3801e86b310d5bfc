import { markdownToMdast, type SourceFormat } from 'satteri';
import type { Data } from '../cells/types.ts';
import { escapeHtml } from '../show/escape.ts';
import { createElement, type Node } from './element-node.ts';
import { htmlNode } from './html-node.ts';
import type { Prediction } from './prediction.ts';

/**
 * A question as nodes of the Markdown tree. Without a script: the choices as a list, and the answer in a part that opens.
 * A script lets the reader choose first. Throws where not just one of the choices is true.
 * @param data what the hidden cell gave
 */
export function createPrediction({ fence, question, choices }: Prediction, data: Data, format: SourceFormat): Node {
  const { name } = fence;
  const html = (text: string) => htmlNode(text, format, 'flow');
  const inline = (text: string) => htmlNode(text, format, 'text');
  const answers = choices.map(({ text }) => readLine(text));
  const truth = readTruth(data);
  const texts = answers.map((nodes) => nodes.map(readText).join('').trim());
  const right = texts.filter((text) => text === truth).length;
  if (right !== 1) {
    const count = right === 0 ? 'none' : String(right);
    throw new Error(`the program gives ${truth}, and ${count} of the choices say that: ${texts.join(' | ')}`);
  }
  const answer = answers[texts.indexOf(truth)]!;
  const list = answers.map((nodes, index) => {
    const text = escapeHtml(texts[index]!);
    // Not every screen reader reads a formula as the name of a control.
    const label = nodes.some(isFormula) ? ` aria-label="${text}"` : '';
    const attributes = `type="radio" class="needs-script" name="${name}" value="${text}"${label}`;
    return createElement('li', {}, [createElement('label', {}, [inline(`<input ${attributes}>`), ...nodes])]);
  });
  const feedback = choices.flatMap(({ feedback }, index) => {
    if (!feedback) return [];
    const attributes = { class: 'prediction-feedback', 'data-choice': texts[index]! };
    const label = createElement('p', { class: 'prediction-choice' }, answers[index]!);
    return [createElement('div', attributes, [label, ...readBlocks(feedback)])];
  });
  return createElement('cell-prediction', { id: `question-${name}`, 'data-probe': name, 'data-truth': truth }, [
    html('<p class="prediction-head">Predict, then look</p>'),
    createElement('div', { class: 'prediction-question', id: `question-${name}-text` }, readBlocks(question)),
    createElement('ul', { class: 'prediction-choices' }, list),
    html('<p class="needs-script"><button type="button" class="prediction-look">Look</button></p>'),
    html('<div class="prediction-verdict" role="status" aria-label="Verdict"></div>'),
    createElement('details', { class: 'prediction-answer' }, [
      html('<summary>Answer</summary>'),
      createElement('p', { class: 'prediction-truth' }, [inline('The program gives '), ...answer, inline('.')]),
      ...feedback,
    ]),
    createElement('p', { class: 'prediction-printed' }, [inline('Answer: '), ...answer]),
  ]);
}

function readTruth(data: Data): string {
  if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean') return String(data).trim();
  throw new Error('the truth should be a text, a number or a boolean, as = cache.Z1.shape.join(", ")');
}

const readBlocks = (markdown: string): Node[] =>
  (markdownToMdast(markdown, { features: { math: true } }) as { children: Node[] }).children;

/** What stands in one line of Markdown. */
function readLine(markdown: string): Node[] {
  const [block] = readBlocks(markdown) as { type: string; children?: Node[] }[];
  if (block?.type !== 'paragraph') throw new Error(`a choice is a line of text; this is a ${block?.type}: ${markdown}`);
  return block.children ?? [];
}

const isFormula = (node: Node): boolean => (node as { type?: string }).type === 'inlineMath';

/** The text of a node: of a formula its TeX. */
function readText(node: Node): string {
  const { value, children = [] } = node as { value?: string; children?: Node[] };
  return value ?? children.map(readText).join('');
}
