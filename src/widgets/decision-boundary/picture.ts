import { escapeHtml } from '../../show/escape.ts';
import { sayNumber } from '../say-number.ts';
import type { Data } from '../widget.ts';
import { drawLines } from './line-picture.ts';
import { drawBands, drawPoints, size } from './plane-picture.ts';
import { isRight, readScene, type Scene } from './scene.ts';
import { drawSliders, listWeights } from './sliders.ts';
import { mostUnits } from './weights.ts';
import { isXor, nameSet, reason, sayPicture, sayScore } from './words.ts';

/** The most points that the table lists. */
const mostRows = 60;

/** The parts that are drawn anew with each answer, by name. The lines are drawn as they are dragged. */
export function drawParts(scene: Scene): Record<string, string> {
  return { bands: drawBands(scene), points: drawPoints(scene), table: drawTable(scene) };
}

/** The whole plane, as the build writes it. */
export function draw(data: Data, id: string): string {
  const scene = readScene(data);
  const { weights, plane } = scene;
  const parts = drawParts(scene);
  const sets = scene.sets.map((name) =>
    drawRadio(`${id}-set`, 'set', name, escapeHtml(nameSet(name)), name === scene.set),
  );
  const counts = Array.from({ length: mostUnits + 1 }, (_, count) =>
    drawRadio(
      `${id}-units`,
      'units',
      String(count),
      count === 0 ? '0: one layer' : String(count),
      count === weights.units.length,
    ),
  );
  const axis = [plane.left, plane.left + plane.length, plane.bottom, plane.bottom + plane.length].map((end) =>
    sayEnd(end),
  );
  return `<div class="controls needs-script">
<fieldset><legend>Points</legend>${sets.join('')}</fieldset>
<fieldset><legend>Hidden units</legend>${counts.join('')}</fieldset>
</div>
<div class="plane"><svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${escapeHtml(sayPicture(scene))}"><g data-part="bands">${parts['bands']}</g><g data-part="points">${parts['points']}</g><g data-lines>${drawLines(weights, plane)}</g></svg>
<div class="axis across"><span data-end="0">${axis[0]}</span><i>x₁</i><span data-end="1">${axis[1]}</span></div><div class="axis up"><span data-end="3">${axis[3]}</span><i>x₂</i><span data-end="2">${axis[2]}</span></div></div>
<ul class="key"><li class="one">the output is 1</li><li class="middle">the output is one half</li><li class="cut">a unit’s sum z is 0; the arrow points to where it is positive</li><li class="ring">wrong</li></ul>
<output>${escapeHtml(sayScore(scene))}</output>
<p class="best" data-best></p>
<div class="buttons needs-script"><button type="button" data-action="solve"${scene.solution ? '' : ' disabled'}>${nameSolution(scene)}</button><button type="button" data-action="own"${scene.own ? '' : ' hidden'}>Take the weights of the cell</button></div>
<div class="sliders needs-script">${drawSliders(weights)}</div>
<p data-reason${isXor(scene) ? '' : ' hidden'}>${reason}</p>
<details><summary>The numbers</summary><div data-part="table">${parts['table']}</div></details>`;
}

const drawRadio = (group: string, kind: string, value: string, label: string, isChosen: boolean) =>
  `<label><input type="radio" name="${group}" data-choice="${kind}" value="${escapeHtml(value)}"${isChosen ? ' checked' : ''}>${label}</label>`;

/** What the button says: with some functions none of the solutions that the probe knows is one. */
export const nameSolution = ({ solution }: Scene): string =>
  solution ? 'Show a solution' : 'No solution known with these functions';

const sayPlace = (place: number) => (Math.round(place * 100) / 100 || 0).toString().replace('-', '−');

/** The end of an axis. */
export const sayEnd = (end: number): string => (Math.round(end * 10) / 10 || 0).toString().replace('-', '−');

function drawTable(scene: Scene): string {
  const rows = scene.points.slice(0, mostRows).map((point) => {
    const cells = [sayPlace(point.x1), sayPlace(point.x2), String(point.label), sayNumber(point.output, 3)];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}<td>${isRight(point) ? 'right' : 'wrong'}</td></tr>`;
  });
  const rest = scene.points.length - rows.length;
  const heads = ['x₁', 'x₂', 'label', 'output', 'answer'].map((head) => `<th scope="col">${head}</th>`).join('');
  return `${listWeights(scene.weights)}<table><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>${rest > 0 ? `<p>And ${rest} more points.</p>` : ''}`;
}
