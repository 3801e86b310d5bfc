/** The whole series, as feeds, search engines and citations name it. */
export const series = {
  name: 'Four Lanes',
  title: 'Build a deep neural network from scratch, in TypeScript',
  description:
    'Build a deep neural network from scratch, in TypeScript: every line of code on the page runs in the page.',
  /** Of text and drawings. */
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  /** Of the code. */
  codeLicence: { name: 'MIT', url: 'https://opensource.org/license/mit' },
} as const;
