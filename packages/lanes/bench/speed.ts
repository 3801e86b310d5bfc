// Checks each operation against its plain loop, bit for bit, then times both in turns, and NumPy in between where
// python3 has it: medians. OPENBLAS_CORETYPE=Nehalem confines NumPy's products to four lanes.
// `node bench/speed.ts @` takes only the lines whose name has this word.
import { cpus } from 'node:os';
import { loadKernels } from '../src/wasm.ts';
import { type Case, cases } from './cases.ts';
import { measurePeak } from './peak.ts';
import { type Peer, startNumpy } from './peer.ts';

const ROUNDS = 7;

/** Milliseconds of one run, from as many as take about four of them together. */
function createTimer(run: () => unknown): () => number {
  const first = performance.now();
  run();
  const times = Math.max(1, Math.min(20_000, Math.floor(4 / (performance.now() - first + 1e-5))));
  return () => {
    const start = performance.now();
    for (let i = 0; i < times; i++) run();
    return (performance.now() - start) / times;
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function checkSameBits(name: string, a: Float32Array, b: Float32Array): void {
  if (a.length !== b.length) throw new Error(`${name}: ${a.length} numbers, the plain loop gives ${b.length}`);
  const at = a.findIndex((x, i) => !Object.is(x, b[i]));
  if (at >= 0) throw new Error(`${name}: number ${at} is ${a[at]}, the plain loop gives ${b[at]}`);
}

interface Line {
  readonly lanes: number;
  /** How many times as long the plain loop takes. */
  readonly plain?: number | undefined;
  readonly numpy?: number | undefined;
  /** The share of the peak that was measured in the same round. */
  readonly share?: number | undefined;
}

/** A warm-up long enough for the engine to compile what it runs for the second time. */
function warmUp(run: () => unknown): void {
  const start = performance.now();
  for (let i = 0; i < 20_000 && (i < 30 || performance.now() - start < 100); i++) {
    if (performance.now() - start > 1500) break;
    run();
  }
}

async function measure({ name, lanes, plain, numpy, operations }: Case, peer: Peer | null): Promise<Line> {
  const out = new Float32Array(lanes().size);
  if (plain) {
    plain(out);
    checkSameBits(name, lanes().data as Float32Array, out);
  }
  warmUp(lanes);
  const timeLanes = createTimer(lanes);
  const timePlain = plain && createTimer(() => plain(out));
  const rounds: Line[] = [];
  // Long plain loops are timed in one round only.
  const isLong = timePlain !== undefined && timePlain() > 300;
  for (let round = 0; round < ROUNDS; round++) {
    const before = operations && measurePeak();
    const time = timeLanes();
    const peak = operations && Math.max(before!, measurePeak());
    rounds.push({
      lanes: time,
      share: operations && operations / time / 1e6 / peak!,
      plain: timePlain && !(isLong && round > 0) ? timePlain() / time : undefined,
      numpy: peer ? (await peer.measure(...numpy)) / time : undefined,
    });
  }
  const middle = (key: keyof Line): number | undefined => {
    const values = rounds.map((line) => line[key]).filter((value) => value !== undefined);
    return values.length > 0 ? median(values) : undefined;
  };
  return { lanes: middle('lanes')!, plain: middle('plain'), numpy: middle('numpy'), share: middle('share') };
}

function show(value: number | undefined, digits: number, unit: string): string {
  return (value === undefined ? '' : value.toFixed(digits) + unit).padStart(12);
}

if (loadKernels() === null) throw new Error('WebAssembly SIMD is missing here, so there is nothing to compare');
const peer = await startNumpy();
const word = process.argv[2] ?? '';
console.log(
  `${cpus()[0]?.model.trim()}, Node ${process.versions.node}, one thread; NumPy ${peer?.version ?? 'is missing'}`,
);
console.log(`the peak of products and sums on four lanes: ${measurePeak().toFixed(1)} thousand millions a second`);
console.log(
  'the plain loop and NumPy take so many times as long as lanes; first, results are compared with the plain loop\n',
);
console.log(`${''.padEnd(26)}${['lanes, ms', '% of peak', 'plain loop', 'NumPy'].map((t) => t.padStart(12)).join('')}`);
for (const one of cases.filter(({ name }) => name.includes(word))) {
  const { lanes, plain, numpy, share } = await measure(one, peer);
  const cells = [show(lanes, lanes < 0.1 ? 5 : 3, ''), show(share && share * 100, 0, ' %'), show(plain, 1, ' x')];
  console.log(`${one.name.padEnd(26)}${cells.join('')}${show(numpy, 2, ' x')}`);
}
peer?.close();
