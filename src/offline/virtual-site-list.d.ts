declare module 'virtual:site-list' {
  /** The site's files that are kept, by their addresses within it ('' is the home page), with a hash of their bytes. */
  export const files: Record<string, string>;
  /** A hash of that list. */
  export const version: string;
}
