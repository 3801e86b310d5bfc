/// <reference lib="webworker" />
import ts from 'typescript';
import { Checker } from './checker.ts';
import type { Answers, FromChecker, Question, ToChecker } from './types.ts';

/** The checker behind postMessage. It reads the reader's code and never runs it. */

const scope = self as unknown as DedicatedWorkerGlobalScope;
let checker: Checker | undefined;

function answer(question: Question): Answers[Question['kind']] {
  if (!checker) return null;
  if (question.kind === 'diagnose') return checker.diagnose(question.cell);
  if (question.kind === 'hover') return checker.hover(question.cell, question.offset);
  return checker.complete(question.cell, question.offset, question.explicit);
}

scope.addEventListener('message', ({ data }: MessageEvent<ToChecker>) => {
  if (data.type === 'start') {
    checker = new Checker(ts, data.files);
    return;
  }
  let reply: FromChecker = { answer: data.question.kind === 'diagnose' ? [] : null };
  try {
    if (data.cells) checker?.setCells(data.cells);
    reply = { answer: answer(data.question) };
  } catch {
    // A text on which TypeScript itself stumbles has no types until the next key.
  }
  scope.postMessage(reply);
});
