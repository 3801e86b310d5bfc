import { hashBytes, hashText } from './hash.ts';

/** A cell's text in a link. */
interface SharedEdit {
  cell: string;
  text: string;
  /** The fingerprint of the post's text that the edit started from: `hashText` of it. */
  originalHash: string;
}

/** What a link carries: somebody else's code, until a reader says otherwise. */
export interface Shared {
  post: string;
  edits: SharedEdit[];
}

/** A link may be this long, in characters, and what it unfolds to this large, in bytes. */
export const longestLink = 200_000;
const largestContent = 1_000_000;
const mostEdits = 500;

/** Begins every link; the number is that of the form in which the rest is written. */
const head = 'code=1.';

/**
 * Returns edited cells as the fragment of a link, without `#`. Throws an Error with a sentence for the reader when
 * they are too long for a link.
 *
 * Behind the head stands, in base64url, the fingerprint of the compressed bytes and then these: `deflate` without
 * header, of a JSON text.
 */
export async function encodeShare(
  post: string,
  edits: readonly { cell: string; original: string; text: string }[],
): Promise<string> {
  const shared: Shared = {
    post,
    edits: edits.map(({ cell, original, text }) => ({ cell, text, originalHash: hashText(original) })),
  };
  if (!isShared(shared)) {
    throw new Error('A link can carry cells whose names have only a-z, 0-9 and -, each cell once.');
  }
  const content = new TextEncoder().encode(
    JSON.stringify([post, ...shared.edits.map(({ cell, originalHash, text }) => [cell, originalHash, text])]),
  );
  if (content.length > largestContent) throw new Error(tooLong);
  const compressed = await readAll(through(content, new CompressionStream('deflate-raw')), Number.POSITIVE_INFINITY);
  const bytes = new Uint8Array(4 + compressed.length);
  new DataView(bytes.buffer).setUint32(0, hashBytes(compressed));
  bytes.set(compressed, 4);
  const link = head + toBase64(bytes);
  if (link.length > longestLink) throw new Error(tooLong);
  return link;
}

/**
 * Reads the fragment of an address, with or without `#`. Null when it is no share link. Throws an Error with a
 * sentence for the reader when it is one that cannot be read.
 */
export async function decodeShare(fragment: string): Promise<Shared | null> {
  const link = fragment.replace(/^#/, '');
  if (!link.startsWith('code=')) return null;
  if (!link.startsWith(head)) throw new Error(/^code=[1-9]\d*\./.test(link) ? tooNew : damaged);
  if (link.length > longestLink) throw new Error(tooLarge);
  const bytes = fromBase64(link.slice(head.length));
  const compressed = bytes.subarray(4);
  if (bytes.length < 4 || new DataView(bytes.buffer).getUint32(0) !== hashBytes(compressed)) throw new Error(damaged);
  const content = await decompress(compressed);
  const shared = readContent(content);
  if (!shared) throw new Error(damaged);
  return shared;
}

async function decompress(compressed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  try {
    return await readAll(through(compressed, new DecompressionStream('deflate-raw')), largestContent);
  } catch (error) {
    throw error instanceof RangeError ? new Error(tooLarge) : new Error(damaged);
  }
}

function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) {
  return new Blob([bytes]).stream().pipeThrough(stream) as ReadableStream<Uint8Array>;
}

/** Reads a stream to its end. Throws a RangeError as soon as it gives more than it may: a few bytes can unfold to gigabytes. */
async function readAll(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    length += value!.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError(`more than ${most} bytes`);
    }
    parts.push(value!);
  }
  const all = new Uint8Array(length);
  let end = 0;
  for (const part of parts) {
    all.set(part, end);
    end += part.length;
  }
  return all;
}

function readContent(content: Uint8Array): Shared | undefined {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return undefined;
  }
  if (!Array.isArray(data)) return undefined;
  const [post, ...entries] = data as unknown[];
  const edits = entries.map((entry) => {
    const [cell, originalHash, text] = Array.isArray(entry) ? (entry as unknown[]) : [];
    return { cell, text, originalHash };
  });
  const shared = { post, edits };
  return isShared(shared) ? shared : undefined;
}

/** Names as fences and folders have them; none that every object already has, such as `constructor`. */
const isName = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,99}$/.test(value) && !(value in {});

function isShared(value: { post: unknown; edits: Record<keyof SharedEdit, unknown>[] }): value is Shared {
  const { post, edits } = value;
  return (
    isName(post) &&
    edits.length <= mostEdits &&
    new Set(edits.map(({ cell }) => cell)).size === edits.length &&
    edits.every(
      ({ cell, text, originalHash }) =>
        isName(cell) &&
        typeof text === 'string' &&
        typeof originalHash === 'string' &&
        /^[0-9a-f]{8}$/.test(originalHash),
    )
  );
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) throw new Error(damaged);
  let binary: string;
  try {
    binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    throw new Error(damaged);
  }
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  // The last character has bits to spare; with others in them it is not the link that was made.
  if (toBase64(bytes) !== text) throw new Error(damaged);
  return bytes;
}

const damaged =
  'This link is damaged: a part of it is missing or was changed on the way. Ask for it again, and copy all of it.';
const tooNew =
  'This link was made by a newer version of this site. Reload the page; if that does not help, ask for it again.';
const tooLarge = 'This link carries more code than a page of this site opens, so it was not opened.';
const tooLong = 'Your edits are too long for a link. Download the file instead, and send that.';
