import type { Extension } from '@codemirror/state';
import { CheckerClient } from '../language/client.ts';
import { connectChecker } from '../language/connect.ts';
import type { CheckedCell } from '../language/types.ts';
import { checking } from './checking.ts';

/**
 * The type checker for all editors of a page. Its worker starts when the first of them asks.
 * @param getCells the post's cells in page order, as the reader has them now
 */
export function openChecking(post: string, getCells: () => CheckedCell[]): (cell: string) => Extension {
  const client = new CheckerClient(connectChecker(post));
  return (cell) => checking(client, cell, getCells);
}
