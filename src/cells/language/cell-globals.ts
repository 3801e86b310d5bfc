/** Where a checker finds them. */
export const globalsPath = '/cell-globals.d.ts';

/** Declares what a cell has beside the language itself: no document, no network. */
export const cellGlobals = `
interface Console {
  /** Prints the values under the cell, side by side. */
  log(...values: unknown[]): void;
  /** Prints the values under the cell, side by side. */
  info(...values: unknown[]): void;
  /** Prints the values under the cell, side by side. */
  warn(...values: unknown[]): void;
  /** Prints the values under the cell, side by side. */
  error(...values: unknown[]): void;
  /** Prints the values under the cell, side by side. */
  debug(...values: unknown[]): void;
  /** Prints a table under the cell: one row for each element of a list or each property of an object. */
  table(rows: unknown, columns?: readonly string[]): void;
}
/** Prints under the cell. */
declare const console: Console;
/** Shows a value under the cell, as the value of the last line is shown, and returns it. */
declare function display<T>(value: T): T;
/** Shows how far a loop is: \`i\` of \`n\` rounds are done. */
declare function progress(i: number, n: number): void;

/** Calls a function once, after so many milliseconds. */
declare function setTimeout(callback: (...values: any[]) => void, milliseconds?: number, ...values: any[]): number;
declare function clearTimeout(timer?: number): void;
/** Calls a function again and again, every so many milliseconds. */
declare function setInterval(callback: (...values: any[]) => void, milliseconds?: number, ...values: any[]): number;
declare function clearInterval(timer?: number): void;
declare function queueMicrotask(callback: () => void): void;
/** Copies plain data, arrays and objects within it too. */
declare function structuredClone<T>(value: T): T;
/** The clock. */
declare const performance: {
  /** Milliseconds since the worker started, with fractions. */
  now(): number;
};
declare const crypto: {
  getRandomValues<T extends ArrayBufferView>(array: T): T;
  randomUUID(): string;
};
declare function atob(text: string): string;
declare function btoa(text: string): string;
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(encoding?: string);
  decode(bytes?: ArrayBuffer | ArrayBufferView): string;
}
declare class URL {
  constructor(address: string, base?: string);
  href: string;
  [part: string]: any;
}
declare var WebAssembly: any;
`;
