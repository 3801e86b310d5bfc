import { tokenizer } from 'acorn';
import { findPlace } from './place.ts';
import { CellSyntaxError, createSyntaxError } from './syntax-error.ts';

interface Explanation {
  message: string;
  hint?: string;
}

/** What the parser says, as a pattern, and what a learner is told. `$1` is the pattern's first group. */
const explanations: [RegExp, Explanation][] = [
  [/^(?:Identifier|type) '(.+)' has already been declared/, { message: '`$1` is declared twice in this cell' }],
  [/^Argument name clash/, { message: 'Two parameters of a function have the same name' }],
  [
    /^'return' outside of function/,
    { message: '`return` works only inside a function', hint: 'A cell shows its last expression by itself.' },
  ],
  [
    /^(Cannot use keyword 'await' outside an async function|The keyword 'await' is reserved|Cannot use 'await' as)/,
    {
      message: '`await` works only at the top level of a cell and in an async function',
      hint: 'Write async before the function.',
    },
  ],
  [/^Unsyntactic (\w+)/, { message: '`$1` works only inside a loop, a switch or the label that it names' }],
  [
    /^Unterminated string constant/,
    { message: 'This text is not closed on its line', hint: 'End it with the quote with which it begins.' },
  ],
  [/^Unterminated comment/, { message: 'This comment is not closed', hint: 'End it with */.' }],
  [/^Unterminated regular expression/, { message: 'This regular expression is not closed on its line' }],
  [/^Missing initializer in const/, { message: '`const` needs a value', hint: 'Write const x = 1, or let x.' }],
  [
    /^(Missing initializer|Complex binding patterns)/,
    { message: 'A pattern that takes a value apart needs the value', hint: 'Write const { a } = value.' },
  ],
  [
    /^(Assigning to rvalue|Binding rvalue)/,
    { message: 'Only a name, a property or an element can be assigned', hint: 'To compare, write ===.' },
  ],
  [/^(?:Assigning to|Binding) (\w+) in strict mode/, { message: '`$1` cannot be assigned or declared' }],
  [/^Optional chaining cannot appear in left-hand/, { message: 'What is read with `?.` cannot be assigned' }],
  [/^Deleting local variable/, { message: '`delete` removes properties, not variables' }],
  [/^'with' in strict mode/, { message: '`with` is no longer part of JavaScript', hint: 'Name the object.' }],
  [/^The keyword '(.+)' is reserved/, { message: '`$1` is a reserved word and cannot be a name' }],
  [/^Unexpected keyword '(.+)'/, { message: '`$1` is a word of the language and cannot be a name' }],
  [/^'import' and 'export' may only appear/, { message: '`import` and `export` work only at the top level of a cell' }],
  [/^'super' keyword/, { message: '`super` works only in a class that extends another' }],
  [/^Private field '(.+)' must be declared/, { message: 'The class does not declare `$1`' }],
  [/^Missing catch or finally/, { message: '`try` needs a `catch` or a `finally`' }],
  [/^Illegal newline after throw/, { message: 'What is thrown must stand on the line of `throw`' }],
  [/^Multiple default clauses/, { message: 'A `switch` can have only one `default`' }],
  [/^Comma is not permitted after the rest/, { message: 'No comma may follow `...rest`' }],
  [/^Identifier directly after number/, { message: 'A name cannot begin with a digit' }],
  [
    /^Shorthand property assignments/,
    { message: 'In an object a property is written with a colon, not with `=`', hint: 'Write { a: 1 }.' },
  ],
  [/^Logical expressions and coalesce/, { message: 'Parentheses are needed where `??` meets `||` or `&&`' }],
  [/^Unexpected character '(.+)'/s, { message: 'Unexpected character `$1`' }],
  [/^Octal literal/, { message: 'A number or an escape cannot begin with `0`', hint: 'Write 0o17 for octal 17.' }],
  [/^Invalid number/, { message: 'This is not a number' }],
  [
    /^Export '.+' is not defined/,
    {
      message: 'A list of exports does not work in a cell',
      hint: 'Leave it out: the cells below see every name that this cell declares at its top level.',
    },
  ],
  [/^Not enough stack space/, { message: 'The cell is nested too deeply to be read' }],
];

/**
 * Returns the error to throw for anything that was thrown while a cell was compiled.
 * Where that does not say its place, it is at `reached`, how far the text was read; default the beginning.
 */
export function explainParseError(thrown: unknown, source: string, reached = 0): CellSyntaxError {
  if (thrown instanceof CellSyntaxError) return thrown;
  if (!(thrown instanceof SyntaxError) || !('pos' in thrown) || typeof thrown.pos !== 'number') {
    // Engines have no common error for a full stack: RangeError here, InternalError there.
    const isDeep = thrown instanceof Error && /stack|recursion/i.test(thrown.message);
    const message = isDeep ? 'The cell is nested too deeply to be read' : 'The cell cannot be read as TypeScript';
    return createSyntaxError(message, source, reached);
  }
  const { message, hint } = explain(thrown.message.replace(/ \(\d+:\d+\)$/, ''), source, thrown.pos);
  return createSyntaxError(message, source, thrown.pos, hint);
}

function explain(message: string, source: string, position: number): Explanation {
  if (/^Unterminated template/.test(message)) return { message: explainUnclosedTemplate(source) };
  if (/^Unexpected token/.test(message)) return { message: explainToken(source, position) };
  for (const [pattern, { message: sentence, hint }] of explanations) {
    const match = pattern.exec(message);
    if (match) return { message: sentence.replace('$1', () => match[1] ?? ''), hint };
  }
  return { message: message.replace(/\.$/, '').replace(/'([^']+)'/g, '`$1`') };
}

function explainToken(source: string, position: number): string {
  const { open, last, end } = readTokens(source);
  if (position >= end) {
    const opened = open.at(-1);
    if (opened) return `The cell ends too early: a \`${opened.text}\` opened in line ${opened.line} is not closed`;
    return last ? `The cell ends too early: something is missing after \`${last}\`` : 'The cell ends too early';
  }
  const rest = source.slice(position);
  const [text = ''] = /^([\p{L}\p{N}_$.]+|(["']).*?\2|[-+*/=<>&|?!]+|.)/su.exec(rest) ?? [];
  return `Unexpected \`${text.length > 20 ? `${text.slice(0, 20)}…` : text}\` here`;
}

function explainUnclosedTemplate(source: string): string {
  const opened = readTokens(source).open.findLast(({ text }) => text === '`');
  return opened ? `The template text opened in line ${opened.line} is not closed` : 'This template text is not closed';
}

interface OpenBracket {
  text: string;
  line: number;
}

const closers: Record<string, string> = { '(': ')', '[': ']', '{': '}', '${': '}', '`': '`' };

/** Returns the brackets that are open where the text ends or cannot be read on, its last token, and where that ends. */
function readTokens(source: string): { open: OpenBracket[]; last: string; end: number } {
  const open: OpenBracket[] = [];
  let last = '';
  let end = 0;
  try {
    for (const token of tokenizer(source, { ecmaVersion: 'latest', sourceType: 'module' })) {
      const text = source.slice(token.start, token.end);
      // The text between the parts of a template is a token too, and may look like a bracket.
      if (token.type.label === 'template') continue;
      const top = open.at(-1);
      if (top && closers[top.text] === text) open.pop();
      else if (Object.hasOwn(closers, text)) open.push({ text, line: findPlace(source, token.start).line });
      last = text;
      end = token.end;
    }
  } catch {
    end = source.length;
  }
  return { open, last, end };
}
