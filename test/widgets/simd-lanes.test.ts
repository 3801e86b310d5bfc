import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as np from 'lanes';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { describeData } from '../../src/cells/notebook/describe-data.ts';
import { readLanes, readResult } from '../../src/widgets/simd-lanes/answers.ts';
import { countInstructions } from '../../src/widgets/simd-lanes/count-instructions.ts';
import { drawCounts, drawTexts } from '../../src/widgets/simd-lanes/counts.ts';
import { loadLoops } from '../../src/widgets/simd-lanes/load-loops.ts';
import { makeLoops } from '../../src/widgets/simd-lanes/make-loops.mjs';
import { draw } from '../../src/widgets/simd-lanes/picture.ts';
import { look, type Subject } from '../../src/widgets/simd-lanes/probe.ts';
import { addInFour, bitsOf, countUlps, float32 } from '../../src/widgets/simd-lanes/rounding.ts';
import { drawRounding } from '../../src/widgets/simd-lanes/rounds.ts';
import { drawSpeed } from '../../src/widgets/simd-lanes/speed.ts';
import { timeInTurns } from '../../src/widgets/simd-lanes/time-in-turns.ts';
import { countTicks, drawTracks, writeMoment } from '../../src/widgets/simd-lanes/tracks.ts';

const rng = np.random.default_rng(1);
const thousand = { x: rng.standard_normal(1000), y: rng.standard_normal(1000) };
const lanesOf = (subject: Subject) => readLanes(describeData(look(subject)(undefined)));

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('the loops', () => {
  test('loops.ts is what make-loops.mjs makes of loops.wat', () => {
    expect(readFileSync('src/widgets/simd-lanes/loops.ts', 'utf8')).toBe(makeLoops());
  });

  test('give the bits of lanes: np.add, np.dot in order, and four partial sums', () => {
    const loops = loadLoops()!;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 64 }), fc.nat(), (quarter, seed) => {
        const n = 4 * quarter;
        const draws = np.random.default_rng(seed);
        const [x, y] = [draws.standard_normal(n), draws.standard_normal(n)];
        loops.write(x.data, 0);
        loops.write(y.data, 8192);
        for (const add of [loops.addOne, loops.addFour]) {
          loops.write(new Float32Array(n), 16384);
          add(4 * n);
          expect(loops.read(16384, n)).toEqual(np.add(x, y).data);
        }
        expect(loops.dotOne(4 * n)).toBe(np.dot(x, y));
        expect(loops.dotFour(4 * n)).toBe(float32(addInFour(np.multiply(x, y))['total']));
      }),
      { numRuns: 50 },
    );
  });

  test.each([4, 12, 64])('multiply matrices of %i rows to the bits of np.matmul', (n) => {
    const loops = loadLoops()!;
    const [A, B] = [rng.standard_normal([n, n]), rng.standard_normal([n, n])];
    const bytes = 4 * n * n;
    loops.write(A.data, 0);
    loops.write(B.data, bytes);
    for (const multiply of [loops.matmulOne, loops.matmulFour]) {
      loops.write(new Float32Array(n * n), 2 * bytes);
      multiply(0, bytes, 2 * bytes, n);
      expect(loops.read(2 * bytes, n * n)).toEqual((np.matmul(A, B) as np.NDArray).data);
    }
  });
});

describe('instructions', () => {
  test('an addition takes two loads, a sum and a store a turn, of 14 instructions; four lanes take a quarter of the turns', () => {
    const { add } = countInstructions(1000);
    expect(add.one).toEqual({ loads: 2000, products: 0, sums: 1000, stores: 1000, keeping: 10_000, all: 14_000 });
    expect(add.four).toEqual({ loads: 500, products: 0, sums: 250, stores: 250, keeping: 2500, all: 3500 });
  });

  test('four partial sums are added in three more', () => {
    const { dot } = countInstructions(10);
    expect(dot.one).toMatchObject({ loads: 20, products: 10, sums: 10, stores: 0, all: 10 * 15 + 1 });
    expect(dot.four).toMatchObject({ loads: 6, products: 3, sums: 3 + 3, stores: 0, all: 3 * 15 + 11 });
  });

  test('a table shows them, and the text shows what of it differs', () => {
    const lanes = lanesOf(thousand);
    expect(textOf(drawCounts(lanes, 'add'))).toContain('all instructions 14,000 3,500');
    expect(textOf(drawCounts(lanes, 'dot'))).toContain('multiplications 1,000 250 additions 1,000 253');
    const marked = [...drawTexts(lanes, 'add').matchAll(/<mark>([^<]*)/g)].map(([, line]) => line);
    const one = ['f32.load', 'f32.load offset=8192', 'f32.add', 'f32.store offset=16384', 'i32.const 4'];
    const four = ['v128.load', 'v128.load offset=8192', 'f32x4.add', 'v128.store offset=16384', 'i32.const 16'];
    expect(marked).toEqual([...one, ...four]);
  });
});

