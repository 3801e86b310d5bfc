import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts, type Line } from '../../src/cells/edits/differences.ts';
import { EditStore, longestEdit } from '../../src/cells/edits/store.ts';

/** A browser's storage of one site, which its tabs share. */
class MapStorage implements Storage {
  readonly values = new Map<string, string>();
  get length() {
    return this.values.size;
  }
  key(index: number) {
    return [...this.values.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.values.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    this.values.set(key, value);
  }
  removeItem(key: string) {
    this.values.delete(key);
  }
  clear() {
    this.values.clear();
  }
}

const openTab = (storage: Storage | null, post = '05-first-network') => new EditStore(post, { storage });

describe('an edit', () => {
  test('is still there when the page is opened again, and only in its own post', () => {
    const storage = new MapStorage();
    expect(openTab(storage).write('relu', 'old', 'new')).toBe('saved');
    expect(openTab(storage).read('relu', 'old')).toEqual({ text: 'new', original: 'old', changed: false });
    expect(openTab(storage, '02-training').read('relu', 'old')).toBeNull();
    expect(openTab(storage).cells()).toEqual(['relu']);
  });

  test('outlives a change of the post, and says so', () => {
    const storage = new MapStorage();
    openTab(storage).write('relu', 'old', 'mine');
    expect(openTab(storage).read('relu', 'newer')).toEqual({ text: 'mine', original: 'old', changed: true });
  });

  test('back at the original is none', () => {
    const store = openTab(new MapStorage());
    store.write('relu', 'old', 'new');
    expect(store.write('relu', 'old', 'old')).toBe('saved');
    expect(store.read('relu', 'old')).toBeNull();
    expect(store.cells()).toEqual([]);
  });

  test('is forgotten on Reset; Reset all forgets those of this post alone', () => {
    const storage = new MapStorage();
    const store = openTab(storage);
    for (const cell of ['a', 'b', 'c']) store.write(cell, '', cell);
    openTab(storage, 'other').write('a', '', 'kept');
    expect(store.remove('b')).toBe('removed');
    expect(store.cells()).toEqual(['a', 'c']);
    expect(store.clear()).toEqual([]);
    expect(store.cells()).toEqual([]);
    expect(openTab(storage, 'other').cells()).toEqual(['a']);
  });

  test('can have any name and text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (cell, text) => {
        const storage = new MapStorage();
        const store = openTab(storage, 'a/b%');
        store.write(cell, `${text}!`, text);
        expect(store.cells()).toEqual([cell]);
        expect(openTab(storage, 'a/b%').read(cell, '')?.text).toBe(text);
        expect([...storage.values.keys()].every((key) => key.startsWith('four-lanes:'))).toBe(true);
      }),
    );
  });
});

describe('two tabs', () => {
  test('do not overwrite each other: the second write is a conflict, and both texts are there', () => {
    const storage = new MapStorage();
    const [first, second] = [openTab(storage), openTab(storage)];
    first.read('relu', 'old');
    second.read('relu', 'old');
    expect(first.write('relu', 'old', 'of the first')).toBe('saved');
    expect(second.write('relu', 'old', 'of the second')).toBe('conflict');
    expect(second.look('relu', 'old')?.text).toBe('of the first');
    // To look is not to agree: the next keystroke is a conflict still.
    expect(second.write('relu', 'old', 'of the second!')).toBe('conflict');
    expect(first.write('relu', 'old', 'of the first, continued')).toBe('saved');
  });

  test('agree when one takes the text of the other', () => {
    const storage = new MapStorage();
    const [first, second] = [openTab(storage), openTab(storage)];
    first.write('relu', 'old', 'one');
    expect(second.read('relu', 'old')?.text).toBe('one');
    expect(second.write('relu', 'old', 'two')).toBe('saved');
    expect(first.write('relu', 'old', 'three')).toBe('conflict');
  });

  test('a text that is overwritten on purpose stays beside the new one', () => {
    const storage = new MapStorage();
    const [first, second] = [openTab(storage), openTab(storage)];
    first.write('relu', 'old', 'one');
    expect(second.write('relu', 'old', 'two', { force: true })).toBe('saved');
    expect(second.read('relu', 'old')).toEqual({ text: 'two', original: 'old', changed: false, previous: 'one' });
    second.write('relu', 'old', 'two, longer');
    expect(second.read('relu', 'old')?.previous).toBe('one');
  });

  test('Reset does not take away what another tab has written since', () => {
    const storage = new MapStorage();
    const [first, second] = [openTab(storage), openTab(storage)];
    first.write('a', '', '1');
    second.write('b', '', '2');
    expect(second.remove('a')).toBe('conflict');
    expect(second.clear()).toEqual(['a']);
    expect(first.read('a', '')?.text).toBe('1');
    expect(second.clear({ force: true })).toEqual([]);
    expect(first.read('a', '')).toBeNull();
  });

  test('hear of each other, until they no longer listen', () => {
    const storage = new MapStorage();
    const events = new EventTarget();
    const store = new EditStore('post', { storage, events });
    const heard: string[] = [];
    const end = store.listen((cell) => heard.push(cell));
    const send = (key: string | null, storageArea: Storage = storage) =>
      events.dispatchEvent(Object.assign(new Event('storage'), { key, storageArea }));
    new EditStore('post', { storage }).write('relu', '', 'new');
    send([...storage.values.keys()][0]!);
    send('somebody else');
    send([...storage.values.keys()][0]!, new MapStorage());
    expect(heard).toEqual(['relu']);
    store.read('relu', '');
    send(null);
    expect(heard).toEqual(['relu', 'relu']);
    end();
    send([...storage.values.keys()][0]!);
    expect(heard).toHaveLength(2);
  });
});

