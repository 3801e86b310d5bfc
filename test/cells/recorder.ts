/** Thrown by a recorder that has recorded enough: a loop over recorders may have no end. */
class Enough extends Error {
  override name = 'Enough';
}

/**
 * Values that stand for everything a cell may read. Each notes what is done with it (read, called, made, written), gives
 * another one for it, and in arithmetic is a small number. Two programs that mean the same leave the same notes.
 */
export function createRecorder(most = 300) {
  const notes: string[] = [];
  const names = new WeakMap<object, string>();
  const note = (line: string) => {
    notes.push(line);
    if (notes.length > most) throw new Enough();
  };
  const show = (value: unknown, depth = 0): string => {
    if (typeof value === 'function' || (typeof value === 'object' && value !== null)) {
      const name = names.get(value);
      if (name) return name;
      if (typeof value === 'function') return `function of ${value.length}`;
      if (depth > 2) return '…';
      const fields = Object.keys(value).map((key) => `${key}: ${show(Reflect.get(value, key), depth + 1)}`);
      return `{ ${fields.join(', ')} }`;
    }
    return typeof value === 'string' ? JSON.stringify(value) : String(value);
  };
  const make = (name: string): unknown => {
    const value: unknown = new Proxy(class {}, {
      get: (_, key) => {
        // Not a promise, so `await` gives the recorder itself.
        if (key === 'then' || key === Symbol.isConcatSpreadable || key === Symbol.toStringTag) return undefined;
        if (key === Symbol.toPrimitive) return () => (name.length % 7) + 1;
        if (key === Symbol.iterator) return () => [make(`${name}[0]`), make(`${name}[1]`)].values();
        if (key === 'prototype') return Object.prototype;
        if (key === Symbol.hasInstance) return () => false;
        note(`read ${name}.${String(key)}`);
        return make(`${name}.${String(key)}`);
      },
      set: (_, key, written) => {
        note(`write ${name}.${String(key)} = ${show(written)}`);
        return true;
      },
      has: () => true,
      ownKeys: () => ['prototype'],
      apply: (_, self, values) => {
        note(`call ${name}(${values.map((part) => show(part)).join(', ')}) of ${show(self)}`);
        return make(`${name}()`);
      },
      construct: (_, values) => {
        note(`new ${name}(${values.map((part) => show(part)).join(', ')})`);
        return make(`new ${name}`) as object;
      },
    });
    names.set(value as object, name);
    return value;
  };
  return { notes, make, show };
}
