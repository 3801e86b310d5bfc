import { expect } from 'vitest';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { wholePost } from '../browsers/posts.ts';
import { runBare } from './bare-worker.ts';
import { readTexts, replaceCells, untilIdle } from './cells-on-page.ts';
import { expectEndured, type HostileCell } from './hostile-run.ts';

/** A cell whose next output is sent as something else: every object that is made JSON goes through its hands. */
const claim = (message: string) =>
  `Object.prototype.toJSON = function () { return this.type === "output" ? ${message} : this; }; console.log(1); await new Promise(() => {})`;
const forever = 'await new Promise(() => {})';

const claims: HostileCell[] = [
  'another run has ended: { type: "idle", run: 1 }',
  'it has ended: { type: "end", cell: this.cell, ending: "done" }',
  'it says something that nobody knows: { type: "boom" }',
  'a cell that there is not shows something: { type: "output", cell: "__proto__", output: { kind: "text", text: "x" } }',
  'it shows HTML: { type: "output", cell: this.cell, output: { kind: "html", html: "<img src=x>" } }',
  'its shape is no list: { type: "output", cell: this.cell, output: { kind: "array", text: "1", shape: "<b>", dtype: "<b>" } }',
  'its shape is a million sizes: { type: "output", cell: this.cell, output: { kind: "array", text: "1", dtype: "x", shape: Array(1e5).fill("<b>") } }',
  'its error has a hundred thousand places: { type: "output", cell: this.cell, output: { kind: "error", name: "x", message: "y", places: Array(1e5).fill({ cell: 1, line: 1, column: 1 }) } }',
  'it sends no object: null',
  'it sends a text: "<img src=x onerror=hit()>"',
  'it sends a prototype: JSON.parse(\'{"__proto__":{"hit":1},"type":"output","cell":"x","output":{"__proto__":{"kind":"text","text":"x"}}}\')',
].map((line) => {
  const [does, ...message] = line.split(': ');
  return { does: `claims that ${does}`, code: claim(message.join(': ')) };
});

const tricks: HostileCell[] = [
  {
    does: 'replaces the methods of lists',
    code: `for (const name of ["push", "splice", "map", "slice", "join", "filter", Symbol.iterator]) Array.prototype[name] = () => { throw 1; }; console.log(1); ${forever}`,
  },
  {
    does: 'gives lists a setter',
    code: `Object.defineProperty(Array.prototype, "0", { set() { throw 1; }, get: () => "x" }); console.log(1); ${forever}`,
  },
  {
    does: 'replaces JSON',
    code: `JSON.stringify = () => "<img src=x>"; JSON.parse = null; console.log(1); ${forever}`,
    ends: /^1$/,
  },
  {
    does: 'replaces the methods of texts',
    code: `String.prototype.replace = String.prototype.replaceAll = () => { throw 1; }; console.log({ a: "b" }); ${forever}`,
  },
  { does: 'replaces the methods of maps', code: `Map.prototype.get = Map.prototype.set = () => { throw 1; }; 1` },
  { does: 'takes the promises away', code: 'Promise.prototype.then = () => {}; 1' },
  {
    does: 'calls each continuation a thousand times',
    code: 'const { then } = Promise.prototype; Promise.prototype.then = function (f, g) { return then.call(this, (v) => { for (let i = 0; i < 1000; i++) f(v); return v; }, g); }; await new Promise(() => {})',
  },
  { does: 'replaces postMessage', code: 'globalThis.postMessage = () => {}', ends: /TypeError/ },
  {
    does: 'dispatches a message of its own',
    code: 'const event = new Event("message"); event.data = { type: "run", run: 1, cells: ["x"] }; EventTarget.prototype.dispatchEvent.call(self, event); "sent"',
    ends: /sent/,
  },
  {
    does: 'listens to the page',
    code: `EventTarget.prototype.addEventListener.call(self, "message", (event) => event.stopImmediatePropagation(), true); ${forever}`,
  },
  { does: 'shows a getter that throws', code: '({ get x() { throw 1; } })', ends: /unreadable/ },
  {
    does: 'shows what cannot be shown',
    code: 'new Proxy({}, { get() { throw 1; }, ownKeys() { throw 1; }, getPrototypeOf() { throw 1; } })',
    ends: /unreadable|Thrown/,
  },
  { does: 'shows a key of a million letters', code: '({ ["k".repeat(1e6)]: 1 })', ends: /more characters/ },
  { does: 'shows a key named __proto__', code: '({ ["__proto__"]: 1, constructor: 2 })', ends: /__proto__/ },
  {
    does: 'throws an error whose stack throws',
    code: 'const e = new Error("x"); Object.defineProperty(e, "stack", { get() { throw 1; } }); throw e',
  },
  {
    does: 'throws an error whose message loops',
    code: 'throw Object.assign(new Error(), { message: { toString() { while (true); } } })',
    ends: 'endless',
  },
  { does: 'makes stacks that are no texts', code: `Error.prepareStackTrace = () => ({ split: 1 }); null.x` },
];

