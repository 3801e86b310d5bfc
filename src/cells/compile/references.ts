import type { AnyNode, Class, Function as FunctionNode, Identifier, Program } from 'acorn';
import { Scope } from './scope.ts';
import { isNode } from './syntax-node.ts';

/** What a cell's JavaScript says about names. Positions are those of the first mention, as offsets from 0. */
export interface References {
  /** Names that the cell reads and does not define. */
  reads: Map<string, number>;
  /** Names that the cell assigns and does not declare: its imports are among them. */
  writes: Map<string, number>;
  /** Names declared at the top level, imports included. */
  defines: Map<string, number>;
  imports: Set<string>;
}

/** One place that mentions a name of the cell's top level, or one that the cell does not declare at all. */
export interface Mention {
  name: string;
  position: number;
  kind: 'read' | 'write' | 'declare';
  /** It stands for key and value of a property: `{ W1 }`. */
  isShorthand: boolean;
  /** It stands in a function, so it may happen after the cell has ended. */
  isInFunction: boolean;
}

interface Reference {
  name: string;
  position: number;
  scope: Scope;
}

/** Returns the names that a cell reads, writes and defines. */
export function findReferences(program: Program): References {
  const search = new Search();
  for (const statement of program.body) search.visit(statement, search.cell);
  return {
    reads: findFirstPlaces(search.reads.filter(({ name, scope }) => !scope.findDeclaring(name))),
    writes: findFirstPlaces(
      search.writes.filter(({ name, scope }) => {
        const declaring = scope.findDeclaring(name);
        return !declaring || (declaring === search.cell && search.imports.has(name));
      }),
    ),
    defines: search.cell.names,
    imports: search.imports,
  };
}

/**
 * Returns every mention of the names that the cells of a page share, and the names that only parts of the cell declare.
 * With both, a name can be replaced by another one.
 */
export function findMentions(program: Program): { mentions: Mention[]; localNames: Set<string> } {
  const search = new Search();
  for (const statement of program.body) search.visit(statement, search.cell);
  const mentions: Mention[] = [];
  const localNames = new Set<string>();
  const note = (kind: Mention['kind'], references: Reference[]) => {
    for (const { name, position, scope } of references) {
      if ((scope.findDeclaring(name) ?? search.cell) !== search.cell) continue;
      const isShorthand = search.shorthands.has(position);
      mentions.push({ name, position, kind, isShorthand, isInFunction: scope.functionScope !== search.cell });
    }
  };
  for (const { name, scope } of search.declarations) if (scope !== search.cell) localNames.add(name);
  note('read', search.reads);
  note('write', search.writes);
  note('declare', search.declarations);
  return { mentions: mentions.sort((a, b) => a.position - b.position), localNames };
}

function isAcornNode(value: unknown): value is AnyNode {
  return isNode(value);
}

function findFirstPlaces(references: Reference[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const { name, position } of references.sort((a, b) => a.position - b.position)) {
    if (!places.has(name)) places.set(name, position);
  }
  return places;
}

/**
 * One walk through the tree. It only notes who mentions what in which scope; what a mention means is asked afterwards,
 * because a name may be declared below the place that mentions it.
 */
class Search {
  readonly cell = new Scope();
  readonly imports = new Set<string>();
  readonly reads: Reference[] = [];
  readonly writes: Reference[] = [];
  readonly declarations: Reference[] = [];
  /** Where a property is written as its name alone. */
  readonly shorthands = new Set<number>();

