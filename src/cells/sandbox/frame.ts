import type { Relayed } from '../types.ts';

/**
 * The trusted script of the sandbox's frame. It owns the worker and passes plain data between it and the page. It
 * never evaluates or draws any of it: code that runs in a window can navigate away, and so leak.
 */

/** The worker's outbox keeps to less. A worker that sends more has lost its outbox to a cell. */
const budget = { messagesASecond: 1000, letters: 3_000_000 };

let worker: Worker | undefined;

addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.source !== parent || origin !== 'null' || worker || !port) return;
  const script = String(event.data);
  const started = start(script, (message) => port.postMessage(message));
  port.onmessage = ({ data }) => started.postMessage(data);
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
    if (typeof data !== 'string' || data.length > budget.letters || messages > budget.messagesASecond) {
      return crash('The cell sent more than the page can read, so it was stopped.');
    }
    // The outbox writes before each text what it is: replies, or the sentence with which the worker ends.
    if (data[0] === 'r') return relay({ type: 'replies', text: data.slice(1) });
    crash(data.slice(1, 2000));
  };
  started.onerror = (event) => {
    event.preventDefault();
    crash(`The cell ended its worker: ${event.message || 'it may have used up the memory'}`);
  };
  started.onmessageerror = () => crash('The cell sent something that cannot be read.');
  return started;
}

// Without a network the service worker's header shuts this frame in, not an attribute: where neither has done so, no
// code runs.
if (origin === 'null') parent.postMessage('frame-ready', '*');
