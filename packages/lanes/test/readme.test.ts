import { readFileSync } from 'node:fs';
import { format } from 'node:util';
import { expect, test } from 'vitest';
import * as np from '../src/index.ts';

test("the README's first program prints what the README says", () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, program, output] = /```ts\n(.*?)```\n\n```\n(.*?)```/s.exec(readme)!;
  const lines: string[] = [];
  const body = program!.replace("import * as np from 'lanes';", '');
  new Function('np', 'console', body)(np, { log: (...values: unknown[]) => lines.push(format(...values)) });
  expect(`${lines.join('\n')}\n`).toBe(output);
});
