import type { Library } from './library.ts';

/** A library that is yet to be opened, for it may be missing or not run here. */
export interface Candidate {
  readonly name: string;
  /** `folder` is where the binaries are served, if they are. */
  readonly open: (folder?: string) => Promise<Library>;
}

/** What lanes is compared with. */
export const candidates: readonly Candidate[] = [
  { name: 'tfjs-wasm', open: async (folder) => (await import('./tfjs.ts')).openTfjs(folder) },
  { name: 'jax-js', open: async () => (await import('./jax.ts')).openJax() },
  { name: 'numpy-ts', open: async () => (await import('./numpy-ts.ts')).openNumpyTs() },
  { name: 'onnxruntime', open: async (folder) => (await import('./ort.ts')).openOrt(folder) },
];
