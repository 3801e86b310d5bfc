import type { Place } from '../types.ts';
import { findPlace } from './place.ts';

/** The only error that `compileCell` throws: one sentence, where it applies, and perhaps what to write instead. */
export class CellSyntaxError extends SyntaxError {
  override name = 'SyntaxError';
  readonly place: Place;
  readonly hint: string | undefined;

  constructor(message: string, place: Place, hint?: string) {
    super(message);
    this.place = place;
    this.hint = hint;
  }
}

/** Returns the error for a position of the cell's text, an offset from 0. */
export function createSyntaxError(message: string, source: string, position: number, hint?: string): CellSyntaxError {
  return new CellSyntaxError(message, findPlace(source, position), hint);
}
