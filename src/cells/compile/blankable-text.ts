/** Where a token stands. */
export interface TokenRange {
  start: number;
  end: number;
}

/** A token with its text. */
export interface TextToken extends TokenRange {
  text: string;
}

/**
 * The only tokens that start a statement or a class member and that would also continue an expression on the line above.
 * When what stood between the two is blanked out, a semicolon has to take its place.
 */
const continuations = new Set(['(', '[', '`', '+', '-', '/', '*', '.', ',', '<', 'in', 'instanceof']);

/** As the name of a property, each of these would begin the member that follows: `get` and a method become a getter. */
export const prefixes: ReadonlySet<string> = new Set(['async', 'get', 'set', 'static']);

/** A text whose parts can be replaced by blanks: no character moves, no line ends elsewhere. */
export class BlankableText {
  readonly source: string;
  readonly #tokens: TokenRange[];
  readonly #units: string[];
  // Kept apart until the end, so that a later blank cannot erase them.
  readonly #guards = new Map<number, string>();

  constructor(source: string, tokens: TokenRange[]) {
    this.source = source;
    this.#tokens = tokens;
    this.#units = source.split('');
  }

  /** Replaces everything but line breaks by spaces. */
  blank(start: number, end: number): void {
    for (let i = start; i < end; i++) {
      if (!/[\n\r\u2028\u2029]/.test(this.#units[i] ?? '\n')) this.#units[i] = ' ';
    }
  }

  /** Puts one character over a blank. */
  guard(position: number, character: string): void {
    this.#guards.set(position, character);
  }

  /** Blanks a whole statement or class member, and keeps its neighbours apart. */
  blankStatement(start: number, end: number): void {
    this.blank(start, end);
    this.separate(start, end);
  }

  /** Puts a semicolon over the blank at `start` when what follows `end` would continue what stands before. */
  separate(start: number, end: number): void {
    let index = this.#findIndex(start) - 1;
    while (index >= 0 && this.#units[this.#tokens[index]!.start] === ' ') index--;
    const before = this.#tokenText(index)?.text;
    const after = this.tokenAfter(end)?.text;
    if (before === undefined || after === undefined || before === ';' || before === '{') return;
    if (continuations.has(after) || prefixes.has(before)) this.guard(start, ';');
  }

  /** Returns the first token that starts at the position or after it. */
  tokenAfter(position: number): TextToken | undefined {
    return this.#tokenText(this.#findIndex(position));
  }

  /** Returns the last token that ends at the position or before it. */
  tokenBefore(position: number): TextToken | undefined {
    return this.#tokenText(this.#findIndex(position) - 1);
  }

  /** Returns the tokens that start in a range. */
  tokensIn(start: number, end: number): TextToken[] {
    const tokens: TextToken[] = [];
    for (let i = this.#findIndex(start); ; i++) {
      const token = this.#tokenText(i);
      if (!token || token.start >= end) return tokens;
      tokens.push(token);
    }
  }

  breaksLine(start: number, end: number): boolean {
    return /[\n\r\u2028\u2029]/.test(this.source.slice(start, end));
  }

  toString(): string {
    const units = [...this.#units];
    for (const [position, character] of this.#guards) units[position] = character;
    return units.join('');
  }

  #tokenText(index: number): TextToken | undefined {
    const token = this.#tokens[index];
    return token && { start: token.start, end: token.end, text: this.source.slice(token.start, token.end) };
  }

  /** Returns the index of the first token that starts at the position or after it. */
  #findIndex(position: number): number {
    let low = 0;
    let high = this.#tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#tokens[middle]!.start < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
