import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { wholePost } from '../browsers/posts.ts';
import { expectEndured, type HostileCell } from './hostile-run.ts';

const endless: HostileCell[] = [
  { does: 'loops', code: 'while (true) {}', ends: 'endless' },
  {
    does: 'loops in microtasks',
    code: 'const f = () => queueMicrotask(f); f(); await new Promise(() => {})',
    ends: 'endless',
  },
  { does: 'awaits in a loop', code: 'for (;;) await 0', ends: 'endless' },
  { does: 'calls itself and catches', code: 'function f() { try { f(); } catch { f(); } } f()', ends: 'endless' },
  {
    does: 'doubles its timers',
    code: 'const f = () => { setTimeout(f); setTimeout(f); }; f(); await new Promise(() => {})',
    ends: 'endless',
  },
  { does: 'sets timers without end', code: 'for (;;) setTimeout(() => {}, 1)', ends: 'endless' },
  { does: 'never answers', code: 'await new Promise(() => {})', ends: 'endless' },
  {
    does: 'waits for shared memory',
    code: 'Atomics.wait(new Int32Array(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer), 0, 0)',
    ends: 'endless',
  },
  {
    does: 'sorts twenty million numbers',
    code: 'for (;;) new Float64Array(2e7).map(Math.random).sort()',
    ends: 'endless',
  },
  {
    does: 'has a pattern that tries everything',
    code: 'for (;;) /^(a+)+$/.test("a".repeat(40) + "b")',
    ends: 'endless',
  },
  {
    does: 'multiplies whole numbers without end',
    code: 'let x = 3n; for (;;) { try { x = x * x; } catch { x = 3n; } }',
    ends: 'endless',
  },
  { does: 'has a getter that loops shown', code: '({ get x() { while (true); } })', ends: 'endless' },
  {
    does: 'has a toString that loops shown',
    code: 'display({ shape: [1], dtype: "x", data: 1, toString() { while (true); } })',
    ends: 'endless',
  },
];

// Grown to some gigabytes and then stopped: to take all memory there is would end other programs of this machine first.
const hungry: HostileCell[] = [
  {
    does: 'fills typed arrays',
    code: 'const kept = []; for (let i = 0; i < 40; i++) kept.push(new Float64Array(4e6).fill(i)); for (;;);',
    ends: 'endless',
  },
  {
    does: 'fills lists',
    code: 'const kept = []; for (let i = 0; i < 60; i++) kept.push(new Array(1e6).fill(0).map((_, k) => [k])); for (;;);',
    ends: 'endless',
  },
  { does: 'doubles a text', code: 'let s = "x"; for (;;) s += s', ends: /Error/ },
  {
    does: 'asks for more than there is',
    code: 'const kept = []; for (;;) kept.push(new ArrayBuffer(2 ** 40))',
    ends: /RangeError/,
  },
  { does: 'asks for a list of all sizes', code: 'new Array(2 ** 32 - 1).fill(0).length' },
  {
    does: 'grows the memory of WebAssembly',
    code: 'const kept = []; for (let i = 0; i < 100; i++) kept.push(new WebAssembly.Memory({ initial: 1000 })); for (;;);',
  },
];

inEveryEngine((reading) => {
  reading('Whatever does not end is stopped within a second, and the next Run is right', wholePost, (page) =>
    expectEndured(page, endless),
  );

  reading('A cell that takes gigabytes leaves the page answering', wholePost, (page) => expectEndured(page, hungry));
});
