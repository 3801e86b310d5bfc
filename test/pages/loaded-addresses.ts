import { RewritingStream } from 'parse5-html-rewriting-stream';

/** A link that only tells of another address: browsers load nothing from it. */
const tells =
  /^(alternate|author|bookmark|canonical|cite|external|help|license|me|next|nofollow|noopener|prev|search|self)$/;

/** Attributes from which a browser loads what they name; `href` is one on some elements only. */
const loading = new Set(['src', 'srcset', 'poster', 'data', 'background', 'action', 'formaction', 'ping']);
const loadingHref = new Set(['image', 'use', 'feimage', 'script', 'base']);

/** The addresses that a page loads when it is opened, or sends something to. */
export async function findInPage(html: string): Promise<string[]> {
  const found: string[] = [];
  let isStyle = false;
  const reader = new RewritingStream();
  reader.on('startTag', ({ tagName, attrs }) => {
    isStyle = tagName === 'style';
    const values = new Map(attrs.map(({ name, value }) => [name, value]));
    for (const [name, value] of values) {
      if (name === 'style') found.push(...findInStyles(value));
      if (name === 'srcset') found.push(...value.split(',').map((part) => part.trim().split(/\s/)[0]!));
      else if (loading.has(name)) found.push(value);
    }
    const href = values.get('href') ?? values.get('xlink:href');
    if (href === undefined) return;
    const rels = (values.get('rel') ?? '').toLowerCase().split(/\s+/);
    if (tagName === 'link' ? !rels.every((rel) => tells.test(rel)) : loadingHref.has(tagName.toLowerCase()))
      found.push(href);
  });
  reader.on('text', ({ text }) => {
    if (isStyle) found.push(...findInStyles(text));
  });
  reader.end(html);
  await new Promise((resolve) => reader.on('end', resolve).resume());
  return found;
}

/** The addresses that a stylesheet loads. */
export const findInStyles = (css: string): string[] =>
  [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g)].map((match) => (match[2] ?? match[4])!);

const call =
  /(?:\b(?:fetch|import|importScripts|open|sendBeacon)|\bnew\s+(?:Audio|EventSource|Request|SharedWorker|WebSocket|Worker))\s*\(\s*(["'`])((?:https?:|wss?:)?\/\/.*?)\1/g;
const statement = /(?:\bfrom|\bimport)\s*(["'])((?:https?:)?\/\/.*?)\1/g;
const property = /\.(?:src|href|action)\s*=\s*(["'`])((?:https?:)?\/\/.*?)\1/g;

/** The addresses of other sites that a script asks for by name. */
export const findInScript = (script: string): string[] =>
  [call, statement, property].flatMap((form) => [...script.matchAll(form)].map(([, , address]) => address!));

/** Whether an address leads to another site, whatever the page's own is. */
export const isForeign = (address: string): boolean => /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address);
