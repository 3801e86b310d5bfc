import { answer } from './answer.ts';
import { keepAll, removeOld } from './kept-files.ts';
import { worker } from './worker-scope.ts';

/**
 * Keeps the whole site in the reader's browser, so that after one visit it reads and runs without a network. The build
 * bundles it with the list of the site's files.
 *
 * A newer version is fetched beside the older one and takes over at once: pages are asked of the network first, and
 * files whose names hold their content can be of either, so nobody meets half of each.
 */
worker.addEventListener('install', (event) => {
  event.waitUntil(keepAll().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(removeOld().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const response = answer(event.request);
  if (response) event.respondWith(response);
});
