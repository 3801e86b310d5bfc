import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { absolute } from '../site/address.ts';

/** What nobody looks for: the page that says that there is none, and the one on which widgets are tried out. */
const unlisted = /^(404|workshop)\/?$/;

/** The list of all pages for search engines, as XML. */
export function writeSitemap(places: readonly string[], site?: string): string {
  const listed = places.filter((place) => !unlisted.test(place.replace(/^\//, ''))).sort();
  const urls = listed.map((place) => `  <url><loc>${escapeXml(absolute(place, site))}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>\n',
  ].join('\n');
}

const escapeXml = (text: string) => encodeURI(decodeURI(text)).replaceAll('&', '&amp;').replaceAll("'", '&apos;');

/** Writes sitemap.xml with the pages that the build has made. */
export function sitemap(): AstroIntegration {
  return {
    name: 'four-lanes:sitemap',
    hooks: {
      'astro:build:done': ({ dir, pages }) => {
        writeFileSync(new URL('sitemap.xml', dir), writeSitemap(pages.map(({ pathname }) => `/${pathname}`)));
      },
    },
  };
}
