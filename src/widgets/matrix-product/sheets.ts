import type { Data } from '../widget.ts';
import type { Matrix, Product } from './product.ts';

type Name = 'A' | 'B' | 'b';

const most = 6;

/** The numbers of a matrix that a reader edits; what a smaller size hides is kept, and new numbers are 1. */
class Sheet {
  rows = 1;
  columns = 1;
  readonly numbers: number[] = new Array<number>(most * most).fill(1);

  take({ rows, columns, values }: Matrix): void {
    this.rows = rows;
    this.columns = columns;
    values.forEach((value, at) => {
      this.numbers[Math.floor(at / columns) * most + (at % columns)] = value;
    });
  }

  toLists(): Data {
    return Array.from({ length: this.rows }, (_, row) => this.numbers.slice(row * most, row * most + this.columns));
  }
}

/** What a reader makes of A, B and b. */
export class Sheets {
  readonly #sheets: Record<Name, Sheet> = { A: new Sheet(), B: new Sheet(), b: new Sheet() };

  take({ A, B, b }: Product): void {
    this.#sheets.A.take(A);
    this.#sheets.B.take(B);
    this.#sheets.b.take(b);
  }

  /** Sets the number that is called 'A-0-1'; tells whether it was another before. */
  set(place: string, number: number): boolean {
    const [name, row, column] = place.split('-');
    const { numbers } = this.#sheets[name as Name];
    const at = Number(row) * most + Number(column);
    if (numbers[at] === number) return false;
    numbers[at] = number;
    return true;
  }

  /** b keeps one number for each row of A. */
  resize(name: 'A' | 'B', axis: 'rows' | 'columns', by: number): void {
    const sheet = this.#sheets[name];
    sheet[axis] = Math.max(1, Math.min(most, sheet[axis] + by));
    this.#sheets.b.rows = this.#sheets.A.rows;
  }

  toData(): Data {
    const { A, B, b } = this.#sheets;
    return { A: A.toLists(), B: B.toLists(), b: b.toLists() };
  }
}
