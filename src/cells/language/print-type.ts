import type ts from 'typescript';

const longestLine = 60;
const longestParameter = 40;

/** Writes types as a learner reads them: without the paths of modules, and on several lines where one would be long. */
export class TypePrinter {
  readonly #typescript: typeof ts;
  readonly #checker: ts.TypeChecker;

  constructor(typescript: typeof ts, checker: ts.TypeChecker) {
    this.#typescript = typescript;
    this.#checker = checker;
  }

  print(type: ts.Type): string {
    const { TypeFormatFlags } = this.#typescript;
    const line = plain(
      this.#checker.typeToString(
        type,
        undefined,
        TypeFormatFlags.UseAliasDefinedOutsideCurrentScope | TypeFormatFlags.NoTruncation,
      ),
    );
    return line.length > longestLine && this.#isRecord(type) ? this.#printMembers(type) : line;
  }

  /** A signature; the type of a parameter is left out where it would say more about the types than about the function. */
  printSignature(name: string, signature: ts.Signature): string {
    const parameters = signature.parameters.map((parameter) => this.#printParameter(parameter));
    const result = this.print(signature.getReturnType());
    const line = `${name}(${parameters.join(', ')}): ${result}`;
    const isShort = line.split('\n')[0]!.length <= longestLine;
    return isShort ? line : `${name}(\n${parameters.map((parameter) => `  ${parameter},\n`).join('')}): ${result}`;
  }

  /** The names of a signature's parameters. */
  printParameters(signature: ts.Signature): string {
    return `(${signature.parameters.map((parameter) => this.#label(parameter)).join(', ')})`;
  }

  /** A type that has a name: an interface with its members, a class, an alias with what it stands for. */
  printDeclared(symbol: ts.Symbol): string {
    const { SymbolFlags, TypeFormatFlags } = this.#typescript;
    if (symbol.flags & SymbolFlags.TypeParameter) return `${symbol.name}: a type`;
    if (symbol.flags & SymbolFlags.Class) return `class ${symbol.name}`;
    const type = this.#checker.getDeclaredTypeOfSymbol(symbol);
    if (symbol.flags & SymbolFlags.Interface) return `interface ${symbol.name} ${this.#printMembers(type)}`;
    const shown = plain(this.#checker.typeToString(type, undefined, TypeFormatFlags.InTypeAlias));
    return `type ${symbol.name} = ${this.#isRecord(type) ? this.#printMembers(type) : shown}`;
  }

  #printParameter(parameter: ts.Symbol): string {
    const declaration = parameter.valueDeclaration;
    const label = this.#label(parameter);
    if (!declaration) return label;
    const type = this.#checker.getTypeOfSymbolAtLocation(parameter, declaration);
    const isOfCall = this.#isOfCall(type);
    const shown = this.print(type.isUnion() ? type : this.#checker.getBaseTypeOfLiteralType(type));
    const short = label.endsWith('?') ? shown.replace(/ \| undefined$/, '') : shown;
    return isOfCall || short.length > longestParameter || short.includes('\n') ? label : `${label}: ${short}`;
  }

  /** Whether a type is the list that is written out in the call, or the sentence of an error: nothing of the function's own. */
  #isOfCall(type: ts.Type): boolean {
    return type.isStringLiteral() || /^(?:readonly )?\[/.test(this.print(type));
  }

  /** `x`, `x?` or `...x`. */
  #label(parameter: ts.Symbol): string {
    const declaration = parameter.valueDeclaration;
    if (!declaration || !this.#typescript.isParameter(declaration)) return parameter.name;
    const isOptional = this.#checker.isOptionalParameter(declaration);
    return `${declaration.dotDotDotToken ? '...' : ''}${parameter.name}${isOptional ? '?' : ''}`;
  }

  /** Whether a type is an object with properties and without a name. */
  #isRecord(type: ts.Type): boolean {
    const { ObjectFlags, TypeFlags } = this.#typescript;
    const isAnonymous = type.flags & TypeFlags.Object && (type as ts.ObjectType).objectFlags & ObjectFlags.Anonymous;
    return Boolean(isAnonymous) && type.getCallSignatures().length === 0 && type.getProperties().length > 0;
  }

  #printMembers(type: ts.Type): string {
    const members = type.getProperties().map((property) => {
      const declaration = property.valueDeclaration;
      const optional = property.flags & this.#typescript.SymbolFlags.Optional ? '?' : '';
      const own = declaration
        ? this.#checker.getTypeOfSymbolAtLocation(property, declaration)
        : this.#checker.getTypeOfSymbol(property);
      return `  ${property.name}${optional}: ${this.print(own).replaceAll('\n', '\n  ')};\n`;
    });
    return `{\n${members.join('')}}`;
  }
}

/** An array of any shape is just an array. */
const plain = (type: string) => type.replaceAll('NDArray<number[]>', 'NDArray');
