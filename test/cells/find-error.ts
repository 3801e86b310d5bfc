import { CellSyntaxError, compileCell } from '../../src/cells/compile/compile.ts';

/** Returns the error with which a cell is refused; throws if it compiles. */
export function findError(source: string): CellSyntaxError {
  try {
    compileCell(source);
  } catch (error) {
    if (error instanceof CellSyntaxError) return error;
    throw error;
  }
  throw new Error(`The cell compiles: ${source}`);
}
