import type { Naming, Placed } from './naming.ts';

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Returns a unit's text as it stands in a file with the other units: with the names that are unique there, without its
 * imports and `export`s. All else stays as it was written.
 * @param show puts a word round the expression with which the unit ends
 */
export function rewriteUnit(units: readonly Placed[], naming: Naming, index: number, show?: string): string {
  const { unit } = units[index]!;
  const edits: Edit[] = unit.erased.map(({ start, end }) => ({ start, end, text: '' }));
  const own = naming.own(index);
  for (const { name, position, space, isShorthand } of unit.mentions) {
    const meant = naming.resolve(index, name, space);
    if (!meant) continue;
    const final = own[space].get(name) === meant ? meant.inner : meant.final;
    if (final === name) continue;
    edits.push({ start: position, end: position + name.length, text: isShorthand ? `${name}: ${final}` : final });
  }
  if (show && unit.last && !showsItself(units, naming, index)) {
    const { start, end, isList } = unit.last;
    edits.push({ start, end: start, text: show + (isList ? '((' : '(') });
    edits.push({ start: end, end, text: isList ? '))' : ')' });
  }
  const body = applyEdits(unit.text, edits)
    .replace(/^(?:[ \t]*\r?\n)+/, '')
    .trimEnd();
  return [...writeAliases(units, naming, index), ...(body ? [body] : []), ...writeSnapshots(naming, index)].join('\n');
}

/** Calls of `console.log`, `display` and `plt.show` show something and give nothing more to show. */
function showsItself(units: readonly Placed[], naming: Naming, index: number): boolean {
  const calls = units[index]!.unit.last?.calls;
  if (!calls) return false;
  const meant = naming.resolve(index, calls.name, 'value');
  if (calls.method === undefined) return meant !== undefined && meant === naming.own(0).value.get('display');
  if (calls.name === 'console') return meant === undefined;
  return calls.method === 'show' && meant?.imported?.module === 'lanes/plot';
}

function applyEdits(text: string, edits: Edit[]): string {
  // In the order of the text; of two at one place, the one that only inserts comes first.
  const ordered = edits.sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let position = 0;
  for (const { start, end, text: replacement } of ordered) {
    result += text.slice(position, start) + replacement;
    position = end;
  }
  return result + text.slice(position);
}

/** What a cell imports from a module of its post under another name, or as a whole: the module stands in the same file. */
function writeAliases(units: readonly Placed[], naming: Naming, index: number): string[] {
  return units[index]!.unit.imports.flatMap(({ module, imported, local }) => {
    const source = units.findIndex(({ path }) => path === module);
    if (source < 0) return [];
    const exported = naming.own(source);
    const alias = naming.own(index).value.get(local) ?? naming.own(index).type.get(local);
    if (!alias || exported.value.get(imported) === alias || exported.type.get(imported) === alias) return [];
    if (imported === '*') {
      const entries = [...exported.value].map(([name, { final }]) => (name === final ? name : `${name}: ${final}`));
      return [`const ${alias.final} = { ${entries.join(', ')} };`];
    }
    const value = exported.value.get(imported);
    const type = exported.type.get(imported);
    return [
      ...(value ? [`const ${alias.final} = ${value.final};`] : []),
      ...(type ? [`type ${alias.final} = ${type.final};`] : []),
    ];
  });
}

/** On the page the cells below see a name as it was when its cell ended, whatever its functions do to it later. */
function writeSnapshots(naming: Naming, index: number): string[] {
  return [...naming.own(index).value.values()]
    .filter(({ inner, final, imported }) => inner !== final && !imported)
    .map(({ inner, final }) => `const ${final} = ${inner}; // for the cells below, as it was when this one ended`);
}
