import type { Relayed } from './types.ts';

/**
 * The trusted script of the sandbox's frame. It owns the worker and passes plain data between it and the page. It
 * never evaluates or draws any of it: code that runs in a window can navigate away, and so leak.
 */

/** What a worker may send, so that careless or hostile code cannot flood the page. */
const budget = { messagesASecond: 500, lettersAMessage: 4_000_000, lettersARun: 8_000_000 };

let worker: Worker | undefined;
/** How much the worker has sent since the page last asked for something. */
let letters = 0;

addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.source !== parent || worker || !port) return;
  const script = String(event.data);
  const started = start(script, (message) => port.postMessage(message));
  port.onmessage = ({ data }) => {
    letters = 0;
    started.postMessage(data);
  };
});

function start(script: string, relay: (message: Relayed) => void): Worker {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const started = new Worker(url);
  worker = started;
  const crash = (message: string) => {
    started.onmessage = null;
    started.terminate();
    relay({ type: 'crash', message });
  };
  let second = performance.now();
  let messages = 0;
  started.onmessage = ({ data }) => {
    const now = performance.now();
    if (now - second > 1000) {
      second = now;
      messages = 0;
    }
    messages += 1;
    letters += typeof data === 'string' ? data.length : Number.POSITIVE_INFINITY;
    if (messages > budget.messagesASecond || letters > budget.lettersARun || data.length > budget.lettersAMessage) {
      return crash('The cell printed more than the page can show, so it was stopped.');
    }
    relay({ type: 'replies', text: data });
  };
  started.onerror = (event) => {
    event.preventDefault();
    crash(`The cell ended its worker: ${event.message || 'it may have used up the memory'}`);
  };
  started.onmessageerror = () => crash('The cell sent something that cannot be read.');
  return started;
}

parent.postMessage('frame-ready', '*');
