/** Made by src/build/sandbox-plugin.ts. */
declare module 'virtual:sandbox' {
  export const frameUrl: string;
  export const workerUrl: string;
  /** By post and file, '05-first-network/digits.ts', and by widget, 'widgets/matrix-product'. */
  export const moduleUrls: Record<string, string>;
}
