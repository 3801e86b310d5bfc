import { createSyntaxError } from './syntax-error.ts';
import { findChild, findChildren, findField, findList, type SyntaxNode } from './syntax-node.ts';

interface Refusal {
  message: string;
  hint: string;
}

const refusedNodes: Record<string, Refusal> = {
  TSEnumDeclaration: {
    message: '`enum` does not work in a cell, because it is more than a type',
    hint: "Use a union of strings: type Kind = 'relu' | 'tanh'.",
  },
  TSModuleDeclaration: {
    message: 'A `namespace` with values does not work in a cell, because it is more than a type',
    hint: 'Use an object, or plain functions.',
  },
  TSParameterProperty: {
    message: 'A parameter that is also a property does not work in a cell, because it is more than a type',
    hint: 'Declare the property in the class, and assign it in the constructor.',
  },
  TSImportEqualsDeclaration: {
    message: '`import … =` does not work in a cell',
    hint: "Write import * as np from 'lanes'.",
  },
  TSExportAssignment: {
    message: '`export =` does not work in a cell',
    hint: 'Leave it out: the cells below see every name that this cell declares at its top level.',
  },
  TSNamespaceExportDeclaration: {
    message: '`export as namespace` does not work in a cell',
    hint: 'Leave it out: the cells below see every name that this cell declares at its top level.',
  },
  TSTypeAssertion: {
    message: 'A type in front of a value, `<T>x`, does not work in a cell',
    hint: 'Write x as T.',
  },
  Decorator: {
    message: 'Decorators do not work in a cell, because browsers do not run them',
    hint: 'Call a function on the class or the method instead.',
  },
  ExportDefaultDeclaration: {
    message: '`export default` does not work in a cell',
    hint: 'Give it a name: the cells below see every name that this cell declares at its top level.',
  },
  ExportAllDeclaration: {
    message: '`export *` does not work in a cell',
    hint: 'Import the names: the cells below see them too.',
  },
  ImportExpression: {
    message: '`import()` does not work in a cell, because a cell imports at its top',
    hint: "Write import * as np from 'lanes'.",
  },
};

const using: Refusal = {
  message: '`using` does not work in a cell, because not every browser runs it',
  hint: 'Use const.',
};

const accessor: Refusal = {
  message: '`accessor` does not work in a cell, because browsers do not run it',
  hint: 'Write a plain property, or a getter and a setter.',
};

const exportList: Refusal = {
  message: 'A list of exports does not work in a cell',
  hint: 'Leave it out: the cells below see every name that this cell declares at its top level.',
};

const importMeta: Refusal = {
  message: '`import.meta` does not work in a cell, because a cell has no address of its own',
  hint: "A cell imports at its top: import * as np from 'lanes'.",
};

const importAttributes: Refusal = {
  message: 'An import with attributes does not work in a cell',
  hint: "Leave out the part from `with` on: import * as np from 'lanes'.",
};

/** Throws a `CellSyntaxError` if a node is no type and yet cannot stand in a cell. */
export function checkNode(node: SyntaxNode, source: string): void {
  const refusal = findRefusal(node);
  if (refusal) throw createSyntaxError(refusal.message, source, node.start, refusal.hint);
}

/** Throws a `CellSyntaxError` if anything in a tree of plain JavaScript cannot stand in a cell. */
export function checkTree(node: SyntaxNode, source: string): void {
  checkNode(node, source);
  for (const child of findChildren(node)) checkTree(child, source);
}

function findRefusal(node: SyntaxNode): Refusal | undefined {
  switch (node.type) {
    case 'VariableDeclaration':
      return findField(node, 'kind') === 'using' || findField(node, 'kind') === 'await using' ? using : undefined;
    case 'PropertyDefinition':
      return findField(node, 'accessor') === true ? accessor : undefined;
    case 'AccessorProperty':
      return accessor;
    case 'ExportNamedDeclaration':
      return findChild(node, 'declaration') ? undefined : exportList;
    case 'ImportDeclaration':
      return findList(node, 'attributes').length > 0 ? importAttributes : undefined;
    case 'MetaProperty':
      return findField(findChild(node, 'meta') ?? node, 'name') === 'import' ? importMeta : undefined;
    default:
      return Object.hasOwn(refusedNodes, node.type) ? refusedNodes[node.type] : undefined;
  }
}
