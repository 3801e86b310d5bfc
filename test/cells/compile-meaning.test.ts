import { createContext, Script } from 'node:vm';
import fc from 'fast-check';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { compileCell } from '../../src/cells/compile/compile.ts';
import { wrapCell } from '../../src/cells/compile/wrap.ts';
import type { CompiledCell } from '../../src/cells/types.ts';
import { compileOrRefuse, editedSource } from './edited-source.ts';
import { createRecorder } from './recorder.ts';
import { postCells, typescriptSnippets } from './snippets.ts';

/** What a program did and what it left behind. */
interface Story {
  notes: string[];
  ending: string;
  values: Record<string, string>;
}

/** Runs a function expression that takes names and promises what a cell defines, all within one call. */
function run(
  code: string,
  cell: CompiledCell,
  start: (program: unknown, make: (name: string) => unknown) => Promise<object>,
) {
  const { notes, make, show } = createRecorder();
  const story: Story = { notes, ending: 'never', values: {} };
  // So that a time limit holds for what happens after an `await` too.
  const context = createContext({}, { microtaskMode: 'afterEvaluate' });
  new Script('Math.random = () => 0.5; Date.now = () => 0').runInContext(context);
  Object.assign(context, {
    $start: (program: unknown) => start(program, make),
    $end: (values: Record<string, unknown>) => {
      story.ending = 'done';
      for (const name of cell.defines) story.values[name] = show(values[name]);
    },
    $fail: (error: { name?: unknown }) => {
      story.ending = `throws ${String(error?.name)}`;
    },
  });
  try {
    // Functions of the context's own: others would wait for this thread's next turn.
    new Script(`$start(${code}).then((v) => $end(v), (e) => $fail(e))`).runInContext(context, { timeout: 500 });
  } catch (error) {
    story.ending = (error as { code?: string }).code ?? String((error as Error).name);
  }
  return story;
}

const runCompiled = (cell: CompiledCell) => {
  const parameters = findParameters(cell);
  return run(wrapCell(cell, parameters), cell, (program, make) => {
    const scope = Object.fromEntries(parameters.map((name) => [name, make(nameOf(cell, name))]));
    return (program as (...values: unknown[]) => Promise<object>)(scope, () => {});
  });
};

/** The same source as TypeScript's own compiler reads it: types out, imports as calls of `require`. */
function runTranspiled(source: string, cell: CompiledCell): Story | undefined {
  const { outputText, diagnostics = [] } = ts.transpileModule(importsFirst(source), {
    fileName: 'cell.ts',
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.CommonJS,
      esModuleInterop: false,
      ignoreDeprecations: '6.0',
    },
  });
  if (diagnostics.some(({ file }) => file)) return undefined;
  const names = Object.keys(cell.uses);
  // What is exported is a field of `exports` and no name.
  const values = cell.defines.map(
    (name) => `${JSON.stringify(name)}: "${name}" in exports ? exports.${name} : ${name}`,
  );
  const isDefined = (name: string) => !cell.imports.some(({ names }) => names.some(({ local }) => local === name));
  const kept = values.filter((_, index) => isDefined(cell.defines[index]!));
  const code = `(async function (require, exports, ${names.join(', ')}) {${outputText}\n;return { ${kept.join(', ')} }; })`;
  return run(code, cell, (program, make) => {
    const load = (name: string) => make(`import ${name}`);
    return (program as (...values: unknown[]) => Promise<object>)(load, {}, ...names.map((name) => make(name)));
  });
}

/** An import works in all of its module, also above its line; a call of `require` does not. */
function importsFirst(source: string): string {
  const { statements } = ts.createSourceFile('cell.ts', source, ts.ScriptTarget.ESNext);
  const imports = statements.filter((statement) => ts.isImportDeclaration(statement));
  if (statements.slice(0, imports.length).every((statement) => ts.isImportDeclaration(statement))) return source;
  const write = ({ pos, end }: ts.Statement) => source.slice(pos, end);
  // An empty statement in its place keeps what stands before and behind it apart.
  const others = statements.map((statement) => (ts.isImportDeclaration(statement) ? ';' : write(statement)));
  return [...imports.map(write), ...others].join('\n');
}

function findParameters(cell: CompiledCell): string[] {
  return [...Object.keys(cell.uses), ...cell.imports.flatMap(({ names }) => names.map(({ local }) => local))];
}

/** An imported name is noted as the module it comes from, as TypeScript's code reads it there. */
function nameOf(cell: CompiledCell, name: string): string {
  for (const { module, names } of cell.imports) {
    const found = names.find(({ local }) => local === name);
    if (found) return found.imported === '*' ? `import ${module}` : `import ${module}.${found.imported}`;
  }
  return name;
}

/** Notes as both programs leave them: TypeScript's reads an imported name from its module each time that it is used. */
function tidy({ notes, ending, values }: Story, cell: CompiledCell): Story {
  const imported = new Set(
    cell.imports.flatMap(({ module, names }) => names.map((name) => `read import ${module}.${name.imported}`)),
  );
  const locals = new Set(cell.imports.flatMap(({ names }) => names.map(({ local }) => local)));
  return {
    ending,
    notes: notes.filter((line) => !imported.has(line)).map((line) => line.replace(/ of (undefined|import \S+)$/, '')),
    values: Object.fromEntries(Object.entries(values).filter(([name]) => !locals.has(name))),
  };
}

function compare(source: string): 'skipped' | 'compared' {
  const cell = compileOrRefuse(source);
  const expected = cell && runTranspiled(source, cell);
  // A loop without end is cut off at another place each time.
  if (!cell || !expected || /^(ERR_SCRIPT_EXECUTION_TIMEOUT|throws Enough)$/.test(expected.ending)) return 'skipped';
  expect(tidy(runCompiled(cell), cell)).toEqual(tidy(expected, cell));
  return 'compared';
}

test.each([...postCells, ...typescriptSnippets.filter((source) => compileOrRefuse(source))])(
  'compiled by us or by TypeScript, this does the same: %s',
  (source) => {
    expect(() => compileCell(source)).not.toThrow();
    compare(source);
  },
);

test('compiled by us or by TypeScript, an edited cell does the same and leaves the same values', () => {
  let compared = 0;
  fc.assert(
    fc.property(editedSource, (source) => {
      if (compare(source) === 'compared') compared += 1;
    }),
    // A fixed seed, for the same reason as where the printed programs are compared.
    { numRuns: 1000, seed: 4 },
  );
  // Half of the edits or more break the cell.
  expect(compared).toBeGreaterThan(200);
});