describe('rounding', () => {
  test('both sums are NumPy’s: np.cumsum in float32, and the same of x.reshape(-1, 4) down the columns', () => {
    const { rounding } = lanesOf(thousand);
    expect(rounding).toMatchObject({ inOrder: 41.463234, inFour: 41.463245, ulps: 3 });
    expect(rounding.wide).toBeCloseTo(41.463268383731766, 12);
    expect(rounding.bits).toEqual(['01000010001001011101101001011010', '01000010001001011101101001011101']);
  });

  test('step by step too', () => {
    const { products, inOrder, lanes, pairs, total } = lanesOf(thousand);
    const close = (numbers: readonly number[], expected: readonly number[]) =>
      expect(numbers.map(Math.fround)).toEqual(expected.map(Math.fround));
    close(products.slice(0, 2), [0.06733347475528717, 0.6891059279441833]);
    close(inOrder.slice(-2), [-4.020995616912842, -4.737815856933594]);
    close(lanes[1]!, [-2.2643589973449707, 0.19109603762626648, -0.9281010627746582, -1.7364517450332642]);
    close([...pairs, total], [-2.073263, -2.6645527, -4.737816]);
  });

  test('only the bits that differ are marked, and the distance is told in ulp', () => {
    const html = drawRounding(lanesOf(thousand), 'dot');
    expect([...html.matchAll(/<mark>(.)/g)].map(([, bit]) => bit).join('')).toBe('010101');
    expect(textOf(html)).toContain('in order 41.463234 0 10000100 01001011101101001011');
    expect(textOf(html)).toContain('The two differ by 3 ulp');
  });

  test('whole numbers have exact sums, so that both orders agree, and it says so', () => {
    const whole = lanesOf({ x: np.arange(20), y: np.ones(20) });
    expect(whole.rounding).toMatchObject({ inOrder: 190, inFour: 190, ulps: 0 });
    expect(drawRounding(whole, 'dot')).toContain('Here both orders end at the same float32 number.');
    expect(drawRounding(whole, 'dot')).not.toContain('<mark>');
  });

  test('an ulp is a step to the next float32 number, across 0 and powers of two too', () => {
    expect(countUlps(1, Math.fround(1 + 2 ** -23))).toBe(1);
    expect(countUlps(1, Math.fround(1 - 2 ** -24))).toBe(1);
    expect(countUlps(2 ** -149, -(2 ** -149))).toBe(2);
    expect(countUlps(0, -0)).toBe(0);
    expect(countUlps(Number.NaN, 1)).toBeNaN();
    expect(bitsOf(-0.15625)).toBe('10111110001000000000000000000000');
  });
});

describe('steps', () => {
  const lanes = lanesOf(thousand);

  test('of eight numbers one lane makes 8 additions, four lanes make 2; of their products 8, and 2 and 3', () => {
    expect(countTicks(lanes, 'add')).toEqual({ one: 8, four: 2 });
    expect(countTicks(lanes, 'dot')).toEqual({ one: 8, four: 5 });
  });

  test('what is not yet computed is not shown', () => {
    const [one, four] = drawTracks(lanes, { operation: 'add', tick: 1 }).split('</section>');
    expect(textOf(one!)).toContain('x + y 0.54 · · · x');
    expect(textOf(four!)).toContain('x + y 0.54 1.66 0.303 −0.521 x');
    expect(textOf(four!)).toMatch(/x \+ y · · · ·$/);
  });

  test('at the end both have the sum, and four lanes had to add theirs', () => {
    const [one, four] = drawTracks(lanes, { operation: 'dot', tick: 8 }).split('</section>');
    expect(textOf(one!)).toMatch(/x · y of these numbers: −4.74$/);
    expect(textOf(four!)).toMatch(/−2.26 \+ 0.191 = −2.07, −0.928 \+ \(−1.74\) = −2.66, −2.07 \+ \(−2.66\) = −4.74$/);
    expect(writeMoment(lanes, { operation: 'dot', tick: 3 })).toBe(
      'After 3 additions, one at a time has taken in 3 of 8 pairs of numbers; four at a time 8 of 8 and adds up its four sums.',
    );
  });

  test('of six numbers the second turn leaves two lanes empty', () => {
    const six = lanesOf({ x: [1, 2, 3, 4, 5, 6], y: [1, 1, 1, 1, 1, 1] });
    expect(countTicks(six, 'add')).toEqual({ one: 6, four: 2 });
    expect(six.total).toBe(21);
    expect(drawTracks(six, { operation: 'add', tick: 0 }).match(/lanes-idle/g)).toHaveLength(12);
  });
});

