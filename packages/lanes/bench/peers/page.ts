// What runs in the page: chromium.ts bundles it, calls `comparePeers` and prints what it logs.
import { compare } from './comparison.ts';

declare global {
  var comparePeers: (machine: string, word: string, folder: string) => Promise<void>;
}

globalThis.comparePeers = (machine, word, folder) => compare(machine, word, (line) => console.log(line), folder);
