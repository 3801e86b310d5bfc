/** What a symbol stands for: an array, or a number, whose shape is []. */
export interface SymbolValue {
  shape: readonly number[];
  dtype: string;
  /** The value as NumPy prints it; of a large one its corners. */
  text: string;
}

/** A symbol of the page's formulas, as the page carries it. */
export interface PageSymbol {
  /** What it is, in words; may be empty. */
  meaning: string;
  /** What it is in the program: `cache.Z1`. */
  code: string;
  /** The cells that it reads, by name and number. */
  cells: [id: string, number: number][];
  /** The name of its probe. */
  probe: string;
  /** As it was in the build. */
  value: SymbolValue;
}

/** The symbols of a page, by name. */
export type PageSymbols = Record<string, PageSymbol>;
