import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.xml': 'application/xml',
};

/** The built site as any static host serves it, under a base path that the build knew nothing of. */
export interface SiteServer {
  /** Ends with a slash: append 'posts/…/'. */
  url: string;
  /** The same pages with every script refused: what a reader without JavaScript sees, in browsers that cannot switch it off. */
  urlWithoutScripts: string;
  /** Paths asked for outside the site: what a page or a cell should never do. */
  strays: string[];
  /** From now on every request is refused, as without a network; or answered again. */
  setNetwork(isThere: boolean): void;
  close(): Promise<void>;
}

const base = '/some/base/';
const baseWithoutScripts = '/without/scripts/';

/**
 * A page asked for with ?watched keeps what it writes to its console, for a browser whose driver does not tell. What the
 * browser itself would write is kept too: uncaught errors, and what the page's policy refused.
 */
const watch = `globalThis.watchedLines = [];
for (const level of ['log', 'info', 'debug', 'warn', 'error']) {
  console[level] = (...values) => watchedLines.push(level + ': ' + values.join(' '));
}
addEventListener('error', (event) => watchedLines.push('error: ' + (event.message ?? event.target.src)), true);
addEventListener('unhandledrejection', (event) => watchedLines.push('error: ' + event.reason));
addEventListener('securitypolicyviolation', (event) => watchedLines.push('refused: ' + event.violatedDirective));`;

/**
 * @param compresses texts go out gzipped, as hosts send them: what a page takes to come is another time then
 * @param latency milliseconds before an answer
 */
export async function serveSite(folder = 'dist', compresses = false, latency = 0): Promise<SiteServer> {
  const strays: string[] = [];
  let isCut = false;
  const server: Server = createServer(async (request, response) => {
    if (isCut) {
      request.socket.destroy();
      return;
    }
    if (latency > 0) await setTimeout(latency);
    const url = new URL(request.url ?? '/', 'http://localhost');
    const prefix = [base, baseWithoutScripts].find((start) => url.pathname.startsWith(start));
    if (url.pathname === '/watch.js') {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(watch);
      return;
    }
    try {
      if (!prefix) throw new Error('outside the site');
      let file = path.join(folder, decodeURIComponent(url.pathname.slice(prefix.length)));
      if (url.pathname.endsWith('/')) file = path.join(file, 'index.html');
      let body: Buffer | string = await readFile(file);
      if (url.searchParams.has('watched')) {
        body = String(body).replace('<head>', '<head><script src="/watch.js"></script>');
      }
      response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
      if (prefix === baseWithoutScripts) response.setHeader('Content-Security-Policy', "script-src 'none'");
      if (compresses && !file.endsWith('.woff2')) {
        response.setHeader('Content-Encoding', 'gzip');
        body = gzipSync(body);
      }
      response.end(body);
    } catch {
      if (url.pathname !== '/favicon.ico') strays.push(url.pathname);
      response.statusCode = 404;
      response.end('not here');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: origin + base,
    urlWithoutScripts: origin + baseWithoutScripts,
    strays,
    setNetwork: (isThere) => {
      isCut = !isThere;
      if (isCut) server.closeAllConnections();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
