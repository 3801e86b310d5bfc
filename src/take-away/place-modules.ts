import type { Placed } from './naming.ts';
import { readUnit, type UnitImport } from './unit.ts';

/**
 * Reads the post's own modules that the cells import, and the modules that these import, each before those that need it.
 * @param modules their texts, by the name that cells import them by: './digits.ts'
 */
export function placeModules(imports: readonly UnitImport[], modules: Readonly<Record<string, string>>): Placed[] {
  const placed = new Map<string, Placed>();
  const place = (path: string, parents: readonly string[]) => {
    if (!path.startsWith('./') || placed.has(path)) return;
    if (parents.includes(path))
      throw new Error(`${[...parents, path].join(' imports ')}: modules that need each other cannot stand in one file`);
    const text = Object.hasOwn(modules, path) ? modules[path] : undefined;
    if (text === undefined)
      throw new Error(
        `There is no text for the module '${path}'; the texts are ${Object.keys(modules).join(', ') || 'none'}`,
      );
    const unit = readModule(path, text);
    for (const { module } of unit.imports) place(module, [...parents, path]);
    placed.set(path, { unit, kind: 'module', suffix: path.replace(/^\.\/|\.ts$/g, '').replace(/\W+/g, '_'), path });
  };
  for (const { module } of imports) place(module, []);
  return [...placed.values()];
}

function readModule(path: string, text: string) {
  try {
    return readUnit(text);
  } catch (error) {
    throw new Error(`'${path}' cannot stand in one file with the cells: ${(error as Error).message}`);
  }
}
