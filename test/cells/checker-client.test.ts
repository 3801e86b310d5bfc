import { describe, expect, test } from 'vitest';
import { CheckerClient, type Connection } from '../../src/cells/language/client.ts';
import type { FromChecker, ToChecker } from '../../src/cells/language/types.ts';

/** A client, the messages that it sends, and what a worker would do. */
function connect() {
  const sent: ToChecker[] = [];
  let hear: (message: FromChecker) => void = () => {};
  let end = () => {};
  let closed = false;
  const client = new CheckerClient((listener): Connection => {
    ({ hear, end } = listener);
    return {
      send: (message) => sent.push(message),
      close: () => {
        closed = true;
      },
    };
  });
  const questions = () => sent.flatMap((message) => (message.type === 'ask' ? [message.question] : []));
  return {
    client,
    sent,
    questions,
    answer: (answer: FromChecker['answer']) => hear({ answer }),
    end: () => end(),
    isClosed: () => closed,
  };
}

const mistake = { from: 0, to: 1, message: 'wrong', kind: 'type' } as const;
const cells = [
  { id: 'a', number: 1, text: 'const a = 1' },
  { id: 'b', number: 2, text: 'a' },
];

describe('the checker’s client', () => {
  test('starts the worker with the first question, not before', () => {
    const { client, sent } = connect();
    client.setCells(cells);
    expect(sent).toEqual([]);
    void client.diagnose('a');
    expect(sent).toHaveLength(1);
  });

  test('sends the cells with a question when they have changed', () => {
    const { client, sent, answer } = connect();
    client.setCells(cells);
    void client.diagnose('a');
    answer([]);
    client.setCells(cells.map((cell) => ({ ...cell })));
    void client.diagnose('a');
    answer([]);
    client.setCells([{ ...cells[0]!, text: 'const a = 2' }, cells[1]!]);
    void client.diagnose('a');
    expect(sent.map((message) => 'cells' in message)).toEqual([true, false, true]);
  });

  test('gives each question its answer', async () => {
    const { client, answer } = connect();
    const diagnosis = client.diagnose('a');
    const hover = client.hover('a', 1);
    answer([mistake]);
    answer({ from: 0, to: 1, type: 'a: 1', doc: '' });
    expect(await diagnosis).toEqual([mistake]);
    expect(await hover).toEqual({ from: 0, to: 1, type: 'a: 1', doc: '' });
  });

  test('drops a question that a newer one of its kind overtakes', async () => {
    const { client, questions, answer } = connect();
    void client.diagnose('a');
    const older = client.hover('a', 1);
    const newer = client.hover('a', 2);
    expect(await older).toBeNull();
    answer([]);
    answer({ from: 2, to: 3, type: 'x: 1', doc: '' });
    expect((await newer)?.from).toBe(2);
    expect(questions()).toHaveLength(2);
  });

  test('asks first what the reader waits for', () => {
    const { client, questions, answer } = connect();
    void client.diagnose('a');
    void client.diagnose('b');
    void client.complete('a', 1, true);
    answer([]);
    expect(questions().map(({ kind }) => kind)).toEqual(['diagnose', 'complete']);
  });

  test('gives empty answers when the worker has ended, and starts no other', async () => {
    const { client, sent, end, isClosed } = connect();
    const asked = client.diagnose('a');
    const waiting = client.hover('a', 1);
    end();
    expect(await asked).toEqual([]);
    expect(await waiting).toBeNull();
    expect(client.failed).toBe(true);
    expect(isClosed()).toBe(true);
    expect(await client.complete('a', 1, false)).toBeNull();
    expect(sent).toHaveLength(1);
  });

  test('gives empty answers where a worker cannot be made', async () => {
    const client = new CheckerClient(() => {
      throw new Error('no workers here');
    });
    expect(await client.diagnose('a')).toEqual([]);
    expect(client.failed).toBe(true);
  });

  test('tells which cells have changed', () => {
    const { client } = connect();
    const heard: string[][] = [];
    client.setCells(cells);
    const end = client.listen((changed) => heard.push([...changed]));
    client.setCells([{ ...cells[0]!, text: 'const a = 2' }, cells[1]!]);
    client.setCells([{ ...cells[0]!, text: 'const a = 2' }, cells[1]!]);
    end();
    client.setCells(cells);
    expect(heard).toEqual([['a']]);
  });
});
