// Compares lanes with other libraries in Node. `node bench/peers/node.ts add` takes only the lines whose name has this
// word.
import { cpus } from 'node:os';
import { compare } from './comparison.ts';

const machine = `${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
await compare(machine, process.argv[2] ?? '', (line) => console.log(line));
