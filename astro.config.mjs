import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { cellsPlugin } from './src/build/cells-plugin.ts';
import { checkerPlugin } from './src/build/checker-plugin.ts';
import { citationsPlugin } from './src/build/citations-plugin.ts';
import { createCodeTheme } from './src/build/code-theme.ts';
import { fontSubsets } from './src/build/font-subsets.ts';
import { glossaryPlugin } from './src/build/glossary-plugin.ts';
import { hostHeaders } from './src/build/host-headers.ts';
import { hoversPlugin } from './src/build/hovers-plugin.ts';
import { inlineStyles } from './src/build/inline-styles.ts';
import { katexFonts } from './src/build/katex-fonts.ts';
import { katexPlugin } from './src/build/katex-plugin.ts';
import { linkNotesPlugin } from './src/build/link-notes-plugin.ts';
import { offlineFiles } from './src/build/offline-files.ts';
import { pageWeight } from './src/build/page-weight.ts';
import { picturesPlugin } from './src/build/pictures-plugin.ts';
import { relativeLinks } from './src/build/relative-links.ts';
import { sandboxPlugin } from './src/build/sandbox-plugin.ts';
import { searchIndex } from './src/build/search-index.ts';
import { sharePictures } from './src/build/share-pictures.ts';
import { shikiColors } from './src/build/shiki-colors.ts';
import { shikiSymbols } from './src/build/shiki-symbols.ts';
import { siteFiles } from './src/build/site-files.ts';
import { sitemap } from './src/build/sitemap.ts';
import { typesPlugin } from './src/build/types-plugin.ts';
import { watchEntries } from './src/build/watch-entries.ts';
import { watchPosts } from './src/build/watch-posts.ts';

// The one script that stands in the pages themselves: see Page.astro.
const beforePaint = readFileSync('src/site/color-scheme/before-paint.js', 'utf8');
const beforePaintHash = createHash('sha256').update(beforePaint).digest('base64');

export default defineConfig({
  trailingSlash: 'always',
  markdown: {
    processor: satteri({
      features: { math: true, headingAttributes: true },
      // Pictures are looked at as they stand in the file. Cells come next: the hints that they put into the page may hold formulas and terms.
      mdastPlugins: [picturesPlugin, cellsPlugin, citationsPlugin, glossaryPlugin, katexPlugin, linkNotesPlugin],
    }),
    shikiConfig: {
      theme: await createCodeTheme(),
      transformers: [shikiColors, shikiSymbols],
    },
  },
  integrations: [
    mdx({ optimize: { ignoreElementNames: ['h2', 'h3'] } }),
    sharePictures(),
    siteFiles(),
    sitemap(),
    relativeLinks(),
    fontSubsets(),
    inlineStyles(),
    pageWeight(),
    hostHeaders(),
    watchEntries(),
    watchPosts(),
    searchIndex(),
    offlineFiles(),
  ],
  // Astro 7.3 does not hash a component's inlined <style> within MDX, so the policy below would refuse it: `inlineStyles` does.
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    plugins: [typesPlugin(), katexFonts(), sandboxPlugin(), checkerPlugin(), hoversPlugin()],
    build: {
      // No data: addresses for fonts and scripts: the policy says 'self'.
      assetsInlineLimit: 0,
      // One stylesheet, whose rules keep the order in which Page.astro names them. `inlineStyles` puts it into the pages.
      cssCodeSplit: false,
      // Astro itself adds the directive that rolldown warns about, once per post.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    // Addresses within scripts and styles are relative, so that the site works under any base path.
    experimental: { renderBuiltUrl: () => ({ relative: true }) },
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "frame-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
      // The widgets compute with `lanes` in the page, and compiling WebAssembly needs a word of its own.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [`sha256-${beforePaintHash}`] },
      // KaTeX writes style attributes. Of style elements only that of `inlineStyles` is let in, by its hash.
      styleDirective: {
        resources: [
          { resource: "'self'", kind: 'element' },
          { resource: "'unsafe-inline'", kind: 'attribute' },
        ],
      },
    },
  },
});
