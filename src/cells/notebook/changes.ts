// A cell may change an array of a cell above in place: `np.add(W, 1, { out: W })`. Nothing announces that, so the numbers
// themselves are compared: those of every array of the cells that it reads, before it runs and after.

// Numbers of one cell beyond this count are not looked at: the look would take longer than most cells.
const MOST = 4_000_000;
// Arrays within lists and objects are found this deep.
const DEEPEST = 3;

type Numbers = { readonly [i: number]: number; readonly length: number };

/** A number that is another one, all but certainly, when one of the numbers is: FNV-1a over their bits. */
function fingerprint(data: Numbers): number {
  const { buffer, byteOffset, byteLength } = data as unknown as ArrayBufferView;
  const isWhole = byteOffset % 4 === 0 && byteLength % 4 === 0;
  const bits = isWhole
    ? new Int32Array(buffer, byteOffset, byteLength / 4)
    : new Uint8Array(buffer, byteOffset, byteLength);
  let hash = 0x811c9dc5;
  for (let i = 0; i < bits.length; i++) hash = Math.imul(hash ^ bits[i]!, 0x01000193);
  return hash ^ data.length;
}

/** The typed arrays within a value, in a fixed order. */
function findArrays(value: unknown, depth: number, found: Set<Numbers>): void {
  if (typeof value !== 'object' || value === null) return;
  if (ArrayBuffer.isView(value)) {
    if (!(value instanceof DataView)) found.add(value as unknown as Numbers);
    return;
  }
  if (depth === DEEPEST) return;
  const { shape, data } = value as { shape?: unknown; data?: unknown };
  if (Array.isArray(shape)) findArrays(data, DEEPEST, found);
  else if (value instanceof Map) for (const part of value.values()) findArrays(part, depth + 1, found);
  else for (const part of Object.values(value)) findArrays(part, depth + 1, found);
}

/** The numbers of cells above, so that it shows afterwards whose a cell has changed. */
export class Watch {
  readonly #before: ReadonlyMap<number, number>;
  readonly #values: ReadonlyMap<number, object>;

  /** @param values of each cell above that matters, by its index: its names and their values */
  constructor(values: ReadonlyMap<number, object>) {
    this.#values = values;
    this.#before = new Map([...values].map(([cell, names]) => [cell, measure(names)]));
  }

  /** The cells whose numbers are others than before. */
  findChanged(): number[] {
    return [...this.#values].filter(([cell, names]) => measure(names) !== this.#before.get(cell)).map(([cell]) => cell);
  }
}

function measure(names: object): number {
  try {
    const arrays = new Set<Numbers>();
    findArrays(names, -1, arrays);
    let hash = 0;
    let numbers = 0;
    for (const data of arrays) {
      numbers += data.length;
      if (numbers > MOST) return hash;
      hash = Math.imul(hash, 31) + fingerprint(data);
    }
    return hash;
  } catch {
    // A reader's object may throw where it is looked at. Then nothing is known of it.
    return 0;
  }
}
