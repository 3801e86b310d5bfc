/** The names that one function, block or cell declares, and the scope around it. */
export class Scope {
  /** The names, each with the position of its first declaration. */
  readonly names = new Map<string, number>();
  readonly parent: Scope | undefined;
  /** The scope in which `var` declares: of the function, or of the cell. */
  readonly functionScope: Scope;

  constructor(parent?: Scope, kind: 'function' | 'block' = 'block') {
    this.parent = parent;
    this.functionScope = kind === 'function' || !parent ? this : parent.functionScope;
  }

  declare(name: string, position: number): void {
    if (!this.names.has(name)) this.names.set(name, position);
  }

  /** Returns the scope that declares a name: this one, or the nearest around it. */
  findDeclaring(name: string): Scope | undefined {
    return this.names.has(name) ? this : this.parent?.findDeclaring(name);
  }
}
