import { nameValue } from './argument.ts';
import type { Figure } from './figure.ts';

/** Where figures go. */
export interface Backend {
  /** Shows a figure. */
  show(figure: Figure): void;
  /** Writes a figure into the file of this name. */
  save?(figure: Figure, file: string): void;
}

/** Without the code that draws and describes, which weighs more than all words together: see node.ts. */
let backend: Required<Backend> = {
  show: (figure) => console.log(figure),
  save: (_, file) => console.log(`savefig: nothing can write a file here, so '${file}' was not saved`),
};

/**
 * Sets where shown and saved figures go; what the given object leaves out stays as it is. Without it `show` prints a
 * sentence about the figure and `savefig` writes SVG files in Node; elsewhere `show` prints the figure's data.
 * Throws a TypeError when there is no function `show`.
 * Source: https://matplotlib.org/stable/api/matplotlib_configuration_api.html#matplotlib.use
 */
export function use(chosen: Backend): undefined {
  if (typeof chosen?.show !== 'function') {
    throw new TypeError(`use: ${nameValue(chosen)} was given: an object with a function show(figure) was expected`);
  }
  const { save } = backend;
  backend = {
    show: (figure) => chosen.show(figure),
    save: (figure, file) => (chosen.save ? chosen.save(figure, file) : save(figure, file)),
  };
}

/** Where figures go now. */
export function currentBackend(): Readonly<Required<Backend>> {
  return backend;
}
