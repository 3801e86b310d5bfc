/** What the names in a post's cells are, each text kept once: the words of `np.array` stand at many places. */
export interface Hovers {
  texts: string[];
  /** By cell: from, to, the number of the type's text and that of the docstring's, of one name after the other. */
  cells: Record<string, number[]>;
}

/** What a name is, in the text of its cell from one offset to another. */
export interface NameHover {
  from: number;
  to: number;
  type: string;
  /** Plain text, a paragraph a line; may be empty. */
  doc: string;
}

/** What the names in a cell are, in the order of its text. */
export type CellHovers = NameHover[];

export function packHovers(cells: [id: string, hovers: CellHovers][]): Hovers {
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const packed = cells.map(([id, hovers]) => {
    const list = hovers.flatMap(({ from, to, type, doc }) => [from, to, numberOf(type), numberOf(doc)]);
    return [id, list] as const;
  });
  return { texts: [...numbers.keys()], cells: Object.fromEntries(packed) };
}

/** The hovers of one cell. */
export function unpackHovers({ texts, cells }: Hovers, id: string): CellHovers {
  const list = cells[id] ?? [];
  const hovers: CellHovers = [];
  for (let start = 0; start + 3 < list.length; start += 4) {
    const [from = 0, to = 0, type = 0, doc = 0] = list.slice(start, start + 4);
    hovers.push({ from, to, type: texts[type] ?? '', doc: texts[doc] ?? '' });
  }
  return hovers;
}
