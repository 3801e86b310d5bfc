import { expect } from 'vitest';
import type { Page } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { wholePost } from '../browsers/posts.ts';
import { runBare } from './bare-worker.ts';
import { readTexts, replaceCells, untilIdle } from './cells-on-page.ts';

/** Ways to what the site keeps in the browser, each an expression; `unseen` is what it gives when there is nothing. */
const ways: Record<string, string> = {
  'names of databases': 'indexedDB.databases().then((list) => list.map(({ name }) => name))',
  'a database':
    'new Promise((resolve, reject) => { const r = indexedDB.open("secret"); r.onsuccess = () => resolve([...r.result.objectStoreNames]); r.onerror = () => reject(r.error); })',
  'names of caches': 'caches.keys()',
  'a cache': 'caches.match("/secret").then((found) => found?.text())',
  localStorage: 'localStorage.getItem("secret")',
  sessionStorage: 'sessionStorage.getItem("secret")',
  cookies: 'document.cookie',
  'the cookie store': 'cookieStore.getAll().then(JSON.stringify)',
  locks: 'navigator.locks.query().then(JSON.stringify)',
  'the private file system': 'navigator.storage.getDirectory().then((folder) => folder.getFileHandle("secret"))',
  // Not asked: navigator.storage.estimate(), at which Firefox ends a worker that has no origin.
  'a channel to the page':
    'new Promise((resolve, reject) => { const c = new BroadcastChannel("secret"); c.onmessage = ({ data }) => resolve(data); c.postMessage("who is there?"); setTimeout(reject, 600, new Error("nobody")); })',
  'shared memory': 'new SharedArrayBuffer(8).byteLength',
  'the address': 'location.href + " " + self.origin',
  'the way here': 'document.referrer + document.URL',
  'what was loaded': 'performance.getEntries().map(({ name }) => name).join(" ")',
  'a stack': 'new Error("x").stack',
  'a stack of call sites':
    '(() => { const before = Error.prepareStackTrace; Error.prepareStackTrace = (_, sites) => sites.map((s) => String(s.getFileName?.()) + String(s.getFunction?.()) + String(s.getThis?.())).join(" "); const text = new Error("x").stack; Error.prepareStackTrace = before; return text; })()',
};

const look = `
const look = async (ways) => {
  const seen = {};
  await Promise.all(Object.entries(ways).map(async ([name, way]) => {
    const silence = new Promise((resolve) => setTimeout(resolve, 900, 'no answer'));
    const found = Promise.race([silence, (async () => way())()]);
    seen[name] = (await found.catch((error) => 'refused: ' + error?.name)) ?? null;
  }));
  return seen;
};
const ways = {
${Object.entries(ways)
  .map(([name, way]) => `  ${JSON.stringify(name)}: () => ${way},`)
  .join('\n')}
};`;

/** Gives the site something to steal in every store that the engine has, and a page that answers on a channel. */
async function plantSecrets(page: Page): Promise<void> {
  await page.evaluate(async () => {
    localStorage.setItem('secret', 'the secret');
    sessionStorage.setItem('secret', 'the secret');
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every engine.
    document.cookie = 'secret=the-secret';
    await new Promise((resolve) => {
      const request = indexedDB.open('secret');
      request.onupgradeneeded = () => request.result.createObjectStore('the secret');
      request.onsuccess = resolve;
    });
    if ('caches' in globalThis) await (await caches.open('secret')).put('/secret', new Response('the secret'));
    navigator.locks?.request('secret', () => new Promise(() => {}));
    const channel = new BroadcastChannel('secret');
    const heard: unknown[] = [];
    channel.onmessage = ({ data }) => {
      heard.push(data);
      channel.postMessage('the secret');
    };
    Object.assign(globalThis, { heard });
  });
}

const readHeard = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);

/** Nothing planted was found, and nothing tells which site this is. */
function expectNothing(seen: Record<string, unknown>, site: string): void {
  expect(Object.keys(seen).sort()).toEqual(Object.keys(ways).sort());
  for (const [name, found] of Object.entries(seen)) {
    // The file's name stands in the stack of a script that names it itself.
    expect(JSON.stringify(found), name).not.toMatch(/the.secret|"secret"/);
    expect(JSON.stringify(found), name).not.toContain(new URL(site).pathname);
  }
}

inEveryEngine((reading) => {
  reading('A cell sees nothing that the site keeps in the browser', wholePost, async (page, server) => {
    await plantSecrets(page);
    await replaceCells(page, [`${look}\nconsole.log(JSON.stringify(await look(ways)));`]);
    await page.clickButton('Run cell 1');
    await untilIdle(page);
    expectNothing(JSON.parse((await readTexts(page))[1]!), server.url);
    expect(await readHeard(page)).toEqual([]);
  });

  reading('Without the closed doors the missing origin alone hides it', wholePost, async (page, server) => {
    await plantSecrets(page);
    expectNothing(
      (await runBare(page, server, `${look} look(ways).then(done);`)) as Record<string, unknown>,
      server.url,
    );
    expect(await readHeard(page)).toEqual([]);
  });
});
