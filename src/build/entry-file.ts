import { readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import ts from 'typescript';
import { placeInFile } from './place-in-file.ts';

/** What has been read of each file, and of which text: every post asks. */
const known = new Map<string, { text: string; entries: Map<string, unknown> }>();

/**
 * Reads a JSON file of what the posts share: a list of entries, each with a key of its own. What is not as it should be
 * is thrown, one line for each problem, with file and line.
 */
export function readEntries<Entry extends { key: string }>(file: URL, schema: z.ZodType<Entry>): Map<string, Entry> {
  const text = readFileSync(file, 'utf8');
  const before = known.get(file.href);
  if (before?.text === text) return before.entries as Map<string, Entry>;
  const json = ts.parseJsonText(file.pathname, text);
  const problems: string[] = [];
  const tell = (offset: number, problem: string) => {
    const { line } = json.getLineAndCharacterOfPosition(offset);
    problems.push(`${placeInFile(file, line + 1)}: ${problem}`);
  };
  // TypeScript finds where a file is no JSON, but keeps what it found to itself.
  const { parseDiagnostics = [] } = json as { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] };
  for (const { start, messageText } of parseDiagnostics) tell(start, ts.flattenDiagnosticMessageText(messageText, ' '));
  const list = json.statements[0]?.expression;
  const entries = new Map<string, Entry>();
  if (problems.length === 0 && list && ts.isArrayLiteralExpression(list)) {
    for (const node of list.elements) {
      const value = JSON.parse(node.getText(json)) as Record<string, unknown>;
      const start = node.getStart(json);
      const { data, error } = schema.safeParse(value);
      for (const { path, message } of error?.issues ?? []) {
        const [field] = path;
        const what = field !== undefined && value[String(field)] === undefined ? 'is missing' : message;
        const prefix = field === undefined ? '' : `\`${String(field)}\` `;
        tell(
          findField(node, String(field))?.getStart(json) ?? start,
          `entry "${value['key'] ?? ''}": ${prefix}${what}`,
        );
      }
      if (data && entries.has(data.key)) tell(start, `a second entry has the key "${data.key}"`);
      if (data) entries.set(data.key, data);
    }
  } else if (problems.length === 0) tell(0, 'this file is a list of entries: [{ "key": … }]');
  if (problems.length > 0) throw new Error(problems.join('\n'));
  known.set(file.href, { text, entries });
  return entries;
}

function findField(node: ts.Expression, name: string): ts.Node | undefined {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  return node.properties.find(({ name: key }) => key && ts.isStringLiteral(key) && key.text === name);
}

/** A key's form: small letters, digits and hyphens. */
export const keyForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Which of the known keys a wrong one may stand for, as the end of a sentence: those that hold a word of it, or that it holds. */
export function suggestKeys(key: string, known: Iterable<string>): string {
  const words = key.split('-').filter((word) => word.length > 2);
  const keys = [...known];
  const longer = keys.filter((one) => words.some((word) => one.includes(word)));
  const near = longer.length > 0 ? longer : keys.filter((one) => words.some((word) => word.includes(one)));
  return near.length > 0 ? `; near it are ${near.slice(0, 5).join(', ')}` : '';
}
