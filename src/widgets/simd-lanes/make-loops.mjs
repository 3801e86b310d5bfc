// Makes loops.ts of loops.wat: the module's bytes, and the text of the loops that the widget shows.
// `node src/widgets/simd-lanes/make-loops.mjs` writes it; a test says when that has been forgotten.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('loops.wat', import.meta.url));
const target = fileURLToPath(new URL('loops.ts', import.meta.url));
const shown = ['addOne', 'addFour', 'dotOne', 'dotFour'];

/** The assembler that came with the compiler of lanes' kernels. */
function assemble() {
  const compiler = import.meta.resolve('assemblyscript/asc');
  const assembler = path.join(path.dirname(createRequire(compiler).resolve('binaryen')), 'bin/wasm-as');
  const folder = mkdtempSync(path.join(tmpdir(), 'loops-'));
  const file = path.join(folder, 'loops.wasm');
  const { status, stderr } = spawnSync(process.execPath, [assembler, source, '-o', file, '--enable-simd'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const bytes = readFileSync(file).toString('hex');
  rmSync(folder, { recursive: true });
  return bytes;
}

/** The instructions of one turn of a function's loop, and those after its last turn. */
function findText(text, name) {
  const body = text.slice(text.indexOf(`(export "${name}")`)).split(/\n\n/)[0];
  const [turn, after] = body.split('loop $next\n')[1].split(/\n +end\b/);
  const list = (part) =>
    part
      .split('\n')
      .map((line) => line.trim().replace(/\)+$/, ''))
      .filter(Boolean);
  return { turn: list(turn), after: list(after) };
}

/** What loops.ts should hold. */
export function makeLoops() {
  const text = readFileSync(source, 'utf8');
  const texts = shown.map((name) => {
    const { turn, after } = findText(text, name);
    const list = (lines) =>
      lines.length < 2
        ? `[${lines.map((line) => `'${line}'`).join('')}]`
        : `[${lines.map((line) => `\n      '${line}',`).join('')}\n    ]`;
    return `  ${name}: {\n    turn: ${list(turn)},\n    after: ${list(after)},\n  },\n`;
  });
  return `// Made of loops.wat by make-loops.mjs.

/** The module, as hexadecimal digits. */
export const loopBytes =
  '${assemble()}';

/** The instructions of one turn of each loop, and those after its last turn. */
export const loopTexts = {
${texts.join('')}};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, makeLoops());
