import { findKept } from './kept-files.ts';
import { worker } from './worker-scope.ts';

/** A network that has not answered a page after this long is as good as none, in milliseconds. */
const patience = 4000;

/** What the page gets that asks for a file of the site; undefined for what is none: the browser fetches that itself. */
export function answer(request: Request): Promise<Response> | undefined {
  const { scope } = worker.registration;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return undefined;
  const name = decodeURIComponent(request.url.slice(scope.length).replace(/[?#].*$/, ''));
  if (/^_astro\/frame\.[^/]*\.html$/.test(name) && request.mode === 'navigate') return giveFrame(request, name);
  // Its name holds its content: what is kept is what the network would give.
  if (name.startsWith('_astro/')) return findKept(name).then((kept) => kept ?? fetch(request));
  return askNetwork(request, name);
}

/**
 * The document in which cells run. Frames with the attribute `sandbox` are not asked for here, so without a network the
 * page makes one without it; then this header shuts it in. The frame's own script does nothing in any other frame.
 */
async function giveFrame(request: Request, name: string): Promise<Response> {
  const frame = (await findKept(name)) ?? (await fetch(request));
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': 'sandbox allow-scripts' };
  return new Response(frame.body, { headers });
}

/** Pages come from the network where there is one, so that they are never older than need be. */
async function askNetwork(request: Request, name: string): Promise<Response> {
  const kept = findKept(name.replace(/(^|\/)index\.html$/, '$1'));
  const network = fetch(request);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  try {
    const response = await Promise.race([network, kept.then((file) => file && late)]);
    if (response) return response;
  } catch {
    // No network.
  }
  const file = await kept;
  if (file) return file;
  const missing = request.mode === 'navigate' ? await findKept('404.html') : undefined;
  return missing ? new Response(missing.body, { status: 404, headers: missing.headers }) : network;
}
