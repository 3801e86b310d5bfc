import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { hashCell } from './hash.ts';

/** Runs the cell's code in a Node of its own, after the given statement. */
function run(before: string): string {
  const code = hashCell.replace("import * as np from 'lanes';", '');
  const lanes = pathToFileURL(path.resolve('packages/lanes/dist/index.js')).href;
  const script = `${before}; const np = await import(${JSON.stringify(lanes)});\n${code}`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout;
}

test('the kernels and the plain loops give the same bits: Node with and without WebAssembly', () => {
  const withKernels = run('0');
  expect(withKernels.split('\n').length).toBeGreaterThan(25);
  expect(run('delete globalThis.WebAssembly')).toBe(withKernels);
});
