type Matches<T> = <U>() => U extends T ? 1 : 2;

/** Compiles where the value has this very type: `is<NDArray<[2, 3]>>()(value)`. */
export function is<Expected>() {
  return <Actual>(_value: Matches<Actual> extends Matches<Expected> ? Actual : { expected: Expected }): void => {};
}
