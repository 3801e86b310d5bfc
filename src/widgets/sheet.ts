/** Squares a side, and dots a side of a square: as in the data set, whose squares count the black dots of 4 by 4. */
const side = 8;
const dots = 4;
const width = side * dots;
/** Half the width of the pen, in dots. */
const radius = 2.1;

/** A point on the sheet, in squares from its corner. */
export interface Point {
  x: number;
  y: number;
}

/** What a reader draws: 32 by 32 dots, of which each square counts its 16. */
export class Sheet {
  readonly #dots = new Uint8Array(width * width);

  /** The ink of each square, 0 to 16, row by row. */
  get levels(): number[] {
    return Array.from({ length: side * side }, (_, square) =>
      dotsOf(square).reduce((level, dot) => level + this.#dots[dot]!, 0),
    );
  }

  clear(): void {
    this.#dots.fill(0);
  }

  /** A stroke of the pen, or of the eraser, from one point to another. */
  stroke(from: Point, to: Point, isErasing: boolean): void {
    const length = Math.hypot(to.x - from.x, to.y - from.y) * dots;
    const steps = Math.max(1, Math.ceil(length));
    for (let step = 0; step <= steps; step++) {
      const share = step / steps;
      this.#press((from.x + (to.x - from.x) * share) * dots, (from.y + (to.y - from.y) * share) * dots, isErasing);
    }
  }

  #press(x: number, y: number, isErasing: boolean): void {
    for (let row = Math.max(0, Math.floor(y - radius)); row < Math.min(width, y + radius); row++) {
      for (let column = Math.max(0, Math.floor(x - radius)); column < Math.min(width, x + radius); column++) {
        if (Math.hypot(column + 0.5 - x, row + 0.5 - y) <= radius) this.#dots[row * width + column] = isErasing ? 0 : 1;
      }
    }
  }

  /** Fills or empties four more dots of a square, for a reader who draws with the keyboard. */
  shade(square: number, isErasing: boolean): void {
    const value = isErasing ? 0 : 1;
    const left = dotsOf(square).filter((dot) => this.#dots[dot] !== value);
    for (const dot of left.slice(0, dots)) this.#dots[dot] = value;
  }
}

/** The 16 dots of a square. */
function dotsOf(square: number): number[] {
  const corner = Math.floor(square / side) * dots * width + (square % side) * dots;
  return Array.from({ length: dots * dots }, (_, dot) => corner + Math.floor(dot / dots) * width + (dot % dots));
}
