import { add, divide, multiply, negative, subtract } from './arithmetic.ts';
import { NDArray } from './array.ts';
import { array } from './create.ts';
import { argmax, argmin, max, min } from './extremes.ts';
import { dot, matmul } from './linalg.ts';
import { all, any } from './logic.ts';
import { reshape, squeeze, transpose } from './rearrange.ts';
import { assign } from './result.ts';
import { clip, round } from './round.ts';
import type { Shape } from './shape.ts';
import { slice } from './slice.ts';
import { argsort, sort } from './sort.ts';
import { mean, std, var as variance } from './statistics.ts';
import { cumsum, prod, sum } from './sums.ts';
import { take } from './take.ts';

// Functions that only take the array and what follows it.
const functions = {
  ...{ add, subtract, multiply, divide, negative, matmul, dot },
  ...{ sum, prod, mean, var: variance, std, max, min, argmax, argmin, cumsum },
  ...{ round, clip, any, all },
  ...{ squeeze, slice, take, argsort },
};

function define(name: string, method: (this: NDArray, ...values: never[]) => unknown): void {
  Object.defineProperty(NDArray.prototype, name, { value: method, writable: true, configurable: true });
}

for (const [name, call] of Object.entries(functions)) {
  define(name, function (...values) {
    return (call as (a: NDArray, ...rest: unknown[]) => unknown)(this, ...values);
  });
}

/** Sizes or axes that stand in one list or as arguments. */
function listOf(values: (number | Shape)[]): Shape {
  return values.length === 1 && Array.isArray(values[0]) ? values[0] : (values as number[]);
}

define('reshape', function (...shape: (number | Shape)[]) {
  return reshape(this, listOf(shape));
});

define('transpose', function (...axes: (number | Shape)[]) {
  return transpose(this, axes.length === 0 || axes[0] === undefined ? undefined : listOf(axes));
});

define('copy', function () {
  return array(this);
});

define('ravel', function () {
  return reshape(this, -1);
});

define('flatten', function () {
  return reshape(array(this), -1);
});

define('sort', function (axis?: number | { axis?: number }) {
  assign('sort', this, sort(this, axis).data);
});
