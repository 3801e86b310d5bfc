import type { Naming } from './naming.ts';

/**
 * Returns the import statements at the top of a file: one a module, merged from all units. What is imported as a whole
 * has a statement of its own.
 * @param rename gives the name by which the file finds a module: 'lanes' → 'npm:lanes'
 */
export function writeImports(naming: Naming, rename: (module: string) => string = (module) => module): string[] {
  const wholes: string[] = [];
  const lists = new Map<string, string[]>();
  for (const { final, imported, isNeeded } of naming.definitions) {
    if (!imported || !isNeeded || imported.module.startsWith('./')) continue;
    const type = imported.isType ? 'type ' : '';
    if (imported.imported === '*') {
      wholes.push(`import ${type}* as ${final} from ${quote(rename(imported.module))};`);
      continue;
    }
    const list = lists.get(imported.module) ?? [];
    list.push(type + (imported.imported === final ? final : `${imported.imported} as ${final}`));
    lists.set(imported.module, list);
  }
  const named = [...lists].map(([module, list]) => writeList(list.sort(), quote(rename(module))));
  return [
    ...named.filter((line) => line.includes("'node:")),
    ...wholes,
    ...named.filter((line) => !line.includes("'node:")),
  ];
}

function writeList(list: string[], module: string): string {
  const line = `import { ${list.join(', ')} } from ${module};`;
  return line.length <= 100 ? line : `import {\n${list.map((entry) => `  ${entry},\n`).join('')}} from ${module};`;
}

const quote = (module: string) => `'${module.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
