import { frameUrl, moduleUrls, workerUrl } from 'virtual:sandbox';
import type { Boot, Cell, Data, Relayed, Reply, Request } from '../types.ts';
import { checkReplies } from './check-replies.ts';
import { OutputBudget } from './output-budget.ts';

/** What a sandbox tells the page. */
export interface SandboxListener {
  reply(reply: Reply): void;
  /** The sandbox ended by itself: too much output, a dead worker, too long a run. It has removed itself. */
  crash(message: string): void;
}

/** A run that takes longer than this is ended, in milliseconds: a forgotten tab must not burn a core for ever. */
const longestRun = 600_000;
/** A frame that has not answered after this long will not, in milliseconds. */
const longestStart = 30_000;
/** After this long without an answer there may be no network, in milliseconds. */
const patience = 2000;

/**
 * The frame that holds the worker that holds the notebook. Reader code runs nowhere else: an opaque origin, a content
 * security policy without network, and a worker made from a blob. `stop` takes the frame away, which ends all of it
 * at once (ending the worker alone would burn a core for two more seconds in Chromium).
 */
export class Sandbox {
  readonly #listener: SandboxListener;
  #frame = createFrame();
  readonly #ready: Promise<MessagePort>;
  readonly #budget = new OutputBudget();
  #runs = 0;
  #clock: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(post: string, cells: readonly Cell[], listener: SandboxListener) {
    this.#listener = listener;
    this.#frame.setAttribute('sandbox', 'allow-scripts');
    this.#ready = this.#start(post, cells);
  }

  /** Runs the named cells; the listener hears `idle` when they have ended. */
  async run(cells: string[]): Promise<void> {
    this.#runs += 1;
    const run = this.#runs;
    this.#budget.startRun();
    try {
      const port = await this.#ready;
      if (this.#stopped) return;
      this.#clock ??= setTimeout(() => this.#crash('The cells ran for ten minutes, so they were stopped.'), longestRun);
      port.postMessage({ type: 'run', run, cells } satisfies Request);
    } catch (error) {
      this.#crash(`The code cannot start: ${(error as Error).message}. Reload the page to try again.`);
    }
  }

  /** Takes cells that an edit has changed; those made from them are forgotten. */
  async setCells(cells: readonly Cell[]): Promise<void> {
    try {
      const port = await this.#ready;
      if (!this.#stopped) port.postMessage({ type: 'cells', cells: [...cells] } satisfies Request);
    } catch {
      // The run that follows meets the same error and says so.
    }
  }

  /** Puts a widget's question to its probe; the listener hears the answer under the same number. */
  async ask(ask: number, probe: string, input: Data | undefined): Promise<void> {
    const port = await this.#ready;
    if (!this.#stopped) port.postMessage({ type: 'ask', ask, probe, input } satisfies Request);
  }

  /** Ends everything that runs, at once. A sandbox that was stopped is not used again. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#clock);
    this.#frame.remove();
  }

  #crash(message: string): void {
    // One that was stopped while it started fails later; by then the page may have another.
    if (this.#stopped) return;
    this.stop();
    this.#listener.crash(message);
  }

  async #start(post: string, cells: readonly Cell[]): Promise<MessagePort> {
    const frameReady = new Promise<void>((resolve, reject) => {
      setTimeout(() => reject(new Error('the sandbox does not answer')), longestStart);
      const listen = (event: MessageEvent) => {
        if (event.source !== this.#frame.contentWindow || event.data !== 'frame-ready') return;
        removeEventListener('message', listen);
        resolve();
      };
      addEventListener('message', listen);
    });
    document.body.append(this.#frame);
    const withoutNetwork = setTimeout(() => this.#openKept(), patience);
    void frameReady.finally(() => clearTimeout(withoutNetwork)).catch(() => {});
    const names = [...new Set(cells.flatMap((cell) => cell.imports.map(({ module }) => module)))];
    const own = names.filter((name) => /^(\.|widgets)\//.test(name));
    const [script, ...texts] = await Promise.all([
      fetchText(workerUrl),
      ...own.map((name) => fetchText(moduleUrls[name.replace(/^\./, post)] ?? name)),
    ]);
    await frameReady;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Relayed>) => this.#hear(data);
    // The frame's origin is opaque: no target origin but '*' reaches it. Only this frame gets the message.
    this.#frame.contentWindow?.postMessage(script, '*', [port2]);
    const modules = Object.fromEntries(own.map((name, index) => [name, texts[index]!]));
    port1.postMessage({ type: 'boot', modules, cells: [...cells] } satisfies Boot);
    return port1;
  }

  /**
   * A browser never asks the service worker for a frame with the attribute. One without it gets the file that is kept,
   * with a header that shuts it in just so; and its script does nothing unless that is done.
   */
  #openKept(): void {
    if (!navigator.serviceWorker?.controller || this.#stopped) return;
    this.#frame.remove();
    this.#frame = createFrame();
    document.body.append(this.#frame);
  }

  #hear(relayed: Relayed): void {
    if (!this.#frame.isConnected) return;
    if (relayed.type === 'crash') {
      this.#crash(String(relayed.message));
      return;
    }
    let replies: Reply[];
    try {
      replies = checkReplies(relayed.text);
    } catch (error) {
      this.#crash((error as Error).message);
      return;
    }
    for (const reply of replies) {
      if (reply.type === 'idle' && reply.run === this.#runs) {
        clearTimeout(this.#clock);
        this.#clock = undefined;
      }
      if (reply.type === 'output' && !this.#budget.allows(reply.output)) {
        this.#crash('The cell printed more than the page can show, so it was stopped.');
        return;
      }
      this.#listener.reply(reply);
    }
  }
}

function createFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Runs the code of this page';
  frame.src = frameUrl;
  return frame;
}

/** What was fetched once is kept: a Run after Stop needs no network. */
const fetched = new Map<string, Promise<string>>();

function fetchText(url: string): Promise<string> {
  let text = fetched.get(url);
  if (!text) {
    text = request(url);
    fetched.set(url, text);
    text.catch(() => fetched.delete(url));
  }
  return text;
}

async function request(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response.text();
}
