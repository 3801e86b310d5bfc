/** How deep objects within objects are shown. */
const deepest = 3;
/** How many entries of one object, list, map or set are shown. */
const mostEntries = 100;
/** How wide a list or object may be on one line. */
const widest = 76;

/**
 * Any value as text, as a programmer would write it: `[1, 2, 3]`, `{ W1: array (4, 3) float32, n: 2 }`.
 * The same in every engine, and it never throws: a getter or proxy that throws is shown as unreadable.
 */
export function inspect(value: unknown): string {
  return inspectAt(value, 0, []);
}

/** The same for a part of something larger, such as one entry of a table: of an array only shape and number type. */
export function inspectPart(value: unknown): string {
  return inspectAt(value, 1, []);
}

function inspectAt(value: unknown, depth: number, parents: unknown[]): string {
  try {
    if (typeof value === 'string') return quote(value);
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
    if (typeof value === 'function') return inspectFunction(value);
    if (typeof value !== 'object' || value === null) return String(value);
    if (parents.includes(value)) return '[circular]';
    return inspectObject(value, depth, [...parents, value]);
  } catch {
    return '[unreadable]';
  }
}

function inspectObject(value: object, depth: number, parents: unknown[]): string {
  const inner = (part: unknown) => inspectAt(part, depth + 1, parents);
  if ('shape' in value && 'dtype' in value && 'data' in value && Array.isArray(value.shape)) {
    // At the top the numbers; inside an object the shape says more than a screen of numbers.
    return depth === 0 ? String(value) : `array ${tuple(value.shape)} ${String(value.dtype)}`;
  }
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (value instanceof RegExp) return String(value);
  if (value instanceof Promise) return 'Promise (put `await` before it to see its value)';
  const name = value.constructor?.name ?? '';
  if (value instanceof ArrayBuffer || value instanceof DataView) return `${name}(${value.byteLength})`;
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    return `${name} { ${inner(value.valueOf())} }`;
  }
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const list = value as unknown as ArrayLike<unknown>;
    const title = Array.isArray(value) ? '' : `${name}(${list.length}) `;
    if (depth >= deepest) return `${title}[…]`;
    const shown = Array.from({ length: Math.min(list.length, mostEntries) }, (_, index) => inner(list[index]));
    return title + join('[', shown, list.length, ']', '');
  }
  if (depth >= deepest) return '{…}';
  if (value instanceof Map) {
    const shown = [...value].slice(0, mostEntries).map(([key, part]) => `${inner(key)} → ${inner(part)}`);
    return `Map(${value.size}) ${join('{', shown, value.size, '}', ' ')}`;
  }
  if (value instanceof Set) {
    return `Set(${value.size}) ${join('{', [...value].slice(0, mostEntries).map(inner), value.size, '}', ' ')}`;
  }
  const keys = Object.keys(value);
  const shown = keys.slice(0, mostEntries).map((key) => `${inspectKey(key)}: ${inspectProperty(value, key, inner)}`);
  return (name && name !== 'Object' ? `${name} ` : '') + join('{', shown, keys.length, '}', ' ');
}

/** A getter may throw: then only its own entry is unreadable. */
function inspectProperty(value: object, key: string, inner: (part: unknown) => string): string {
  try {
    return inner(Reflect.get(value, key));
  } catch {
    return '[unreadable]';
  }
}

function join(open: string, parts: string[], count: number, close: string, pad: string): string {
  if (count > parts.length) parts.push(`… ${count - parts.length} more`);
  if (parts.length === 0) return open + close;
  const line = `${open}${pad}${parts.join(', ')}${pad}${close}`;
  if (line.length <= widest && !line.includes('\n')) return line;
  return `${open}\n${parts.map((part) => `  ${part.replaceAll('\n', '\n  ')}`).join(',\n')}\n${close}`;
}

function inspectFunction(value: { name: string }): string {
  const isClass = /^class\b/.test(Function.prototype.toString.call(value));
  return `${isClass ? 'class' : 'function'} ${value.name || '(anonymous)'}`;
}

const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
const inspectKey = (key: string) => (/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : quote(key));
const tuple = (shape: readonly unknown[]) => (shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`);
