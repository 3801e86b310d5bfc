import { findSquare } from '../sheet-keys.ts';
import type { ForwardPass, Place } from './forward-pass.ts';

/** Where a key leads from a number: within its array, and from its sides to the arrays beside it. */
export function findNext(key: string, place: Place, pass: ForwardPass, reached: number): Place | undefined {
  const rows = pass.steps[place.step]!.values.length;
  const move = place.step === 0 ? moveInPicture(key, place.row) : moveInColumn(key, place.row, rows);
  if (typeof move === 'number') return { step: place.step, row: move };
  const step = place.step + (move === 'left' ? -1 : move === 'right' ? 1 : Number.NaN);
  const beside = step <= reached ? pass.steps[step] : undefined;
  return beside && { step, row: Math.min(place.row, beside.values.length - 1) };
}

type Move = number | 'left' | 'right' | undefined;

function moveInColumn(key: string, row: number, rows: number): Move {
  if (key === 'ArrowUp') return Math.max(0, row - 1);
  if (key === 'ArrowDown') return Math.min(rows - 1, row + 1);
  if (key === 'Home') return 0;
  if (key === 'End') return rows - 1;
  return key === 'ArrowLeft' ? 'left' : key === 'ArrowRight' ? 'right' : undefined;
}

const moveInPicture = (key: string, row: number): Move =>
  findSquare(key, row) ?? (key === 'ArrowRight' ? 'right' : undefined);
