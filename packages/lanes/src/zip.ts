// Files in one: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT. Numbers are little-endian.
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const UTF8 = 0x800;
// The first day that the format knows, so that the same arrays give the same bytes.
const DAY = 0x21;
const LARGEST = 0xffffffff;

/** One file: its bytes, or how to find them. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

let table: Uint32Array | undefined;

function checksum(bytes: Uint8Array): number {
  table ??= new Uint32Array(256).map((_, i) => {
    let sum = i;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    return sum;
  });
  let sum = -1;
  for (const byte of bytes) sum = (sum >>> 8) ^ table[(sum ^ byte) & 0xff]!;
  return ~sum >>> 0;
}

/** What the local header and the directory both say of a file, from byte `at` on. */
function writeFacts(view: DataView, at: number, name: Uint8Array, bytes: Uint8Array, sum: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8, true);
  view.setUint16(at + 8, DAY, true);
  view.setUint32(at + 10, sum, true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, bytes.length, true);
  view.setUint16(at + 22, name.length, true);
}

/** The bytes of a zip file with these files, not compressed. Throws a RangeError beyond 4 GB. */
export function writeZip(name: string, entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const files = entries.map((entry) => ({ ...entry, label: new TextEncoder().encode(entry.name) }));
  const size = files.reduce((sum, { bytes, label }) => sum + 76 + 2 * label.length + bytes.length, END_SIZE);
  if (size > LARGEST) throw new RangeError(`${name}: a .npz file has at most ${LARGEST} bytes; this one has ${size}`);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const directory = files.reduce((sum, { bytes, label }) => sum + 30 + label.length + bytes.length, 0);
  let local = 0;
  let central = directory;
  for (const { bytes, label } of files) {
    const sum = checksum(bytes);
    view.setUint32(local, LOCAL, true);
    writeFacts(view, local + 4, label, bytes, sum);
    out.set(label, local + 30);
    out.set(bytes, local + 30 + label.length);
    view.setUint32(central, CENTRAL, true);
    view.setUint16(central + 4, 20, true);
    writeFacts(view, central + 6, label, bytes, sum);
    view.setUint32(central + 42, local, true);
    out.set(label, central + 46);
    local += 30 + label.length + bytes.length;
    central += 46 + label.length;
  }
  view.setUint32(central, END, true);
  view.setUint16(central + 8, files.length, true);
  view.setUint16(central + 10, files.length, true);
  view.setUint32(central + 12, central - directory, true);
  view.setUint32(central + 16, directory, true);
  return out;
}

async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // What goes wrong is met by the reader below.
  writer.write(bytes.slice()).catch(() => {});
  writer.close().catch(() => {});
  const parts: Uint8Array[] = [];
  for (const reader = stream.readable.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
  }
  return joinBytes(parts);
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function findEnd(name: string, bytes: Uint8Array, view: DataView): number {
  // A comment of at most 65535 bytes may follow.
  const last = bytes.length - END_SIZE;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) if (view.getUint32(at, true) === END) return at;
  throw new TypeError(`${name}: a .npz file has a directory at its end; these ${bytes.length} bytes have none`);
}

/** The file that the directory names at byte `at`. */
async function readEntry(name: string, bytes: Uint8Array, view: DataView, at: number): Promise<ZipEntry> {
  const method = view.getUint16(at + 10, true);
  const compressed = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  const label = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
  if (compressed === LARGEST || local === LARGEST) throw new RangeError(`${name}: '${label}' lies beyond 4 GB`);
  if (method !== 0 && method !== 8) {
    throw new RangeError(`${name}: reads files that are stored or deflated; '${label}' has method ${method}`);
  }
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const found = bytes.subarray(start, start + compressed);
  const content = method === 0 ? found : await inflate(found).catch(() => new Uint8Array(0));
  if (checksum(content) !== view.getUint32(at + 16, true)) throw new RangeError(`${name}: '${label}' is damaged`);
  return { name: label, bytes: content };
}

/** The files in the bytes of a zip file. Throws a sentence that begins with `name` where it is none or damaged. */
export async function readZip(name: string, bytes: Uint8Array): Promise<ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(name, bytes, view);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = view.getUint16(end + 10, true); i > 0; i--) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) {
      throw new RangeError(`${name}: the directory of the .npz file is damaged`);
    }
    entries.push(await readEntry(name, bytes, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
