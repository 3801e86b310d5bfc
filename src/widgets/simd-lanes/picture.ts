import type { Data } from '../widget.ts';
import { type Lanes, readLanes } from './answers.ts';
import { drawCounts, drawTexts } from './counts.ts';
import { drawRounding } from './rounds.ts';
import { countTicks, drawTracks, type Moment, writeMoment } from './tracks.ts';

/** What the build draws: four lanes are done, one is not. */
export const firstMoment: Moment = { operation: 'add', tick: 2 };

const link = (address: string, words: string) => `<a href="${address}">${words}</a>`;

/** What makes NumPy fast beside lanes. Each sentence has its source. */
const reasons = `<ul>
<li><b>Compiled loops.</b> One call of NumPy is one loop in C, compiled long before. A loop in Python asks the interpreter anew for each number. (${link('https://doi.org/10.1038/s41586-020-2649-2', 'Harris et al., 2020')}; ${link('https://numpy.org/doc/stable/user/whatisnumpy.html', 'What is NumPy?')})</li>
<li><b>One kind of number, side by side.</b> An array’s numbers have one type and one size, so the loop looks the type up once, not for each number. (${link('https://numpy.org/doc/stable/user/whatisnumpy.html', 'What is NumPy?')})</li>
<li><b>Blocks.</b> A product of matrices goes to a BLAS library. It works on blocks that fit the caches, and keeps a tile of the result in registers. (${link('https://doi.org/10.1145/1356052.1356053', 'Goto and van de Geijn, 2008')})</li>
<li><b>Wider lanes, and threads.</b> NumPy picks its instructions when it starts, by what your processor has; those of AVX-512 take sixteen float32 numbers. WebAssembly’s take four, on every machine. A BLAS may use several cores. (${link('https://numpy.org/neps/nep-0038-SIMD-optimizations.html', 'NEP 38')}; ${link('https://numpy.org/doc/stable/reference/global_state.html', 'NumPy on threads')})</li>
</ul>`;

/** The whole widget as it is before a reader touches it. Nothing is timed at build. */
export function draw(data: Data, id: string): string {
  const lanes = readLanes(data);
  const choice = (operation: string, label: string, formula: string) =>
    `<label><input type="radio" name="${id}-operation" value="${operation}"${operation === firstMoment.operation ? ' checked' : ''}> ${label} <span data-tex="${formula}"></span></label>`;
  return `<fieldset class="lanes-choice needs-script"><legend>The work</legend>${choice('add', 'addition', 'x + y')}${choice('dot', 'dot product', 'x \\cdot y')}</fieldset>
<div class="lanes-live">${drawLive(lanes, firstMoment, false)}</div>
<section class="lanes-race"><h3>How fast on your machine?</h3>
<p>Counting instructions is not timing: a loop also waits for memory, and for its own last sum. <span class="needs-script">So time it: both loops, the same in JavaScript, lanes’ own functions, and a whole product of matrices. All results are compared first. It takes a few seconds.</span></p>
<p class="needs-script"><button type="button" data-race>Time it on this machine</button> <output class="lanes-progress"></output></p>
<div class="lanes-results"></div></section>
<section><h3>Why NumPy is fast: mostly something else</h3>${reasons}</section>`;
}

/** What changes with the operation and with every step. */
export function drawLive(lanes: Lanes, moment: Moment, isPlaying: boolean): string {
  const { operation, tick } = moment;
  const most = Math.max(...Object.values(countTicks(lanes, operation)));
  const step = (by: number, label: string, isEnd: boolean) =>
    `<button type="button" data-step="${by}" aria-disabled="${isEnd}">${label}</button>`;
  return `<div class="lanes-steps needs-script">${step(-1, 'Back', tick === 0)}<span>step ${tick} of ${most}</span>${step(1, 'Step', tick === most)}<button type="button" class="lanes-play" data-play>${isPlaying ? 'Pause' : 'Play'}</button></div>
<div class="lanes-tracks">${drawTracks(lanes, moment)}</div>
<output class="lanes-words">${writeMoment(lanes, moment)}</output>
${drawCounts(lanes, operation)}
<details><summary>The two loops that are counted, as WebAssembly text</summary>${drawTexts(lanes, operation)}<p>They differ only where they are marked: in the width, and in the step. The kernel behind <code>np.add</code> is written alike, with four such vectors a turn. Your browser makes machine code of this text; not every line becomes an instruction of its own.</p></details>
<section><h3>Why the last bit may differ</h3>${drawRounding(lanes, operation)}</section>`;
}
