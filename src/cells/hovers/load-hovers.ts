import { hoverUrls } from 'virtual:hovers';
import { type CellHovers, type Hovers, unpackHovers } from './post-hovers.ts';

let loading: Promise<Hovers> | undefined;

/** What the names in a cell are. The first call loads those of all the post's cells. */
export async function loadHovers(post: string, cell: string): Promise<CellHovers> {
  const url = hoverUrls[post];
  if (url === undefined) return [];
  loading ??= fetchHovers(url);
  try {
    return unpackHovers(await loading, cell);
  } catch {
    // Without a connection the code is still there to read; the next call tries again.
    loading = undefined;
    return [];
  }
}

async function fetchHovers(url: string): Promise<Hovers> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as Hovers;
}
