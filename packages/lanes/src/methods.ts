import { NDArray } from './array.ts';
import { array } from './create.ts';
import { add, divide, multiply, negative, subtract } from './elementwise.ts';
import { dot, matmul } from './linalg.ts';
import { reshape, transpose } from './rearrange.ts';
import { argmax, argmin, max, mean, min, sum } from './reduce.ts';
import type { Shape } from './shape.ts';

// Functions that only take the array and what follows it.
const functions = { add, subtract, multiply, divide, negative, matmul, dot, sum, mean, max, min, argmax, argmin };

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
