import { createReadStream, createWriteStream, globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { RewritingStream } from 'parse5-html-rewriting-stream';
import { siteUrl } from '../site/address.ts';

const attributes = new Set(['href', 'src', 'poster', 'data', 'component-url', 'renderer-url']);

/**
 * Makes every address in the built pages and styles relative, so that `dist/` works under any base path and from any folder:
 * nobody has to know, at build time, where the site will lie. Only 404.html needs to know the folder of its host.
 */
export function relativeLinks(): AstroIntegration {
  return {
    name: 'four-lanes:relative-links',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const file of globSync('**/*.css', { cwd: root })) rewriteStyles(root, file);
        // One after the other: together they would not be faster, and all would be in memory.
        for (const file of globSync('**/*.html', { cwd: root })) await rewriteLinks(root, file);
      },
    },
  };
}

/** The folder of a built file, as an address within the site. */
const folderOf = (file: string) => path.posix.dirname(`/${file.replaceAll(path.sep, '/')}`);

function rewriteStyles(root: string, file: string): void {
  const target = path.join(root, file);
  const styles = readFileSync(target, 'utf8').replace(
    /url\((["']?)(\/(?!\/)[^)"']*)\1\)/g,
    (_, quote, address) => `url(${quote}${relativeAddress(folderOf(file), address)}${quote})`,
  );
  writeFileSync(target, styles);
}

async function rewriteLinks(root: string, file: string): Promise<void> {
  const page = folderOf(file);
  // A host shows this one page at any address, so that it cannot know how deep it lies.
  const rewrite = file === '404.html' ? addressOnHost : (address: string) => relativeAddress(page, address);
  const rewriter = new RewritingStream();
  rewriter.on('startTag', (tag, raw) => {
    const absolute = tag.attrs.filter(({ name, value }) => attributes.has(name) && /^\/(?!\/)/.test(value));
    // An untouched tag keeps its bytes.
    if (absolute.length === 0) return rewriter.emitRaw(raw);
    for (const attribute of absolute) attribute.value = rewrite(attribute.value);
    rewriter.emitStartTag(tag);
  });
  const target = path.join(root, file);
  await pipeline(createReadStream(target, 'utf8'), rewriter, createWriteStream(`${target}.new`));
  renameSync(`${target}.new`, target);
}

/** '/posts/a/' on the host of a site that lies in its folder /four-lanes/ is '/four-lanes/posts/a/'. */
export const addressOnHost = (address: string, site: string = siteUrl): string =>
  new URL(site).pathname + address.replace(/^\//, '');

/** '/posts/a/' seen from '/posts/b' is '../a/'. */
export function relativeAddress(page: string, address: string): string {
  const [, place = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  const relative = path.posix.relative(page, place) || '.';
  return relative + (place.endsWith('/') ? '/' : '') + rest;
}
