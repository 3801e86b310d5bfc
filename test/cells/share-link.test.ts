import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashBytes, hashText } from '../../src/cells/edits/hash.ts';
import { decodeShare, encodeShare, longestLink } from '../../src/cells/edits/share-link.ts';

const edit = { cell: 'relu', original: 'old', text: 'const relu = 1; // ÄÖ 😀' };

/** A link with any content, made with Node's own deflate: what somebody might send. */
function forge(content: string | Uint8Array): string {
  const compressed = deflateRawSync(content);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(hashBytes(compressed));
  return `code=1.${Buffer.concat([head, compressed]).toString('base64url')}`;
}

describe('a share link', () => {
  test('carries the edited cells, each with the fingerprint of the text it started from', async () => {
    const link = await encodeShare('05-first-network', [edit]);
    expect(link).toMatch(/^code=1\.[\w-]+$/);
    const shared = {
      post: '05-first-network',
      edits: [{ cell: 'relu', text: edit.text, originalHash: hashText('old') }],
    };
    expect(await decodeShare(link)).toEqual(shared);
    expect(await decodeShare(`#${link}`)).toEqual(shared);
  });

  test('comes back as it was, whatever the texts', async () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}0$/);
    const edits = fc.uniqueArray(
      fc.record({ cell: name, original: fc.string(), text: fc.string({ unit: 'binary' }) }),
      {
        selector: ({ cell }) => cell,
        maxLength: 5,
      },
    );
    await fc.assert(
      fc.asyncProperty(name, edits, async (post, given) => {
        const expected = given.map(({ cell, original, text }) => ({ cell, text, originalHash: hashText(original) }));
        expect(await decodeShare(await encodeShare(post, given))).toEqual({ post, edits: expected });
      }),
      { numRuns: 40 },
    );
  });

  test('is compressed: code that repeats itself takes less room than it has characters', async () => {
    const text = 'const Z = np.add(np.matmul(W, X), b);\n'.repeat(40);
    expect((await encodeShare('post', [{ ...edit, text }])).length).toBeLessThan(text.length / 4);
  });

  test('other fragments are none', async () => {
    for (const fragment of ['', '#', '#cell-relu', 'ref-he-2015', '#decode=1']) {
      expect(await decodeShare(fragment)).toBeNull();
    }
  });

  test('refuses names that no cell has, when it is made', async () => {
    for (const cell of ['__proto__', 'constructor', 'A', '']) {
      await expect(encodeShare('post', [{ ...edit, cell }])).rejects.toThrow('A link can carry cells whose names');
    }
    await expect(encodeShare('post', [edit, edit])).rejects.toThrow('each cell once');
  });

  test('too long to be a link: the reader is told to download the file', async () => {
    // A fixed sequence of bits that nothing compresses: xorshift.
    let state = 1;
    const next = () => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return (state >>> 0).toString(36);
    };
    const text = Array.from({ length: 60_000 }, next).join('');
    await expect(encodeShare('post', [{ ...edit, text }])).rejects.toThrow('too long for a link. Download the file');
  });
});

describe('a link that cannot be read', () => {
  const damaged = /^This link is damaged: /;

  test('with one character changed, left out or added says that it is damaged', async () => {
    const link = await encodeShare('05-first-network', [edit]);
    const characters = [...'AZaz09-_'];
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 'code=1.'.length, max: link.length - 1 }),
        fc.constantFrom('', ...characters.map((c) => c), ...characters.map((c) => c + c), '%', '=', ' '),
        async (place, put) => {
          const changed = link.slice(0, place) + put + link.slice(place + 1);
          fc.pre(changed !== link);
          await expect(decodeShare(changed)).rejects.toThrow(damaged);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('cut off at any place says that it is damaged', async () => {
    const link = await encodeShare('05-first-network', [edit]);
    for (let end = 'code='.length; end < link.length; end++) {
      await expect(decodeShare(link.slice(0, end))).rejects.toThrow(damaged);
    }
  });

  test('any text behind the head gives a sentence for the reader and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.base64String()), async (text) => {
        await expect(decodeShare(`code=1.${text}`)).rejects.toThrow(damaged);
      }),
    );
  });

  test('of a newer form says that the page is too old for it', async () => {
    await expect(decodeShare('code=2.abc')).rejects.toThrow('newer version of this site');
    await expect(decodeShare('code=12.')).rejects.toThrow('newer version of this site');
  });

  test('that unfolds to a hundred megabytes is given up after a megabyte', async () => {
    const bomb = forge(Buffer.alloc(100_000_000));
    expect(bomb.length).toBeLessThan(longestLink);
    await expect(decodeShare(bomb)).rejects.toThrow('more code than a page of this site opens');
  });

  test('longer than the limit is not even looked at', async () => {
    await expect(decodeShare(`code=1.${'A'.repeat(longestLink)}`)).rejects.toThrow(
      'more code than a page of this site',
    );
  });

  test('well compressed, with another content than cells, says that it is damaged', async () => {
    const hash = hashText('');
    const contents = [
      '',
      'null',
      '{}',
      '[]',
      '[1]',
      '["__proto__"]',
      `["post",["__proto__","${hash}","x"]]`,
      `["post",["constructor","${hash}","x"]]`,
      `["post",["a","${hash}",1]]`,
      `["post",["a","zz","x"]]`,
      `["post",["a","${hash}","x"],["a","${hash}","y"]]`,
      `["post",{"cell":"a"}]`,
      '["post"',
    ];
    for (const content of contents) await expect(decodeShare(forge(content)), content).rejects.toThrow(damaged);
    await expect(decodeShare(forge(Uint8Array.of(0x22, 0xff, 0x22)))).rejects.toThrow(damaged);
  });
});

// Source of the values: http://www.isthe.com/chongo/src/fnv/test_fnv.c
test('hashText is FNV-1a of 32 bits', () => {
  expect(hashText('')).toBe('811c9dc5');
  expect(hashText('a')).toBe('e40c292c');
  expect(hashText('foobar')).toBe('bf9cf968');
});
