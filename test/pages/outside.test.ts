import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { readField } from '../../src/build/front-matter-field.ts';
import { absolute, repository, siteUrl } from '../../src/site/address.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { posts } from '../browsers/posts.ts';

const read = (file: string) => readFileSync(path.join('dist', file), 'utf8');

/** All built pages by their places within the site: '' is the home page. */
const places = globSync('**/index.html', { cwd: 'dist' })
  .map((file) => file.replaceAll(path.sep, '/').replace(/index\.html$/, ''))
  .sort();

const listed = places.filter((place) => place !== 'workshop/');

/** The attribute of a page's element in its head: the content of a meta element, the address of a link. */
const readHead = (html: string, name: string): string | undefined =>
  new RegExp(`<(?:meta (?:name|property)|link rel)="${name}"[^>]*? (?:content|href)="([^"]*)"`).exec(html)?.[1];

/** What a page is, in the words of schema.org. */
function readStructured(html: string): Record<string, unknown> {
  const [, json] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)!;
  return JSON.parse(json!) as Record<string, unknown>;
}

/** The file that lies at a whole address of the site. */
function findFile(address: string): string {
  expect(address.startsWith(siteUrl), address).toBe(true);
  const place = decodeURIComponent(new URL(address).href.slice(siteUrl.length)).replace(/#.*$/, '');
  return path.join('dist', place.endsWith('/') || place === '' ? `${place}index.html` : place);
}

describe('the head of a page', () => {
  test.each(places)('/%s names the page for other sites and for search engines', (place) => {
    const html = read(`${place}index.html`);
    expect(readHead(html, 'canonical')).toBe(absolute(place));
    expect(readHead(html, 'og:url')).toBe(absolute(place));
    for (const name of ['description', 'og:title', 'og:description', 'og:image:alt']) {
      expect(readHead(html, name), name).toMatch(/\S/);
    }
    expect(readHead(html, 'og:site_name')).toBe('Four Lanes');
    expect(readHead(html, 'og:type')).toBe(place.startsWith('posts/') ? 'article' : 'website');
    expect(readHead(html, 'twitter:card')).toBe('summary_large_image');
    expect(html.match(/<meta name="theme-color"[^>]* media="\(prefers-color-scheme: (?:light|dark)\)"/g)).toHaveLength(
      2,
    );
    expect(html).toMatch(/<link rel="alternate" type="application\/rss\+xml"[^>]* href="[./]*rss\.xml"/);
    expect(html).toMatch(/<link rel="apple-touch-icon" href="[./]*apple-touch-icon\.png"/);
  });

  test.each(places)('/%s has a picture of the size that it tells', (place) => {
    const html = read(`${place}index.html`);
    const { width, height } = PNG.sync.read(readFileSync(findFile(readHead(html, 'og:image')!)));
    expect([width, height]).toEqual([1200, 630]);
    expect([readHead(html, 'og:image:width'), readHead(html, 'og:image:height')]).toEqual(['1200', '630']);
  });

  test('each post has a picture of its own', () => {
    const pictures = posts.map((post) => readHead(read(`${post}index.html`), 'og:image')!);
    expect(new Set(pictures.map((address) => readFileSync(findFile(address), 'base64'))).size).toBe(posts.length);
  });
});

describe('what search engines and libraries are told', () => {
  test.each(posts)('%s is an article to learn from', (post) => {
    const about = readStructured(read(`${post}index.html`));
    expect(about).toMatchObject({
      '@type': ['TechArticle', 'LearningResource'],
      url: absolute(post),
      inLanguage: 'en',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      author: { '@type': 'Organization', name: 'Four Lanes' },
      isAccessibleForFree: true,
      isPartOf: { '@type': 'CreativeWorkSeries', url: siteUrl },
      position: expect.any(Number),
      educationalLevel: expect.any(String),
    });
    expect(about['name']).toMatch(/\S/);
    expect(about['description']).toMatch(/\S/);
    expect(about['timeRequired']).toMatch(/^PT\d+M$/);
    expect(existsSync(findFile(about['image'] as string))).toBe(true);
  });

  test('the posts teach the terms that they introduce', () => {
    const taught = posts.flatMap((post) => (readStructured(read(`${post}index.html`))['teaches'] as string[]) ?? []);
    expect(taught.length).toBeGreaterThan(40);
    expect(new Set(taught).size).toBe(taught.length);
  });

  test('the home page names all posts as parts of the series', () => {
    const { hasPart } = readStructured(read('index.html')) as { hasPart: { url: string; position: number }[] };
    expect(hasPart.map(({ url }) => url).sort()).toEqual(posts.map((post) => absolute(post)));
    const positions = hasPart.map(({ position }) => position);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  });

  test('the sitemap lists all pages but the workshop, and robots.txt names it', () => {
    const addresses = [...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address!);
    expect(addresses.sort()).toEqual(listed.map((place) => absolute(place)));
    expect(read('robots.txt')).toContain(`Sitemap: ${absolute('/sitemap.xml')}`);
  });

  test('llms.txt has a title, a summary, and links to the Markdown of all posts; all its links lead somewhere', () => {
    const text = read('llms.txt');
    expect(text).toMatch(/^# Four Lanes\n\n> \S/);
    const links = [...text.matchAll(/^- \[[^\]]+\]\((\S+)\): \S/gm)].map(([, address]) => address!);
    for (const address of links) expect(existsSync(findFile(address)), address).toBe(true);
    for (const post of posts) expect(links).toContain(absolute(`${post}${path.basename(post)}.md`));
  });
});

describe.each(posts)('%s as Markdown', (post) => {
  const name = path.basename(post);
  const source = readFileSync(`content/${post}index.mdx`, 'utf8');
  const markdown = read(`${post}${name}.md`);

  test('is named by the page, and has its title, subtitle and address', () => {
    expect(read(`${post}index.html`)).toMatch(
      new RegExp(`<link rel="alternate" type="text/markdown"[^>]* href="${name}\\.md"`),
    );
    expect(markdown).toContain(`# ${readField(source, 'title')}\n\n*${readField(source, 'subtitle')}*\n`);
    expect(markdown).toContain(absolute(post));
  });

  test('has the code of all cells', () => {
    const cells = [...source.matchAll(/^```ts (?:run|exercise)\b.*\n([\s\S]*?)\n```$/gm)].map(([, code]) => code!);
    expect(cells.length).toBeGreaterThan(3);
    for (const code of cells) expect(markdown).toContain(`ts\n${code}\n`);
  });

  test('has nothing that only the page understands', () => {
    const prose = markdown.replace(/^(`{3,})[\s\S]*?^\1$/gm, '');
    expect(prose).not.toMatch(/^(import|export) |^---$|<\/?[A-Z]|\{\/\*|\[@|\]\(glossary:|\\sym|\\eval|`= /m);
    expect(markdown).not.toMatch(/^```(ts (run|exercise|check|solution|symbols)|md (hint|predict)|widget)/m);
  });

  test('leads to places that there are', () => {
    const within = [...markdown.matchAll(/\]\((\S+?)\)/g)].map(([, address]) => address!);
    const missing = within.filter((address) => address.startsWith(siteUrl) && !existsSync(findFile(address)));
    expect(missing).toEqual([]);
    expect(within.filter((address) => !/^(https?:|#)/.test(address))).toEqual([]);
  });
});

describe('below a post', () => {
  test.each(posts)('%s can be edited, reported and cited', (post) => {
    const html = read(`${post}index.html`);
    expect(existsSync(`content/${post}index.mdx`)).toBe(true);
    expect(html).toContain(`href="${repository}/edit/main/content/${post}index.mdx"`);
    expect(html).toContain(`href="${repository}/issues"`);
    expect(html).toContain('rel="license"');
    expect(html).toMatch(/@misc\{four-lanes-[a-z-]+,/);
  });

  test('CITATION.cff says what package.json says', () => {
    const { homepage, repository, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      string,
      string
    >;
    const citation = readFileSync('CITATION.cff', 'utf8');
    expect(citation).toMatch(/^cff-version: 1\.2\.0$/m);
    for (const line of [`url: ${homepage}`, `repository-code: ${repository}`, `version: ${version}`]) {
      expect(citation).toContain(`\n${line}\n`);
    }
  });
});

describe('the pages to look things up in', () => {
  const readList = (file: string) => JSON.parse(readFileSync(`content/${file}.json`, 'utf8')) as { key: string }[];

  test.each(['symbols', 'bibliography', 'errata'])('/%s/ has all entries, and every page leads there', (name) => {
    const html = read(`${name}/index.html`);
    for (const { key } of readList(name)) expect(html, key).toContain(`id="${key}"`);
    for (const place of places) {
      expect(read(`${place}index.html`)).toMatch(new RegExp(`href="(?:[./]*${name}/|\\./)"`));
    }
  });

  test('a work leads to its place in the list of each post that cites it', () => {
    const links = [...read('bibliography/index.html').matchAll(/href="\.\.\/(posts\/[^/]+\/)#(ref-[^"]+)"/g)];
    expect(links.length).toBeGreaterThan(50);
    for (const [, post, id] of links) expect(read(`${post}index.html`)).toContain(`id="${id}"`);
  });
});

inEveryEngine((reading) => {
  reading('the feed and the sitemap are well-formed, and the feed has all posts', '', async (page) => {
    const seen = await page.evaluate(async () => {
      const parse = async (name: string) =>
        new DOMParser().parseFromString(await (await fetch(name)).text(), 'application/xml');
      const feed = await parse('rss.xml');
      const sitemap = await parse('sitemap.xml');
      return {
        errors: [feed, sitemap].filter((file) => file.querySelector('parsererror')).length,
        root: feed.documentElement.nodeName,
        links: [...feed.querySelectorAll('item > link')].map(({ textContent }) => textContent),
        untitled: [...feed.querySelectorAll('item')].filter((item) => !item.querySelector('title')?.textContent).length,
        dates: feed.querySelectorAll('pubDate').length,
      };
    });
    expect(seen).toMatchObject({ errors: 0, root: 'rss', untitled: 0, dates: 0 });
    expect(seen.links.sort()).toEqual(posts.map((post) => absolute(post)));
  });
});
