type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

type Tally = [
  [],
  [0],
  [0, 0],
  [0, 0, 0],
  [0, 0, 0, 0],
  [0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 0, 0, 0],
];

type Backwards<Text extends string> = Text extends `${infer First}${infer Rest}` ? `${Backwards<Rest>}${First}` : '';

// Digits from the last to the first, as on paper.
type AddDigits<
  A extends string,
  B extends string,
  Carry extends 0[] = [],
> = A extends `${infer P extends Digit}${infer ARest}`
  ? B extends `${infer Q extends Digit}${infer BRest}`
    ? `${[...Tally[P], ...Tally[Q], ...Carry]['length'] & number}` extends `1${infer Last extends Digit}`
      ? `${AddDigits<ARest, BRest, [0]>}${Last}`
      : `${AddDigits<ARest, BRest>}${[...Tally[P], ...Tally[Q], ...Carry]['length'] & number}`
    : AddDigits<A, '0', Carry>
  : B extends ''
    ? Carry extends []
      ? ''
      : '1'
    : AddDigits<'0', B, Carry>;

/** A + B, digit by digit. */
export type Sum<A extends number, B extends number> = number extends A | B
  ? number
  : AddDigits<Backwards<`${A}`>, Backwards<`${B}`>> extends `${infer N extends number}`
    ? N
    : number;
