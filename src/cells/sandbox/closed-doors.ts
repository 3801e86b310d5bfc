import { globalNames } from '../compile/globals.ts';

/**
 * Leaves a worker's global object only what computes: the names that a cell knows, less the ways out. The wall is the
 * frame's content security policy and its missing origin. This says why nothing happens, where the policy alone would
 * give each engine's own riddle; and it takes away what stalls the page though it reaches nothing: in Firefox and WebKit
 * the page's own thread receives a worker's messages, uncaught errors, console lines, blobs and ports.
 */
export function closeDoors(scope: object): void {
  keepInnocent(scope);
  for (const name of findNames(scope)) if (!kept.has(name)) remove(scope, name);
  for (const [name, what] of Object.entries(doors)) {
    const refuse = refuseTo(name, what);
    // Objects refuse when they are read, functions and classes when they are called.
    if (objects.includes(name)) Object.defineProperty(scope, name, { get: refuse, configurable: false });
    else replace(scope, name, refuse);
  }
  closeCodeFromText(scope);
  for (const name of ['createObjectURL', 'revokeObjectURL']) Reflect.deleteProperty(URL, name);
}

const network = 'reach the network';
const storage = 'store anything in your browser';
const workers = 'start workers';
const messages = 'talk to other pages';
const files = 'make files';
const code = 'make code from text';

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
  BroadcastChannel: messages,
  MessageChannel: messages,
  postMessage: 'talk to the page: call display(value)',
  addEventListener: 'listen to the page',
  removeEventListener: 'listen to the page',
  Worker: workers,
  SharedWorker: workers,
  Blob: files,
  OffscreenCanvas: "draw with a canvas: import * as plt from 'lanes/plot'",
  eval: code,
};

const objects = ['indexedDB', 'caches', 'navigator'];

/** The names that a cell knows, and the console that `keepInnocent` puts in the place of the browser's. */
const kept: ReadonlySet<string> = new Set([...globalNames, 'console', 'constructor']);

function refuseTo(name: string, what: string) {
  // Not an arrow function: `new` must reach the sentence too.
  return function refuse(): never {
    throw new Error(`\`${name}\` is closed: a cell runs in a sandbox and cannot ${what}.`);
  };
}

/** The names on the global object and on its prototypes, from which a cell could take them otherwise. */
function findNames(scope: object): Set<string> {
  return new Set(findOwners(scope).flatMap((owner) => Object.getOwnPropertyNames(owner)));
}

/** The global object and the prototypes that are its own kind's: not those of all objects and of all event targets. */
function findOwners(scope: object): object[] {
  const owners: object[] = [];
  for (let owner = scope; owner && !Object.hasOwn(owner, 'hasOwnProperty'); owner = Object.getPrototypeOf(owner)) {
    if (!Object.hasOwn(owner, 'dispatchEvent')) owners.push(owner);
  }
  return owners;
}

function remove(scope: object, name: string): void {
  for (const owner of findOwners(scope)) Reflect.deleteProperty(owner, name);
}

function replace(scope: object, name: string, value: unknown): void {
  remove(scope, name);
  Object.defineProperty(scope, name, { value, writable: false, configurable: false, enumerable: false });
}

/** What keeps its use, but not all of what the browser's own can do. */
function keepInnocent(scope: object): void {
  const { setTimeout, setInterval, structuredClone, crypto } = globalThis;
  const never = () => {};
  // A cell is handed a console of its own; this one, which would send to the page's, is that of modules and libraries.
  replace(scope, 'console', Object.freeze({ log: never, info: never, debug: never, warn: never, error: never }));
  // Text as a timer's code is refused by the policy, with a report to the page each time.
  const check = (handler: unknown) => {
    if (typeof handler !== 'function') throw new TypeError('A timer calls a function: this is none.');
  };
  replace(scope, 'setTimeout', (handler: TimerHandler, ...rest: unknown[]) => {
    check(handler);
    return setTimeout(handler, ...(rest as [number]));
  });
  replace(scope, 'setInterval', (handler: TimerHandler, ...rest: unknown[]) => {
    check(handler);
    return setInterval(handler, ...(rest as [number]));
  });
  // To transfer a stream is to open a channel, and WebKit keeps account of channels in the page's thread.
  replace(scope, 'structuredClone', (value: unknown, options?: unknown) => {
    if (options !== undefined) throw new TypeError('Here `structuredClone` copies and transfers nothing.');
    return structuredClone(value);
  });
  // Without `subtle`: making a key takes minutes that no Stop ends.
  const getRandomValues = crypto.getRandomValues.bind(crypto);
  // Not every engine has it where there is no secure context.
  const randomUUID = 'randomUUID' in crypto ? crypto.randomUUID.bind(crypto) : undefined;
  replace(scope, 'crypto', Object.freeze(randomUUID ? { getRandomValues, randomUUID } : { getRandomValues }));
}

/** Every function leads to the constructor of its kind, and that makes functions from text. */
function closeCodeFromText(scope: object): void {
  const refuse = refuseTo('Function', code);
  Object.defineProperty(refuse, 'name', { value: 'Function' });
  // So that `instanceof Function` goes on telling the truth.
  Object.defineProperty(refuse, 'prototype', { value: Function.prototype });
  for (const kind of [() => {}, async () => {}, function* () {}, async function* () {}]) {
    Object.defineProperty(Object.getPrototypeOf(kind), 'constructor', { value: refuse, configurable: false });
  }
  replace(scope, 'Function', refuse);
}
