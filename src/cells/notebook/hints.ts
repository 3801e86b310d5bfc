/** What an error says, as a pattern, and what learners do about it. */
interface Hint {
  /** The error's name, where the message alone could be anybody's. */
  name?: RegExp;
  message: RegExp;
  hint: string;
}

const errorOfEngine = /^(Type|Range|Reference|Internal)Error$/;

const broadcast =
  'Shapes are compared from the right: two sizes fit when they are equal or when one of them is 1. One number for each of n rows is a column of shape (n, 1): reshape([n, 1]) makes one.';
const missing =
  'What stands before the dot is undefined or null. A function without `return` gives undefined, and so does an index beyond the end or a property that is not there.';
const iterable =
  'This is no list, so it cannot be taken apart or gone through. If it comes from an async function, write `await` before the call; the entries of an object are Object.entries(object).';
const readonly =
  'What is declared with `const` or is read-only cannot be assigned: declare a name that changes with `let`.';
const size =
  'A length is negative, not whole, or more than the memory holds: look at the sizes, or work on a part of the data at a time.';

/**
 * The hints, the first that fits counts. Engines word the same mistake differently: the patterns of one hint stand
 * for V8, SpiderMonkey and JavaScriptCore, whose messages were read off the browsers themselves.
 */
const hints: Hint[] = [
  // Values that lanes was given.
  {
    message: /^(matmul|dot|[\w.]+): shapes .* do not fit: \d+ (columns|numbers), \d+ (rows|numbers)$/,
    hint: 'The inner sizes must be equal: transpose one of them with .T, or check which one holds examples in columns.',
  },
  {
    message: /^operands could not be broadcast together|do(es)? not broadcast( to|$)/,
    hint: broadcast,
  },
  {
    message: /^cannot reshape array of size/,
    hint: 'The sizes of the new shape, multiplied, must give the count of numbers. One size may be -1: it follows from the others.',
  },
  {
    message: /do not fit: only the sizes of axis \d+ may differ$/,
    hint: 'Arrays are joined along one axis, and along all others they have the same sizes. To join along a new axis, use stack.',
  },
  {
    message: /: lists of unequal length: /,
    hint: 'All rows of an array have the same length: look for a missing or an extra number, or a missing bracket.',
  },
  {
    message: /: axis -?\d+ is out of bounds for array of dimension \d+$/,
    hint: 'Axes count from 0. Of an array with rows and columns, axis 0 goes down the rows and axis 1 along the columns.',
  },
  {
    message: /: index -?\d+ is out of bounds for axis \d+ with size \d+/,
    hint: 'Indices count from 0, so the last one is the size minus 1; -1 stands for the last, too.',
  },
  {
    message: /^item: only an array of size 1 has one number/,
    hint: 'Name the place, as in A.item(0, 1), or make one number of all with a sum or a mean.',
  },
  {
    message: /given a value of class Promise|\[object Promise\]/,
    hint: 'The value is not there yet. Write `await` before the call that gives it.',
  },
  {
    message: /^[\w.]+: .*; given (undefined|null)$/,
    hint: 'A value is missing here. A function without `return` gives undefined, and so does an index beyond the end or a property that is not there.',
  },
  { message: / has \d+ numbers; at most \d+ fit$/, hint: size },
  // Names and cells, as the notebook says it.
  {
    name: /^ReferenceError$/,
    message: /^`.+` is defined further down, in cell \d+\./,
    hint: 'Move this code below that cell, or define the name above.',
  },
  {
    name: /^ReferenceError$/,
    message: /^`.+` belongs to cell \d+\./,
    hint: 'A `const` or `let` of the same name in this cell is allowed: it counts for this cell and those below.',
  },
  // The three engines.
  {
    name: errorOfEngine,
    message:
      / is not iterable|^can't access property Symbol\.iterator,|^undefined is not a function \(near '|^undefined is not an object \(evaluating '\[[^\]]*\]'\)$|^Spread syntax requires/,
    hint: iterable,
  },
  {
    name: errorOfEngine,
    message: / is not a function(\.| \(|$)| callback must be a function$/,
    hint: 'Look at what stands before the brackets: the name may be misspelt, or the value may be of another kind than you think. If it comes from an async function, write `await` before the call.',
  },
  {
    name: errorOfEngine,
    message: / is not a constructor( \(|$)/,
    hint: 'Only a class can stand after `new`. Leave `new` out to call a function.',
  },
  {
    name: errorOfEngine,
    message:
      /^(Class constructor .* cannot be invoked without 'new'|class constructors must be invoked with|Cannot call a class constructor without)/,
    hint: 'Write `new` before the name of the class.',
  },
  {
    name: errorOfEngine,
    message:
      /^Cannot (read|set) properties of (undefined|null)|^can't access property .*(undefined|null)$|^(undefined|null) is not an object \(|^Cannot destructure |^Right side of assignment cannot be destructured|^\S+ is (undefined|null)$/,
    hint: missing,
  },
  {
    name: errorOfEngine,
    message:
      /^(Assignment to constant variable|invalid assignment to const |Attempted to assign to readonly property|Cannot assign to read only property|".*" is read-only$|Cannot add property .* is not extensible|can't define array index property|Cannot set property .* which has only a getter|setting getter-only property)/,
    hint: readonly,
  },
  {
    name: /^ReferenceError$/,
    message: /^Cannot access ('.*' before initialization|uninitialized variable)|^can't access lexical declaration /,
    hint: 'A name has no value before the line that declares it has run: move this line down, or the declaration up.',
  },
  {
    name: /^ReferenceError$/,
    message: / is not defined$|^Can't find variable: |^assignment to undeclared variable /,
    hint: "No cell above defines this name. Check its spelling, declare it with `const` or `let`, or import it, as in import * as np from 'lanes'.",
  },
  {
    name: errorOfEngine,
    message: /^Maximum call stack size exceeded|^too much recursion/,
    hint: 'A function calls itself without end: it needs a case in which it returns without calling itself.',
  },
  {
    name: errorOfEngine,
    message:
      /^(Array buffer allocation failed|Invalid (typed array|array buffer|array|string) length|invalid array length|Array length must be|length too large|Out of memory|out of memory|allocation size overflow|repeat count must be|failed to grow memory|WebAssembly\.Memory)/,
    hint: size,
  },
  {
    name: errorOfEngine,
    message: /^(Cannot mix BigInt and other types|can't convert BigInt to number|Invalid mix of BigInt)/,
    hint: 'A number with an n behind it, such as 1n, is of another kind. Leave the n out, or write Number(x).',
  },
  {
    name: errorOfEngine,
    message: /^reduce of empty array with no initial value/i,
    hint: 'The list is empty. Give `reduce` the value to begin with, as in list.reduce((sum, x) => sum + x, 0).',
  },
];

/** What learners do about an error, in plain sentences; the same in every engine. Undefined where nothing can be said. */
export function findHint(error: { name: string; message: string }): string | undefined {
  // An engine may quote the code, and a message of the reader's own may be of any length.
  const message = error.message.slice(0, 2000);
  return hints.find((hint) => (hint.name ?? /./).test(error.name) && hint.message.test(message))?.hint;
}
