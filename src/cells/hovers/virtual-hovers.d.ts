/** Made by src/build/hovers-plugin.ts. */
declare module 'virtual:hovers' {
  /** Where the hovers of each post are, by its folder: '05-first-network'. */
  export const hoverUrls: Record<string, string>;
}
