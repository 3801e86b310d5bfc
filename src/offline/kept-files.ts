import { files, version } from 'virtual:site-list';
import { worker } from './worker-scope.ts';

const prefix = 'four-lanes/';
/** The hashes of a version's files are kept with them, so that the next version fetches only what has changed. */
const listName = 'service-worker-list.json';
/** So many files are asked for at a time: reading goes first. */
const atOnce = 4;

/** Any search words in an address are the page's own business. */
const loosely = { ignoreSearch: true, ignoreVary: true };

const place = (name: string) => new URL(name, worker.registration.scope).href;

/** Fetches this version's files; what an older version has unchanged is taken from there. */
export async function keepAll(): Promise<void> {
  const cache = await caches.open(prefix + version);
  const older = await Promise.all((await findCaches()).map(async (name) => readCache(await caches.open(name))));
  const waiting = Object.entries(files);
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, hash] = next;
      const address = place(name);
      if (await cache.match(address)) continue;
      const source = older.find(({ list }) => list[name] === hash);
      const response = (await source?.cache.match(address)) ?? (await load(name, address));
      await cache.put(address, response);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await cache.put(place(listName), new Response(JSON.stringify(files)));
}

/** A file of this site, as some version has kept it. */
export async function findKept(name: string): Promise<Response | undefined> {
  const names = [prefix + version, ...(await findCaches())];
  for (const cache of names) {
    const response = await (await caches.open(cache)).match(place(name), loosely);
    if (response) return response;
  }
  return undefined;
}

/** Keeps the version before this one: a page of it may still be open, and ask for a part that it has not loaded yet. */
export async function removeOld(): Promise<void> {
  const names = await findCaches();
  await Promise.all(names.slice(1).map((name) => caches.delete(name)));
}

/** The caches of other versions, the newest first. */
async function findCaches(): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== prefix + version);
  return names.reverse();
}

async function readCache(cache: Cache): Promise<{ cache: Cache; list: Record<string, string> }> {
  const list = await cache.match(place(listName));
  return { cache, list: list ? await list.json() : {} };
}

async function load(name: string, address: string): Promise<Response> {
  // The browser's own cache may hold an older page; a file whose name holds its content it may have.
  const response = await fetch(address, { cache: /^_astro\//.test(name) ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return response;
}
