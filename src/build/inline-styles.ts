import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { leaveOutUnused } from './page-styles.ts';
import { addressOnHost, relativeAddress } from './relative-links.ts';

const link = /<link rel="stylesheet" href="[^"]*?(_astro\/[^"/]+\.css)">/g;

/**
 * Puts the styles into the pages: so nothing stands between a page and its first paint, which on a slow line is a fifth
 * of a second sooner. Its fonts are asked for as soon as the first line is laid out. Comes after all that changes styles.
 */
export function inlineStyles(): AstroIntegration {
  return {
    name: 'four-lanes:inline-styles',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const used = new Set<string>();
        for (const file of globSync('**/*.html', { cwd: root })) {
          const target = path.join(root, file);
          const page = readFileSync(target, 'utf8');
          const inlined = inlineInto(page, file, (sheet) => {
            used.add(sheet);
            return readFileSync(path.join(root, sheet), 'utf8');
          });
          if (inlined !== page) writeFileSync(target, inlined);
        }
        for (const sheet of used) rmSync(path.join(root, sheet));
      },
    },
  };
}

/**
 * A page with its styles in it, and their hashes in its policy.
 * @param page the page's HTML
 * @param file its place in the built site, such as `posts/a/index.html`
 * @param read gives the text of a style sheet, such as `_astro/style.css`
 */
export function inlineInto(page: string, file: string, read: (sheet: string) => string): string {
  const hashes: string[] = [];
  const inlined = page.replace(link, (_, sheet: string) => {
    const styles = placeAddresses(
      leaveOutUnused(read(sheet).trim(), page),
      `/${path.posix.dirname(sheet)}/`,
      file.replaceAll(path.sep, '/'),
    );
    if (/<\/style/i.test(styles)) throw new Error(`${sheet} holds "</style", which would end it within a page`);
    hashes.push(`'sha256-${createHash('sha256').update(styles).digest('base64')}'`);
    return `<style>${styles}</style>`;
  });
  if (hashes.length === 0) return page;
  const allowed = inlined.replace(
    /(http-equiv="content-security-policy"[^>]*style-src-elem)/i,
    `$1 ${hashes.join(' ')}`,
  );
  if (allowed === inlined)
    throw new Error(`${file} has no policy that names style-src-elem; its styles would be refused`);
  return allowed;
}

/** Styles with the addresses of their fonts as the page sees them. */
const placeAddresses = (styles: string, folder: string, file: string) =>
  styles.replace(/url\((["']?)(?![a-z]+:|["'/#])([^)"']+)\1\)/g, (_, quote: string, name: string) => {
    const address = path.posix.join(folder, name);
    const placed =
      file === '404.html' ? addressOnHost(address) : relativeAddress(`/${path.posix.dirname(file)}`, address);
    return `url(${quote}${placed}${quote})`;
  });
