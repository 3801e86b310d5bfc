import type ts from 'typescript';
import { TypePrinter } from './print-type.ts';
import type { Completion, CompletionKind, CompletionOption } from './types.ts';

/** Where names are wanted. */
export interface Caret {
  file: string;
  text: string;
  position: number;
  /** Whether the reader asked for names. */
  explicit: boolean;
}

const keywords = new Set(
  'async await break class const continue else false for function if import interface let new null of return true type typeof undefined while'.split(
    ' ',
  ),
);
// Of the language's own names, those that learners use.
const globals = new Set(
  'Array Boolean Error Float32Array Float64Array Infinity Int32Array JSON Map Math NaN Number Object Promise RangeError Set String Uint8Array console display performance progress setTimeout structuredClone'.split(
    ' ',
  ),
);

/** The names that fit at a place, each with its type. */
export function findCompletion(
  typescript: typeof ts,
  service: ts.LanguageService,
  checker: ts.TypeChecker,
  { file, text, position, explicit }: Caret,
): Completion | null {
  const [word = ''] = /[\p{ID_Continue}$]*$/u.exec(text.slice(0, position)) ?? [];
  const from = position - word.length;
  const isMember = text[from - 1] === '.' && !/(?:^|[^.])\d+\.$/.test(text.slice(0, from));
  // In a string the names of colours or line styles are wanted as soon as it is open.
  const isText = /['"]$/.test(text.slice(0, from));
  if (!explicit && !isMember && !isText && !/^[\p{ID_Start}_$]/u.test(word)) return null;
  const found = service.getCompletionsAtPosition(file, position, {
    includeSymbol: true,
    includeCompletionsWithInsertText: false,
    includeCompletionsForModuleExports: false,
  });
  // Where a new name is being made, nothing is offered.
  if (!found || (found.isNewIdentifierLocation && word === '' && !isMember && !explicit)) return null;
  const source = service.getProgram()?.getSourceFile(file);
  const options = found.entries.filter(isWanted).map((entry): CompletionOption => {
    const known = entry.symbol && source && describe(typescript, checker, entry.symbol, source);
    return { label: entry.name, kind: kinds[entry.kind] ?? 'variable', ...known };
  });
  const start = found.optionalReplacementSpan?.start ?? from;
  return options.length > 0 ? { from: start <= position ? start : from, options } : null;
}

// TypeScript sorts the language's own names and its keywords here.
const globalSort = '15';

function isWanted({ name, kind, sortText }: ts.CompletionEntry): boolean {
  if (kind === 'keyword') return keywords.has(name);
  if (kind === 'warning' || name.startsWith('__')) return false;
  return !sortText.startsWith(globalSort) || globals.has(name);
}

const kinds: Partial<Record<string, CompletionKind>> = {
  interface: 'interface',
  keyword: 'keyword',
  string: 'text',
  type: 'type',
  'type parameter': 'type',
};

const longestDetail = 60;

/** What a name is and, if that is short, its type. */
function describe(
  typescript: typeof ts,
  checker: ts.TypeChecker,
  symbol: ts.Symbol,
  source: ts.SourceFile,
): Pick<CompletionOption, 'kind' | 'detail'> | undefined {
  const { SymbolFlags } = typescript;
  const target = symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  if (target.flags & SymbolFlags.ValueModule) return { kind: 'namespace' };
  if (!(target.flags & SymbolFlags.Value)) return undefined;
  const type = checker.getTypeOfSymbolAtLocation(target, target.valueDeclaration ?? source);
  if (type.getConstructSignatures().length > 0) return { kind: 'class' };
  const isMember = Boolean(target.flags & (SymbolFlags.Property | SymbolFlags.Method | SymbolFlags.Accessor));
  const [signature] = type.getCallSignatures();
  if (signature) {
    const detail = showSignature(new TypePrinter(typescript, checker), signature);
    return { kind: isMember ? 'method' : 'function', detail };
  }
  const printed = new TypePrinter(typescript, checker).print(type).replaceAll(/\s+/g, ' ');
  const shown = target.flags & SymbolFlags.Optional ? printed.replace(/ \| undefined$/, '') : printed;
  const detail = shown.length > longestDetail ? `${shown.slice(0, longestDetail - 1)}…` : shown;
  return { kind: isMember ? 'property' : 'variable', detail };
}

/** A signature in one line; one that takes any shape has no types that say anything before it is called. */
function showSignature(printer: TypePrinter, signature: ts.Signature): string {
  const line = printer.printSignature('', signature).replaceAll(/\s+/g, ' ').replace('( ', '(').replace(', )', ')');
  if (!signature.typeParameters && line.length <= longestDetail) return line;
  return printer.printParameters(signature);
}