describe('a storage that cannot be used', () => {
  const refuse = (name: string) => () => {
    throw new DOMException('no', name);
  };

  test('full: it says so, the text lives on in the page, and a later write can succeed', () => {
    const storage = new MapStorage();
    const store = openTab(storage);
    storage.setItem = refuse('QuotaExceededError');
    expect(store.write('relu', 'old', 'new')).toBe('failed');
    expect(store.problem).toMatch(/storage for this site is full/);
    expect(store.read('relu', 'old')?.text).toBe('new');
    expect(store.cells()).toEqual(['relu']);
    storage.setItem = MapStorage.prototype.setItem;
    expect(store.write('relu', 'old', 'newer')).toBe('saved');
    expect(store.problem).toBeNull();
    expect(openTab(storage).read('relu', 'old')?.text).toBe('newer');
  });

  test('forbidden: every method goes on, and the edits last as long as the page', () => {
    const storage = new MapStorage();
    for (const method of ['getItem', 'setItem', 'removeItem', 'key'] as const)
      storage[method] = refuse('SecurityError');
    for (const store of [openTab(storage), openTab(null)]) {
      expect(store.write('relu', 'old', 'new')).toBe('failed');
      expect(store.problem).toMatch(/does not let the page store anything/);
      expect(store.read('relu', 'old')?.text).toBe('new');
      expect(store.cells()).toEqual(['relu']);
      store.clear();
      expect(store.read('relu', 'old')).toBeNull();
      store.listen(() => {})();
    }
  });

  test('a text longer than the limit is not stored, and the sentence has both numbers', () => {
    const storage = new MapStorage();
    const store = openTab(storage);
    expect(store.write('relu', '', 'x'.repeat(longestEdit + 1))).toBe('failed');
    expect(store.problem).toContain('200001 characters, and the page stores at most 200000');
    expect(storage.length).toBe(0);
    expect(store.write('relu', '', 'x'.repeat(longestEdit))).toBe('saved');
  });

  test('other people’s values are ignored and left where they are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.constant('{"text":1,"original":"","version":""}')), (garbage) => {
        const storage = new MapStorage();
        openTab(storage).write('relu', 'old', 'new');
        const [key] = storage.values.keys();
        storage.values.set(key!, garbage);
        storage.values.set('theirs', garbage);
        storage.values.set('four-lanes:2:post/cell', garbage);
        const store = openTab(storage);
        expect(store.read('relu', 'old')).toBeNull();
        expect(store.cells()).toEqual([]);
        store.clear();
        expect(storage.values.get('theirs')).toBe(garbage);
        expect(storage.values.get('four-lanes:2:post/cell')).toBe(garbage);
        expect(store.write('relu', 'old', 'mine')).toBe('saved');
      }),
    );
  });
});

describe('compareTexts', () => {
  test('gives the lines of both texts, with their numbers in each', () => {
    expect(compareTexts('a\nb\nc', 'a\nB\nc\nd')).toEqual([
      { kind: 'same', text: 'a', before: 1, after: 1 },
      { kind: 'removed', text: 'b', before: 2 },
      { kind: 'added', text: 'B', after: 2 },
      { kind: 'same', text: 'c', before: 3, after: 3 },
      { kind: 'added', text: 'd', after: 4 },
    ]);
  });

  test('does not take a line for another one because of how it ends', () => {
    expect(compareTexts('a\r\nb', 'a\nb\n').map(({ kind }) => kind)).toEqual(['same', 'same']);
    expect(compareTexts('', '')).toEqual([]);
  });

  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });
  test('has all lines of both texts in their order, and as many common ones as there can be', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = compareTexts(before.map((l) => `${l}\n`).join(''), after.map((l) => `${l}\n`).join(''));
        const numbered = (side: 'before' | 'after') => lines.flatMap((l) => (l[side] ? [[l[side], l.text]] : []));
        expect(numbered('before')).toEqual(before.map((line, index) => [index + 1, line]));
        expect(numbered('after')).toEqual(after.map((line, index) => [index + 1, line]));
        expect(lines.filter(({ kind }) => kind === 'same')).toHaveLength(countCommon(before, after));
        expect(lines.every(isConsistent)).toBe(true);
      }),
    );
  });

  test('ends soon for long texts that have nothing in common', () => {
    const long = (letter: string) => Array.from({ length: 5000 }, (_, index) => `${letter}${index}`).join('\n');
    const lines = compareTexts(long('a'), long('b'));
    expect(lines.filter(({ kind }) => kind === 'removed')).toHaveLength(5000);
    expect(lines.filter(({ kind }) => kind === 'added')).toHaveLength(5000);
  });
});

const isConsistent = ({ kind, before, after }: Line) =>
  (before !== undefined) === (kind !== 'added') && (after !== undefined) === (kind !== 'removed');

/** The length of the longest common subsequence, by its textbook recurrence. */
function countCommon(a: readonly string[], b: readonly string[]): number {
  const counts = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      counts[i]![j] =
        a[i - 1] === b[j - 1] ? counts[i - 1]![j - 1]! + 1 : Math.max(counts[i - 1]![j]!, counts[i]![j - 1]!);
    }
  }
  return counts[a.length]![b.length]!;
}
