/**
 * The rules of a Jupyter notebook, format 4.5, for what our notebooks contain. They are those of the schema
 * https://github.com/jupyter/nbformat/blob/main/nbformat/v4/nbformat.v4.5.schema.json
 * @returns what is wrong, one sentence each
 */
export function findNotebookProblems(notebook: unknown): string[] {
  const problems: string[] = [];
  const expect = (isTrue: boolean, problem: string) => {
    if (!isTrue) problems.push(problem);
  };
  const fields = (value: unknown, where: string, required: readonly string[], optional: readonly string[] = []) => {
    const names = isObject(value) ? Object.keys(value) : [];
    for (const name of required) expect(names.includes(name), `${where} has no "${name}"`);
    for (const name of names) expect([...required, ...optional].includes(name), `${where} has an unknown "${name}"`);
  };

  const book = (isObject(notebook) ? notebook : {}) as Record<string, unknown>;
  fields(book, 'the notebook', ['nbformat', 'nbformat_minor', 'metadata', 'cells']);
  expect(book['nbformat'] === 4 && book['nbformat_minor'] === 5, 'the notebook is not of format 4.5');
  const { kernelspec, language_info: language } = (book['metadata'] ?? {}) as Record<string, Record<string, unknown>>;
  expect(typeof kernelspec?.['name'] === 'string', 'the kernel has no name');
  expect(typeof kernelspec?.['display_name'] === 'string', 'the kernel has no display_name');
  expect(typeof language?.['name'] === 'string', 'the language has no name');

  const ids = new Set<unknown>();
  for (const [index, cell] of (Array.isArray(book['cells']) ? book['cells'] : []).entries()) {
    const where = `cell ${index} (${cell.id})`;
    expect(typeof cell.id === 'string' && /^[a-zA-Z0-9-_]{1,64}$/.test(cell.id), `${where} has a bad id`);
    expect(!ids.has(cell.id), `${where} has the id of another one`);
    ids.add(cell.id);
    expect(isText(cell.source), `${where} has a bad source`);
    expect(isObject(cell.metadata), `${where} has no metadata`);
    if (cell.cell_type === 'markdown') {
      fields(cell, where, ['id', 'cell_type', 'metadata', 'source'], ['attachments']);
      continue;
    }
    expect(cell.cell_type === 'code', `${where} is of an unknown type`);
    fields(cell, where, ['id', 'cell_type', 'metadata', 'source', 'outputs', 'execution_count']);
    const count = cell.execution_count;
    expect(count === null || (Number.isInteger(count) && count >= 0), `${where} has a bad execution_count`);
    for (const output of cell.outputs) {
      const kind = `an output of ${where}`;
      if (output.output_type === 'stream') {
        fields(output, kind, ['output_type', 'name', 'text']);
        expect(isText(output.text), `${kind} has a bad text`);
      } else if (output.output_type === 'display_data') {
        fields(output, kind, ['output_type', 'data', 'metadata']);
        expect(Object.values(output.data).every(isText), `${kind} has bad data`);
      } else if (output.output_type === 'error') {
        fields(output, kind, ['output_type', 'ename', 'evalue', 'traceback']);
        expect(isStrings(output.traceback), `${kind} has a bad traceback`);
      } else problems.push(`${kind} is of an unknown type`);
    }
  }
  return problems;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isStrings = (value: unknown) => Array.isArray(value) && value.every((line) => typeof line === 'string');
const isText = (value: unknown) => typeof value === 'string' || isStrings(value);
