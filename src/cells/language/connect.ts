import { declarationsUrl, workerUrl } from 'virtual:checker';
import type { Connect } from './client.ts';
import type { Declarations, FromChecker } from './types.ts';

/** Connects a page with a worker that checks the cells of its post: '05-first-network'. */
export function connectChecker(post: string): Connect {
  return ({ hear, end }) => {
    const worker = new Worker(workerUrl);
    worker.addEventListener('message', ({ data }: MessageEvent<FromChecker>) => hear(data));
    worker.addEventListener('error', end);
    const started = loadDeclarations(post).then((files) => worker.postMessage({ type: 'start', files }));
    started.catch(end);
    return {
      send: (message) => void started.then(() => worker.postMessage(message)).catch(end),
      close: () => worker.terminate(),
    };
  };
}

/** What the checker knows before it has seen a cell. */
async function loadDeclarations(post: string): Promise<Record<string, string>> {
  const response = await fetch(declarationsUrl);
  if (!response.ok) throw new Error(`${declarationsUrl}: ${response.status}`);
  const { files, posts } = (await response.json()) as Declarations;
  return { ...files, ...posts[post] };
}
