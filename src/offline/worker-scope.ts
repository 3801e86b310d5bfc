/** What a service worker knows of the world, as far as this one uses it. */
interface WorkerScope {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'install' | 'activate',
    listen: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(
    type: 'fetch',
    listen: (event: { request: Request; respondWith(response: Promise<Response>): void }) => void,
  ): void;
}

export const worker = globalThis as unknown as WorkerScope;
