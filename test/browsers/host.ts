import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { siteUrl } from '../../src/site/address.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

/** The built site as the host in package.json serves it: in the folder named there, with 404.html for what is not there. */
export async function serveAtHome(folder = 'dist'): Promise<{ url: string; close(): Promise<void> }> {
  const base = new URL(siteUrl).pathname;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    let file = path.join(folder, decodeURIComponent(pathname.slice(base.length)));
    if (pathname.endsWith('/')) file = path.join(file, 'index.html');
    let body = await readFile(file).catch(() => undefined);
    if (!body) {
      response.statusCode = 404;
      file = path.join(folder, '404.html');
      body = await readFile(file);
    }
    response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
