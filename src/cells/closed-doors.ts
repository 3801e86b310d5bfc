/**
 * The ways out of a worker, closed with a sentence. The wall is the frame's content security policy and its missing
 * origin; this only says why nothing happens, where the policy alone would give each engine's own riddle.
 */
export function closeDoors(scope: object): void {
  for (const [name, what] of Object.entries(doors)) {
    const refuse = () => {
      throw new Error(`\`${name}\` is closed: a cell runs in a sandbox and cannot ${what}.`);
    };
    // Objects such as indexedDB refuse when they are read, functions and classes when they are called.
    const isObject = name === 'indexedDB' || name === 'caches' || name === 'navigator';
    Object.defineProperty(
      scope,
      name,
      isObject
        ? { get: refuse, configurable: false }
        : {
            value: () => {
              refuse();
            },
            writable: false,
            configurable: false,
          },
    );
  }
}

const network = 'reach the network';
const storage = 'store anything in your browser';
const workers = 'start workers';

const doors: Record<string, string> = {
  fetch: network,
  XMLHttpRequest: network,
  WebSocket: network,
  WebSocketStream: network,
  WebTransport: network,
  EventSource: network,
  importScripts: 'load scripts',
  navigator: 'see your browser',
  indexedDB: storage,
  caches: storage,
  BroadcastChannel: 'talk to other pages',
  Worker: workers,
  SharedWorker: workers,
};
