import type { CompiledCell } from '../types.ts';

/**
 * Returns a cell as one JavaScript expression whose value is a strict async function:
 * called with an object of the parameters' values and with `$value`, it promises an object of what the cell defines.
 *
 * Line k of the cell is line k + 1 of the expression. A parameter is a name that exists: one that the cell uses and
 * a cell above defines, or one that the cell imports. An unknown name is none, so that it stays a ReferenceError.
 */
export function wrapCell(cell: Pick<CompiledCell, 'body' | 'defines'>, parameters: string[]): string {
  // A function that takes its parameters apart cannot say "use strict" itself, hence the function around it; for the
  // same reason a semicolon stands before the body, so that a string with which the cell begins is no directive.
  const head = `(function(){"use strict";return async function({${parameters.join(',')}},$value){;`;
  return `${head}\n${cell.body}\n;return{${cell.defines.join(',')}}}})()`;
}
