import type { Unit, UnitImport } from './unit.ts';

/** Something with a name that units share: what one of them declares, or what is imported from a package. */
interface Definition {
  name: string;
  /** Its name in the file. */
  final: string;
  /** Its name within its own unit: another one when the units below see it as it was when the unit ended. */
  inner: string;
  /** The import that makes it. */
  imported?: UnitImport;
  /** A unit that runs in the file declares it. */
  isNeeded: boolean;
}

/** A unit among the others. */
export interface Placed {
  unit: Unit;
  kind: 'prologue' | 'module' | 'cell';
  /** What is added to a name of this unit, when another unit keeps the name: `cell3`. */
  suffix: string;
  /** By which name cells import it: './digits.ts'. */
  path?: string;
  /** It does not run in the file. */
  isLeftOut?: boolean;
}

type Space = 'value' | 'type';
type Names = Record<Space, Map<string, Definition>>;

/** What each name of each unit means. */
export interface Naming {
  definitions: Definition[];
  /** The definition that a mention in a unit means; undefined for a global name. */
  resolve(index: number, name: string, space: Space): Definition | undefined;
  /** The names that a unit itself declares. */
  own(index: number): Names;
}

/**
 * Gives every definition a name of its own, so that all units can stand in one scope and each name still means what it
 * means on the page: the nearest definition above. The last definition of a name keeps it, the earlier ones become
 * `sigmoid_cell9`.
 */
export function nameDefinitions(units: readonly Placed[]): Naming {
  const imported = new Map<string, Definition>();
  const owns = units.map((placed) => createOwn(placed, imported));
  shareModules(units, owns);
  const resolve = createResolve(units, owns);
  const taken = new Set(units.flatMap(({ unit }) => unit.text.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? []));
  const fresh = (name: string) => {
    let found = name;
    while (taken.has(found)) found += '_';
    taken.add(found);
    return found;
  };
  const groups = groupByName(units, owns);
  const globals = findGlobals(units, resolve);
  for (const [name, owners] of groups) {
    const kept = globals.has(name) ? undefined : findKept(owners, units);
    for (const [definition, index] of owners) {
      const suffix = definition.imported ? definition.imported.module.replace(/\W+/g, '_') : units[index]!.suffix;
      if (definition !== kept) definition.final = fresh(`${name}_${suffix}`);
      definition.inner = definition.final;
    }
  }
  for (const [index, { unit, suffix }] of units.entries()) {
    for (const name of unit.movingNames) {
      const definition = owns[index]!.value.get(name);
      if (definition && isReadBelow(definition, index)) definition.inner = fresh(`${name}_${suffix}`);
    }
  }
  function isReadBelow(definition: Definition, index: number): boolean {
    return units
      .slice(index + 1)
      .some(({ unit }, below) =>
        unit.mentions.some(({ name, space }) => resolve(index + 1 + below, name, space) === definition),
      );
  }
  return { definitions: [...groups.values()].flatMap((owners) => [...owners.keys()]), resolve, own: (i) => owns[i]! };
}

function createOwn({ unit, isLeftOut = false }: Placed, shared: Map<string, Definition>): Names {
  const own: Names = { value: new Map(), type: new Map() };
  for (const name of new Set([...unit.values, ...unit.types])) {
    const definition = { name, final: name, inner: name, isNeeded: !isLeftOut };
    if (unit.values.has(name)) own.value.set(name, definition);
    if (unit.types.has(name)) own.type.set(name, definition);
  }
  for (const statement of unit.imports) {
    const { module, imported, local, isType } = statement;
    const key = JSON.stringify([module, imported, local]);
    const isOwn = module.startsWith('./');
    const definition = (!isOwn && shared.get(key)) || {
      name: local,
      final: local,
      inner: local,
      isNeeded: false,
      imported: { ...statement },
    };
    if (!isOwn) shared.set(key, definition);
    if (!isLeftOut) definition.isNeeded = true;
    // A name that one cell imports as a type and another one as a value is imported once, as a value.
    if (!isType) definition.imported!.isType = false;
    own.type.set(local, definition);
    if (!isType) own.value.set(local, definition);
  }
  return own;
}

/** `import { digits } from './digits.ts'` means the definition in the module itself, which stands in the same file. */
function shareModules(units: readonly Placed[], owns: readonly Names[]): void {
  for (const [index, { unit }] of units.entries()) {
    for (const { module, imported, local } of unit.imports) {
      const source = units.findIndex(({ path }) => path === module);
      if (source < 0 || imported !== local) continue;
      for (const space of ['value', 'type'] as const) {
        const meant = owns[source]![space].get(imported);
        if (meant && owns[index]![space].has(local)) owns[index]![space].set(local, meant);
        else owns[index]![space].delete(local);
      }
    }
  }
}

function createResolve(units: readonly Placed[], owns: readonly Names[]): Naming['resolve'] {
  return (index, name, space) => {
    const own = owns[index]![space].get(name);
    if (own || units[index]!.kind !== 'cell') return own;
    for (let above = index - 1; above >= 0; above--) {
      if (units[above]!.kind === 'module') continue;
      const found = owns[above]![space].get(name);
      if (found && (units[above]!.kind === 'cell' || !found.imported)) return found;
    }
    return undefined;
  };
}

/** All definitions of each name, in page order, each with the last unit that has it. */
function groupByName(units: readonly Placed[], owns: readonly Names[]): Map<string, Map<Definition, number>> {
  const groups = new Map<string, Map<Definition, number>>();
  for (const index of units.keys()) {
    for (const definition of [...owns[index]!.value.values(), ...owns[index]!.type.values()]) {
      const group = groups.get(definition.name) ?? new Map<Definition, number>();
      // A map keeps the order of first entries; an import that is repeated counts where it stands last.
      if (definition.imported) group.delete(definition);
      if (!group.has(definition)) group.set(definition, index);
      groups.set(definition.name, group);
    }
  }
  return groups;
}

/** Names that some unit takes from JavaScript itself: no definition in the file may stand in their way. */
function findGlobals(units: readonly Placed[], resolve: Naming['resolve']): Set<string> {
  return new Set(
    units.flatMap(({ unit, isLeftOut }, index) =>
      isLeftOut ? [] : unit.mentions.filter(({ name, space }) => !resolve(index, name, space)).map(({ name }) => name),
    ),
  );
}

function findKept(owners: ReadonlyMap<Definition, number>, units: readonly Placed[]): Definition | undefined {
  const all = [...owners];
  return (all.findLast(([, index]) => !units[index]!.isLeftOut) ?? all.at(-1))?.[0];
}
