import * as np from 'lanes';
import { describe, expect, test } from 'vitest';
import { expect as expectAnswer } from '../../src/cells/notebook/expectation.ts';

/** What the reader is told, or undefined when the answer is right. */
function judge(got: unknown, expected: unknown, tolerance?: number): string | undefined {
  try {
    expectAnswer('z = [-1000]', got, expected, tolerance);
    return undefined;
  } catch (error) {
    expect((error as Error).name).toBe('NotYet');
    return (error as Error).message;
  }
}

describe('an answer is right when it', () => {
  test.each([
    ['is the same number, text or truth value', [1, 'a', true], [1, 'a', true]],
    ['differs by the rounding of float32', 0.1 + 0.2, Math.fround(0.3)],
    ['is NaN where NaN is expected', Number.NaN, Number.NaN],
    ['is the infinity that is expected', np.array([Infinity, -Infinity]), [Infinity, -Infinity]],
    ['is an array with the shape and the numbers of another', np.array([[1, 2]]), np.array([[1, 2]])],
    ['is an array with the numbers of nested lists', np.array([[1], [2]]), [[1], [2]]],
    [
      'is a view whose numbers lie in another order',
      np.array([
        [1, 2],
        [3, 4],
      ]).T,
      [
        [1, 3],
        [2, 4],
      ],
    ],
    ['is an array without axes where a number is expected', np.array(3), 3],
    ['is zero with the other sign', -0, 0],
    ['is a list of the same parts', ['a', [1, 2], np.array([3])], ['a', [1, 2], [3]]],
    ['is nothing where nothing is expected', undefined, undefined],
  ])('%s', (_, got, expected) => {
    expect(judge(got, expected)).toBeUndefined();
  });
});

describe('a wrong answer is told with the input', () => {
  test('and both numbers', () => {
    expect(judge(np.array([Number.NaN]), [0])).toBe('for z = [-1000] expected 0, got NaN');
    expect(judge(1194, 1210)).toBe('for z = [-1000] expected 1210, got 1194');
    expect(judge(0.880797, 0.5)).toBe('for z = [-1000] expected 0.5, got 0.880797');
    expect(judge(1e30, Infinity)).toBe('for z = [-1000] expected Infinity, got 1e+30');
    expect(judge(Infinity, 1e30)).toBe('for z = [-1000] expected 1e+30, got Infinity');
  });

  test('and as many digits as it takes to see the difference', () => {
    expect(judge(0.10000002, 0.1, 0)).toBeUndefined();
    expect(judge(1.00002, 1.0000001)).toBe('for z = [-1000] expected 1, got 1.00002');
    expect(judge(100.0011, 100.0000001, 0)).toBe('for z = [-1000] expected 100, got 100.001');
    expect(judge(1.0000149, 1.0000001, 0)).toBe('for z = [-1000] expected 1, got 1.00001');
  });

  test('and both arrays where they are small', () => {
    const got = np.array([Number.NaN, 0.5, 1]);
    expect(judge(got, [0, 0.5, 1])).toBe('for z = [-1000] expected [0, 0.5, 1], got [NaN, 0.5, 1]');
    expect(judge(np.array([[1], [2]]), [[1], [3]])).toBe('for z = [-1000] expected [[1], [3]], got [[1], [2]]');
  });

  test('and the first place where large arrays differ', () => {
    const got = np.zeros([3, 4]);
    const expected = np.zeros([3, 4]);
    expected.data[9] = 0.5;
    expect(judge(got, expected)).toBe('for z = [-1000] at [2, 1] expected 0.5, got 0');
  });

  test('and both shapes where they differ', () => {
    expect(judge(np.zeros([3, 2]), np.zeros([2, 3]))).toBe(
      'for z = [-1000] expected an array of shape (2, 3), got an array of shape (3, 2)',
    );
    expect(judge(np.zeros([1]), np.zeros([2]))).toBe(
      'for z = [-1000] expected an array of shape (2,), got an array of shape (1,)',
    );
    expect(judge([1], [1, 2])).toBe('for z = [-1000] expected a list of 2 numbers, got a list of 1 number');
  });

  test('and what came instead of a value of the expected kind', () => {
    expect(judge(undefined, 3)).toBe('for z = [-1000] expected 3, got nothing: does the function return its result?');
    expect(judge([0], np.array([0]))).toBe('for z = [-1000] expected the array [0], got [0]');
    expect(judge(np.array([1]), 1)).toBe('for z = [-1000] expected 1, got the array [1]');
    expect(judge('two', 2)).toBe("for z = [-1000] expected 2, got 'two'");
    expect(judge(Promise.resolve(2), 2)).toBe(
      'for z = [-1000] expected 2, got Promise (put `await` before it to see its value)',
    );
    expect(judge(null, [1])).toBe('for z = [-1000] expected [1], got null');
  });

  test('and the place in a list', () => {
    expect(judge(['a', 'b'], ['a', 'c'])).toBe("for z = [-1000] at [1] expected 'c', got 'b'");
    expect(judge(['a'], ['a', 'c'])).toBe("for z = [-1000] expected ['a', 'c'], a list of 2, got ['a'], a list of 1");
  });
});

test('a tolerance of its own takes the place of 1e-6, so that a very small number must be right too', () => {
  expect(judge(np.array([0]), [2.2e-39])).toBeUndefined();
  expect(judge(np.array([0]), [2.2e-39], 0)).toBe('for z = [-1000] expected 2.2e-39, got 0');
  expect(judge(1.4, 1, 0.5)).toBeUndefined();
});
