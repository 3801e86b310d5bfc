import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

/** Where the libraries' binaries are served. */
export const BINARIES = '/wasm/';

const folders = ['@tensorflow/tfjs-backend-wasm/dist/', 'onnxruntime-web/dist/'].map((folder) =>
  fileURLToPath(new URL(`node_modules/${folder}`, import.meta.url)),
);

/** One of the libraries' binaries. */
async function readBinary(name: string): Promise<Buffer> {
  if (!/^[\w-]+\.wasm$/.test(name)) throw new Error(`no binary: ${name}`);
  return Promise.any(folders.map((folder) => readFile(folder + name)));
}

/** The page on a local server, with these scripts. Its headers allow no memory that threads share. */
export async function servePage(scripts: ReadonlyMap<string, string>): Promise<{ url: string; close: () => void }> {
  const page = '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>';
  const server = createServer(async ({ url = '/' }, response) => {
    const answer = (type: string, body: string | Buffer) => {
      response.setHeader('Content-Type', type);
      response.end(body);
    };
    const script = scripts.get(url.slice(1));
    if (url === '/') answer('text/html; charset=utf-8', page);
    else if (script !== undefined) answer('text/javascript', script);
    else {
      try {
        if (!url.startsWith(BINARIES)) throw new Error(`no file: ${url}`);
        answer('application/wasm', await readBinary(url.slice(BINARIES.length)));
      } catch {
        response.statusCode = 404;
        response.end('not here');
      }
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
