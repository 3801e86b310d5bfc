// Calls that do not compile, each below the sentence of its error. types.test.ts checks the words.
import * as np from '../../src/index.ts';

declare const n: number;
const x = np.zeros([2, 3]);
const cube = np.zeros([2, 3, 4]);

// @ts-expect-error matmul: shapes (2,3) and (4,5) do not fit: 3 columns, 4 rows
np.matmul(x, np.zeros([4, 5]));
// @ts-expect-error matmul: shapes (2,3) and (4,5) do not fit: 3 columns, 4 rows
x.matmul(np.zeros([4, 5]));
// @ts-expect-error matmul: shapes (2,3) and (2,) do not fit: 3 columns, 2 numbers
np.matmul(x, [1, 2]);
// @ts-expect-error matmul: shapes (3,) and (4,) do not fit: 3 numbers, 4 numbers
np.matmul(np.zeros(3), np.zeros(4));
// @ts-expect-error matmul: shapes (?,3) and (4,?) do not fit: 3 columns, 4 rows
np.matmul(np.zeros([n, 3]), np.zeros([4, n]));
// @ts-expect-error matmul: multiplies arrays, and one operand is a number; use multiply
np.matmul(2, x);
// @ts-expect-error dot: shapes (2,3) and (2,) do not fit: 3 columns, 2 numbers
np.dot(x, np.zeros(2));

// @ts-expect-error dot: takes a second array of at most two axes; given shape (2,3,4)
x.dot(cube);
// @ts-expect-error matmul: shapes (2,3,4) and (5,4,6) do not fit: their stacks (2,) and (5,) do not broadcast
np.matmul(cube, np.zeros([5, 4, 6]));

// @ts-expect-error operands could not be broadcast together with shapes (2,3) (4,)
np.add(x, np.zeros(4));
// @ts-expect-error operands could not be broadcast together with shapes (2,3) (2,)
x.add(np.zeros(2));
// @ts-expect-error operands could not be broadcast together with shapes (2,3) (2,)
np.multiply(x, [1, 2]);
// @ts-expect-error operands could not be broadcast together with shapes (2,1) (2,3,4)
np.maximum([[1], [2]], cube);
// @ts-expect-error operands could not be broadcast together with shapes (?,3) (4,)
np.subtract(np.zeros([n, 3]), [1, 2, 3, 4]);

// @ts-expect-error operands could not be broadcast together with shapes (2,3) (2,)
np.greater(x, np.zeros(2));
// @ts-expect-error operands could not be broadcast together with shapes (2,3) (2,)
np.clip(x, 0, [1, 2]);
// @ts-expect-error operands could not be broadcast together with shapes (2,3) () (2,)
np.where(np.greater(x, 0), 1, [1, 2]);

// @ts-expect-error sum: axis 2 is out of bounds for array of dimension 2
np.sum(x, 2);
// @ts-expect-error sum: axis -3 is out of bounds for array of dimension 2
x.sum({ axis: -3, keepdims: true });
// @ts-expect-error sum: axis 3 is out of bounds for array of dimension 3
np.sum(cube, [0, 3]);
// @ts-expect-error argmax: axis 2 is out of bounds for array of dimension 2
np.argmax(x, 2);
// @ts-expect-error any: axis 2 is out of bounds for array of dimension 2
x.any(2);
// @ts-expect-error sort: axis -3 is out of bounds for array of dimension 2
np.sort(x, { axis: -3 });
// @ts-expect-error std: axis 2 is out of bounds for array of dimension 2
np.std(x, { axis: 2, ddof: 1 });
// @ts-expect-error sum: has no argument 'axes'; it takes axis, keepdims
np.sum(x, { axis: 0, axes: 1 });

// @ts-expect-error transpose: axes don't match array: given 1, the array has 2
np.transpose(x, [0]);
// @ts-expect-error transpose: axis 2 is out of bounds for array of dimension 2
np.transpose(x, [0, 2]);
// @ts-expect-error expand_dims: axis 3 is out of bounds for array of dimension 3
np.expand_dims(x, 3);
// @ts-expect-error concat: shapes (2,3) and (4,5) do not fit: only the sizes of axis 0 may differ
np.concat([x, np.zeros([4, 5])]);
// @ts-expect-error concat: joins arrays along an axis that they have, and a number has none; use stack
np.concat([1, 2]);
// @ts-expect-error concat: axis 2 is out of bounds for array of dimension 2
np.concat([x, x], 2);
// @ts-expect-error stack: takes arrays of the same shape; given shapes (2,3) and (2,4)
np.stack([x, x, np.zeros([2, 4])]);

// @ts-expect-error expect: the array has shape (2,3), not (3,2)
x.expect([3, 2]);

function dense<I extends number>(inputs: I) {
  return (X: np.NDArray<[number, I]>) => np.matmul(X, np.zeros([inputs, 10]));
}
// @ts-expect-error Type '783' is not assignable to type '784'
dense(784)(np.zeros([32, 783]));

// A known shape is not got from an unknown one: expect() is for that.
declare const unknown: np.NDArray;
// @ts-expect-error Type 'number[]' is not assignable to type '[2, 3]'
const known: np.NDArray<[2, 3]> = unknown;
np.exp(known);