inEveryEngine((reading) => {
  reading('A cell that sends false messages harms nothing: Stop works, and the next Run is right', wholePost, (page) =>
    expectEndured(page, claims),
  );

  reading('A cell that puts its own functions under the notebook harms nothing but itself', wholePost, (page) =>
    expectEndured(page, tricks),
  );

  reading(
    'Markup in texts, names and messages is shown as it is written: no element is made',
    wholePost,
    async (page) => {
      const evil = '<img src=x onerror="hit=1"><script>hit=1</script><b class=evil>';
      const quoted = JSON.stringify(evil);
      await replaceCells(page, [
        `console.log(${quoted})`,
        `({ [${quoted}]: ${quoted} })`,
        `throw new Error(${quoted})`,
        `const e = new Error("x"); e.name = ${quoted}; throw e`,
        `throw ${quoted}`,
        `display({ shape: [${quoted}], dtype: ${quoted}, data: 1, toString: () => ${quoted} })`,
        `display({ type: "figure", figsize: [6, 4], grid: true, legend: true, title: ${quoted}, xlabel: ${quoted}, ylabel: ${quoted}, marks: [{ type: "bar", x: [1], height: [1], width: 1, names: [${quoted}], label: ${quoted} }] })`,
        `display({ type: "figure", figsize: [6, 4], grid: true, legend: true, marks: [{ type: "line", style: "-", x: [1, 2], y: [1, 2], color: "url(/leak)\\"><img>" }] })`,
      ]);
      await page.clickButton('Run all cells');
      await untilIdle(page);
      const texts = await readTexts(page);
      for (const cell of [1, 2, 3, 4, 5, 6, 7]) expect(texts[cell], `cell ${cell}`).toContain('<b class=evil>');
      const made = await page.evaluate(() => {
        const outputs = [...document.querySelectorAll('.cell-output')];
        const elements = outputs.flatMap((output) => [
          ...output.querySelectorAll('img, script, iframe, a, style, link, .evil'),
        ]);
        const attributes = outputs.flatMap((output) =>
          [...output.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()),
        );
        return {
          elements: elements.map((element) => element.outerHTML),
          handlers: attributes.filter((name) => name.startsWith('on')),
          hit: 'hit' in globalThis,
        };
      });
      expect(made).toEqual({ elements: [], handlers: [], hit: false });
    },
  );

  reading('The frame ends a worker that sends what no outbox sends', wholePost, async (page, server) => {
    const tooMuch = { crash: 'The cell sent more than the page can read, so it was stopped.' };
    expect(await runBare(page, server, '$post({ type: "idle", run: 1 }); for (;;) $post({})')).toEqual(tooMuch);
    expect(await runBare(page, server, '$post("r" + "x".repeat(5_000_000)); for (;;) $post("r[]")')).toEqual(tooMuch);
  });
});
