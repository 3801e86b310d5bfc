import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { wholePost } from '../browsers/posts.ts';
import { expectEndured, type HostileCell } from './hostile-run.ts';

const half = '"x".repeat(500_000_000)';
const tooMuch = /printed more than the page can show, so it was stopped\.$/;
const closed = /is closed: a cell runs in a sandbox/;
/** Finds a function of the worker where the engine keeps it, on whatever prototype. */
const take = (name: string) =>
  `let p = globalThis; while (p && !Object.hasOwn(p, "${name}")) p = Object.getPrototypeOf(p); const take = p?.["${name}"];`;

const large: HostileCell[] = [
  { does: 'sends a message of 500 MB', code: `self.postMessage(${half})`, ends: closed },
  {
    does: 'sends 500 MB by the function of a prototype',
    code: `${take('postMessage')} take.call(self, ${half})`,
    ends: closed,
  },
  {
    does: 'throws an error of 500 MB that nothing catches',
    code: `setTimeout(() => { throw new Error(${half}); }); await new Promise(() => {})`,
  },
  { does: 'writes 500 MB to the console of the browser', code: `globalThis.console.log(${half})`, ends: /^$/ },
  { does: 'logs 500 MB', code: `console.log(${half})` },
  { does: 'throws a text of 500 MB', code: `throw ${half}` },
  {
    does: 'makes JSON.stringify give 500 MB',
    code: `const text = ${half}; JSON.stringify = () => text; console.log(1)`,
    ends: /^1$/,
  },
  {
    does: 'makes every object 500 MB of JSON',
    code: `const text = ${half}; Object.prototype.toJSON = () => text; console.log(1); await new Promise(() => {})`,
  },
  {
    does: 'makes texts longer than they are cut',
    code: `const text = ${half}; String.prototype.slice = () => text; console.log("x".repeat(200_000)); await new Promise(() => {})`,
  },
  {
    does: 'shows a list within lists, a million deep',
    code: 'let a = []; for (let i = 0; i < 1e6; i++) a = [a]; a',
    ends: /\[…\]/,
  },
  {
    does: 'shows a figure that is a hundred thousand records deep',
    code: 'let a = {}; for (let i = 0; i < 1e5; i++) a = { a }; display({ type: "figure", marks: [a] })',
    ends: /RangeError|InternalError/,
  },
  {
    does: 'draws ten thousand points',
    code: 'const x = Array.from({ length: 1e4 }, (_, i) => i % 317); ({ type: "figure", figsize: [6, 4], grid: false, legend: false, marks: [{ type: "scatter", x, y: x, marker: "o", size: 5 }] })',
  },
];

const many: HostileCell[] = [
  { does: 'logs a million lines', code: 'for (let i = 0; i < 1e6; i++) console.log(i)', ends: tooMuch },
  { does: 'displays a million values', code: 'for (let i = 0; i < 1e6; i++) display({ i })', ends: tooMuch },
  {
    does: 'displays a million arrays',
    code: 'for (let i = 0; i < 1e6; i++) display({ shape: [1], dtype: "x", data: 1, toString: () => "1" })',
    ends: tooMuch,
  },
  {
    does: 'logs long lines of short words',
    code: 'const line = "xy ".repeat(33_000); for (;;) console.log(line)',
    ends: tooMuch,
  },
  { does: 'logs empty lines', code: 'const lines = "\\n".repeat(1000); for (;;) console.log(lines)', ends: tooMuch },
  {
    does: 'logs a line a millisecond',
    code: 'for (let i = 0; ; i++) { console.log(i); await new Promise((r) => setTimeout(r, 1)); }',
    ends: 'endless',
  },
  { does: 'sends raw objects without end', code: 'for (;;) self.postMessage({ type: "idle", run: 1 })', ends: closed },
  {
    does: 'writes to the console of the browser without end',
    code: 'for (;;) globalThis.console.log("x")',
    ends: 'endless',
  },
  { does: 'has text run as code without end', code: 'for (;;) { try { eval("1"); } catch {} }', ends: 'endless' },
  {
    does: 'sets timers with text without end',
    code: 'for (;;) { try { setTimeout("1"); } catch {} }',
    ends: 'endless',
  },
  { does: 'makes blobs and their addresses', code: 'for (;;) URL.createObjectURL(new Blob(["x"]))', ends: closed },
  { does: 'makes channels', code: 'for (;;) new MessageChannel()', ends: closed },
  {
    does: 'transfers streams',
    code: 'for (;;) { const s = new ReadableStream(); structuredClone(s, { transfer: [s] }); }',
    ends: /TypeError/,
  },
  {
    does: 'draws on canvases',
    code: 'const c = new OffscreenCanvas(4000, 4000); for (;;) c.transferToImageBitmap()',
    ends: closed,
  },
  {
    does: 'loads scripts without end',
    code: `${take('importScripts')} for (;;) { try { take("http://127.0.0.1:1/"); } catch {} }`,
    ends: 'endless',
  },
  {
    does: 'throws from ten thousand timers',
    code: 'for (let i = 0; i < 1e4; i++) setTimeout(() => { throw new Error("x"); }); await new Promise(() => {})',
  },
  // Not more than this: Firefox reports each rejection to the thread of the page, some 40 µs each, prevented or not.
  {
    does: 'leaves two thousand promises rejected',
    code: 'for (let i = 0; i < 2000; i++) Promise.reject(i); await new Promise(() => {})',
  },
];

inEveryEngine((reading) => {
  reading('A cell that sends something huge, 500 MB in any form, leaves the page answering', wholePost, (page) =>
    expectEndured(page, large),
  );

  reading('A cell that sends without end is stopped, and the page stays answering', wholePost, (page) =>
    expectEndured(page, many),
  );
});