describe('times', () => {
  afterEach(() => vi.restoreAllMocks());

  test.each(['add', 'dot', 'matmul'])(
    'the race of %s compares its results first, and does not keep the worker for long',
    (race) => {
      const start = performance.now();
      const result = readResult(describeData(look(thousand)({ race })));
      expect(result.milliseconds).toHaveLength(4);
      for (const time of result.milliseconds) expect(time).toBeGreaterThan(0);
      // The limit is 1.5 s on a machine that does nothing else.
      expect(performance.now() - start).toBeLessThan(4000);
    },
  );

  test('a clock that ticks every 100 ms times nothing, and says so', () => {
    const { now } = performance;
    vi.spyOn(performance, 'now').mockImplementation(() => Math.floor(now.call(performance) / 100) * 100);
    const { clock, milliseconds } = timeInTurns([() => 1]);
    expect(milliseconds).toEqual([]);
    expect(textOf(drawSpeed([{ race: 'add', count: 1, size: 1, clock, milliseconds, spread: 1 }]))).toContain(
      'Your browser cannot time this: its clock ticks only every 100 ms.',
    );
  });

  test('the gain of a product is split into factors that multiply to it', () => {
    const html = drawSpeed([
      { race: 'matmul', count: 2048, size: 192, clock: 1, milliseconds: [60, 12, 3, 1], spread: 1 },
    ]);
    expect(textOf(html)).toContain('np.matmul is 60 times as fast as the triple loop in JavaScript');
    for (const factor of ['5.0 ×', '4.0 ×', '3.0 ×']) expect(textOf(html)).toContain(factor);
    // ln 5, ln 4 and ln 3 of ln 60.
    for (const share of ['39 %', '34 %', '27 %']) expect(textOf(html)).toContain(share);
    expect(html).toContain('The four lanes are the smaller part of the gain.');
  });

  test('times that vary too much, or that are none, are told with a warning or not at all', () => {
    const busy = drawSpeed([
      { race: 'dot', count: 2048, size: 192, clock: 1, milliseconds: [4, 3, 2, 1], spread: 1.8 },
    ]);
    expect(textOf(busy)).toContain('Your machine is busy: the same run took up to 1.8 times as long');
    const none = drawSpeed([{ race: 'dot', count: 2048, size: 192, clock: 1, milliseconds: [4, 3, 0, 1], spread: 1 }]);
    expect(textOf(none)).toContain('Your browser cannot time this');
  });

  test('a run that is interrupted once is timed all the same', () => {
    let clock = 0;
    let runs = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      clock += 0.001;
      return clock;
    });
    const run = () => {
      runs += 1;
      clock += runs === 1 ? 40 : 0.01;
    };
    const { milliseconds, spread } = timeInTurns([run]);
    expect(milliseconds[0]).toBeCloseTo(0.01, 3);
    expect(spread).toBeCloseTo(1, 3);
  });

  test('without WebAssembly SIMD there is nothing to time', () => {
    const html = drawSpeed([{ race: 'dot', count: 1, size: 1, clock: 0, milliseconds: [], spread: 1 }]);
    expect(textOf(html)).toContain('it has no WebAssembly SIMD');
  });

  test('nothing is timed at build: the still has no times', () => {
    const html = draw(describeData(look(thousand)(undefined)), 'still');
    expect(html).not.toMatch(/\d ?(ms|µs)\b/);
    expect(html).toContain('<div class="lanes-results"></div>');
  });
});

test.each([
  [{ x: np.ones(3), y: np.ones(4) }, 'x has 3 numbers and y has 4: each number of x meets one of y.'],
  [{ x: [], y: [] }, 'x has no numbers in it.'],
  [{ x: 'text', y: 1 }, 'x is no array of numbers.'],
  [undefined, 'x is no array of numbers.'],
])('what are no two arrays of a size is refused in a sentence: %#', (subject, sentence) => {
  expect(() => look(subject as Subject)).toThrow(sentence);
});
