import type { Plugin } from 'vite';

/** KaTeX's styles name each font in three formats; every browser that runs this site reads the first, WOFF2. */
export function katexFonts(): Plugin {
  return {
    name: 'four-lanes:katex-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/katex(\.min)?\.css/.test(id)) return undefined;
      return code.replace(/,url\([^)]+\.(?:woff|ttf)\) format\("[a-z]+"\)/g, '');
    },
  };
}