  visit(node: AnyNode | null | undefined, scope: Scope): void {
    if (!node) return;
    switch (node.type) {
      case 'Identifier':
        this.reads.push({ name: node.name, position: node.start, scope });
        return;
      case 'MemberExpression':
        this.visit(node.object, scope);
        if (node.computed) this.visit(node.property, scope);
        return;
      case 'Property':
        if (node.shorthand) this.shorthands.add(node.start);
        if (node.computed) this.visit(node.key, scope);
        this.visit(node.value, scope);
        return;
      case 'MethodDefinition':
        if (node.computed) this.visit(node.key, scope);
        this.visit(node.value, scope);
        return;
      case 'PropertyDefinition':
        if (node.computed) this.visit(node.key, scope);
        this.visit(node.value, new Scope(scope, 'function'));
        return;
      case 'AssignmentExpression':
        // `w += 1` reads what it writes; a pattern can only be written.
        if (node.operator !== '=') this.visit(node.left, scope);
        this.assign(node.left, scope);
        this.visit(node.right, scope);
        return;
      case 'UpdateExpression':
        this.visit(node.argument, scope);
        this.assign(node.argument, scope);
        return;
      case 'VariableDeclaration':
        for (const { id, init } of node.declarations) {
          this.declare(id, node.kind === 'var' ? scope.functionScope : scope, scope);
          this.visit(init, scope);
        }
        return;
      case 'FunctionDeclaration':
        this.#declareName(node.id, scope);
        this.#visitFunction(node, scope);
        return;
      case 'FunctionExpression': {
        const named = new Scope(scope);
        this.#declareName(node.id, named);
        this.#visitFunction(node, named);
        return;
      }
      case 'ArrowFunctionExpression':
        this.#visitFunction(node, scope);
        return;
      case 'ClassDeclaration':
        this.#declareName(node.id, scope);
        this.#visitClass(node, scope);
        return;
      case 'ClassExpression':
        this.#visitClass(node, scope);
        return;
      case 'StaticBlock':
        this.#visitChildren(node, new Scope(scope, 'function'));
        return;
      case 'ForInStatement':
      case 'ForOfStatement': {
        const loop = new Scope(scope);
        if (node.left.type === 'VariableDeclaration') this.visit(node.left, loop);
        else this.assign(node.left, loop);
        this.visit(node.right, loop);
        this.visit(node.body, loop);
        return;
      }
      case 'SwitchStatement': {
        const cases = new Scope(scope);
        this.visit(node.discriminant, scope);
        for (const branch of node.cases) this.visit(branch, cases);
        return;
      }
      case 'CatchClause': {
        const handler = new Scope(scope);
        if (node.param) this.declare(node.param, handler, handler);
        this.visit(node.body, handler);
        return;
      }
      case 'BlockStatement':
      case 'ForStatement':
        this.#visitChildren(node, new Scope(scope));
        return;
      case 'LabeledStatement':
        this.visit(node.body, scope);
        return;
      case 'ImportDeclaration':
        for (const { local } of node.specifiers) {
          this.#declareName(local, scope);
          this.imports.add(local.name);
        }
        return;
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'MetaProperty':
        return;
      default:
        this.#visitChildren(node, scope);
    }
  }

  /** Notes the names that a pattern declares in a scope; its defaults and computed keys are read where it stands. */
  declare(pattern: AnyNode, scope: Scope, reading: Scope): void {
    this.#takeApart(pattern, reading, (target) => {
      if (target.type === 'Identifier') this.#declareName(target, scope);
    });
  }

  #declareName(id: Identifier | null | undefined, scope: Scope): void {
    if (!id) return;
    scope.declare(id.name, id.start);
    this.declarations.push({ name: id.name, position: id.start, scope });
  }

  /** Notes the names that an assignment writes. */
  assign(pattern: AnyNode, scope: Scope): void {
    this.#takeApart(pattern, scope, (target) => {
      if (target.type === 'Identifier') this.writes.push({ name: target.name, position: target.start, scope });
      else this.visit(target, scope);
    });
  }

  #takeApart(pattern: AnyNode | null, reading: Scope, take: (target: AnyNode) => void): void {
    if (!pattern) return;
    switch (pattern.type) {
      case 'ObjectPattern':
        for (const property of pattern.properties) {
          if (property.type === 'Property' && property.computed) this.visit(property.key, reading);
          if (property.type === 'Property' && property.shorthand) this.shorthands.add(property.start);
          this.#takeApart(property.type === 'Property' ? property.value : property.argument, reading, take);
        }
        return;
      case 'ArrayPattern':
        for (const element of pattern.elements) this.#takeApart(element, reading, take);
        return;
      case 'RestElement':
        this.#takeApart(pattern.argument, reading, take);
        return;
      case 'AssignmentPattern':
        this.#takeApart(pattern.left, reading, take);
        this.visit(pattern.right, reading);
        return;
      case 'ParenthesizedExpression':
        this.#takeApart(pattern.expression, reading, take);
        return;
      default:
        take(pattern);
    }
  }

  #visitFunction(node: FunctionNode, scope: Scope): void {
    const parameters = new Scope(scope, 'function');
    if (node.type !== 'ArrowFunctionExpression') parameters.declare('arguments', node.start);
    for (const parameter of node.params) this.declare(parameter, parameters, parameters);
    // A default cannot see the variables of the body, so the body has a scope of its own.
    const body = new Scope(parameters, 'function');
    if (node.body.type === 'BlockStatement') this.#visitChildren(node.body, body);
    else this.visit(node.body, body);
  }

  #visitClass(node: Class, scope: Scope): void {
    const named = new Scope(scope);
    // A declared class is one name, inside and outside; that of an expression exists only inside.
    if (node.type === 'ClassExpression') this.#declareName(node.id, named);
    this.visit(node.superClass, named);
    for (const member of node.body.body) this.visit(member, named);
  }

  #visitChildren(node: AnyNode, scope: Scope): void {
    for (const child of Object.values(node).flat()) if (isAcornNode(child)) this.visit(child, scope);
  }
}
