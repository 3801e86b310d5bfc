// What the comparison uses of the library, so that it can be checked where the library is not installed.

export function setWasmPaths(folder: string): void;
