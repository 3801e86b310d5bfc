/** An edit as it lies in the browser's storage. */
export interface StoredEdit {
  text: string;
  /** The post's text that the reader began with. */
  original: string;
  /** Another one after each write, so that a tab can tell whether the edit is still the one that it knows. */
  version: string;
  /** A text that was overwritten on purpose by this one, when two tabs had edited the cell. */
  previous?: string;
}

/** The part of a key that tells the form of what is kept. A later form takes another number, and leaves these alone. */
const form = 'four-lanes:1:';

/** Returns the key of a cell's edit. */
export function findKey(post: string, cell: string): string {
  return `${findPrefix(post)}${encodeURIComponent(cell)}`;
}

/** Returns the cell that a key of this post is about; undefined for every other key. */
export function findCell(post: string, key: string): string | undefined {
  const prefix = findPrefix(post);
  if (!key.startsWith(prefix)) return undefined;
  try {
    return decodeURIComponent(key.slice(prefix.length));
  } catch {
    // A `%` that encodes nothing: no key that was made here.
    return undefined;
  }
}

const findPrefix = (post: string) => `${form}${encodeURIComponent(post)}/`;

/** Reads what is kept under a key. Whatever is not an edit gives undefined: anybody can write into this storage. */
export function parseEdit(value: string | null): StoredEdit | undefined {
  if (value === null) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(value);
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null) return undefined;
  const { text, original, version, previous } = data as Record<string, unknown>;
  if (typeof text !== 'string' || typeof original !== 'string' || typeof version !== 'string') return undefined;
  return { text, original, version, ...(typeof previous === 'string' && { previous }) };
}
