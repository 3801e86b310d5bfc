/** Made by src/build/checker-plugin.ts. */
declare module 'virtual:checker' {
  /** The script of the type checker's worker. */
  export const workerUrl: string;
  /** What the checker knows before it has seen a cell. */
  export const declarationsUrl: string;
}
