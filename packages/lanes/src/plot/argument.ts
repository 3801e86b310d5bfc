/** A value in the words of an error message: `'abc'`, `3`, `nothing`, `a list`. */
export function nameValue(value: unknown): string {
  if (value === undefined) return 'nothing (undefined)';
  if (typeof value === 'string') return `'${value.length > 40 ? `${value.slice(0, 40)}…` : value}'`;
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return `a ${typeof value}`;
}

/** A finite number, from `low` to `high` where these are given. */
export function checkNumber(word: string, name: string, value: unknown, low = -Infinity, high = Infinity): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new TypeError(`${word}: ${name} is ${nameValue(value)}: a finite number was expected`);
  }
  if (value < low || value > high) {
    throw new RangeError(`${word}: ${name} is ${value}: a number from ${low} to ${high} was expected`);
  }
  return value;
}

export function checkText(word: string, name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new TypeError(`${word}: ${name} is ${nameValue(value)}: a text in quotes was expected`);
}

export function checkChoice<T extends string>(word: string, name: string, value: unknown, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new RangeError(
    `${word}: ${name} is ${nameValue(value)}: one of ${choices.map((choice) => `'${choice}'`).join(', ')} was expected`,
  );
}

/** The options that a word was given as its last argument, when it knows all of them. */
export function checkOptions(word: string, options: unknown, known: readonly string[]): Record<string, unknown> {
  if (options === undefined) return {};
  if (!isRecord(options)) {
    throw new TypeError(
      `${word}: ${nameValue(options)} was given where options were expected, such as { ${known[0]}: … }`,
    );
  }
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) {
      throw new RangeError(`${word}: there is no option '${name}': it knows ${known.join(', ')}`);
    }
  }
  return options;
}

/** A plain record: no list, no array of numbers. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !ArrayBuffer.isView(value) &&
    !('shape' in value && 'data' in value)
  );
}
