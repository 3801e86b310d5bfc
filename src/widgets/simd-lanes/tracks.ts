import { shorten } from '../number-text.ts';
import type { Lanes, Operation } from './answers.ts';

/** How far both are after the same count of additions. */
export interface Moment {
  readonly operation: Operation;
  /** Additions that each has made. */
  readonly tick: number;
}

/** The additions that each needs for the first numbers: four lanes add up their sums at the end, in three more. */
export function countTicks({ x }: Lanes, operation: Operation): { one: number; four: number } {
  const turns = Math.ceil(x.length / 4);
  return { one: x.length, four: operation === 'add' ? turns : turns + 3 };
}

type State = 'done' | 'now' | 'later';

const stateOf = (step: number, tick: number): State => (step < tick - 1 ? 'done' : step === tick - 1 ? 'now' : 'later');

/** Both tracks at a moment: the numbers in memory, and what has been made of them. */
export function drawTracks(lanes: Lanes, { operation, tick }: Moment): string {
  const ticks = countTicks(lanes, operation);
  const count = (made: number) => `${made} addition${made === 1 ? '' : 's'}`;
  const track = (title: string, instruction: string, most: number, isFour: boolean) => {
    const made = Math.min(tick, most);
    const end = made === most ? ', done' : '';
    return `<section class="lanes-track"><p class="lanes-title">${title} <code>${instruction}</code> <span>${count(made)}${end}</span></p>
<div class="lanes-groups">${drawGroups(lanes, operation, tick, isFour)}</div>${operation === 'dot' ? drawEnd(lanes, tick, isFour) : ''}</section>`;
  };
  const instruction = (type: string) => (operation === 'add' ? `${type}.add` : `${type}.mul, ${type}.add`);
  return `${track('One at a time', instruction('f32'), ticks.one, false)}${track('Four at a time', instruction('f32x4'), ticks.four, true)}`;
}

/** Four neighbours and four more, as tables: what is loaded, and the results under it. */
function drawGroups(lanes: Lanes, operation: Operation, tick: number, isFour: boolean): string {
  const groups = lanes.lanes.map((_, group) => {
    const at = [0, 1, 2, 3].map((lane) => 4 * group + lane);
    const state = (i: number) => stateOf(isFour ? group : i, tick);
    const row = (name: string, kind: string, numberAt: (i: number) => number, isResult: boolean) => {
      const cells = at.map((i) => {
        if (i >= lanes.x.length) return '<td class="lanes-idle"></td>';
        const now = state(i);
        const isHidden = isResult && now === 'later';
        return `<td class="lanes-${now}${kind}">${isHidden ? '<span aria-hidden="true">·</span>' : shorten(numberAt(i))}</td>`;
      });
      return `<tr><th scope="row">${name}</th>${cells.join('')}</tr>`;
    };
    const running = (i: number) => (isFour ? lanes.lanes[group]![i % 4]! : lanes.inOrder[i]!);
    const results =
      operation === 'add'
        ? row('x + y', ' lanes-result', (i) => lanes.sums[i]!, true)
        : row('x · y', '', (i) => lanes.products[i]!, true) + row('sum', ' lanes-result', running, true);
    const loaded = row('x', '', (i) => lanes.x[i]!, false) + row('y', '', (i) => lanes.y[i]!, false);
    return `<table><tbody>${loaded}${results}</tbody></table>`;
  });
  return groups.join('');
}

/** The sum of the products: one lane has it with the last number, four lanes add theirs first. */
function drawEnd({ inOrder, lanes, pairs, total, x }: Lanes, tick: number, isFour: boolean): string {
  if (!isFour) {
    const end = tick >= x.length ? `The last sum is x · y of these numbers: <b>${shorten(inOrder.at(-1)!)}</b>` : '';
    return `<p class="lanes-end">${end}</p>`;
  }
  const last = lanes.at(-1)!;
  const turns = lanes.length;
  const steps = [
    `${shorten(last[0]!)} + ${factor(last[1]!)} = ${shorten(pairs[0]!)}`,
    `${shorten(last[2]!)} + ${factor(last[3]!)} = ${shorten(pairs[1]!)}`,
    `${shorten(pairs[0]!)} + ${factor(pairs[1]!)} = <b>${shorten(total)}</b>`,
  ];
  const made = steps.slice(0, Math.max(0, tick - turns));
  return `<p class="lanes-end">${made.length > 0 ? `The four sums, added: ${made.join(', ')}` : ''}</p>`;
}

const factor = (number: number) => (number < 0 ? `(${shorten(number)})` : shorten(number));

/** The moment in words. */
export function writeMoment(lanes: Lanes, { operation, tick }: Moment): string {
  const ticks = countTicks(lanes, operation);
  const turns = Math.ceil(lanes.x.length / 4);
  const taken = (most: number, width: number) =>
    `${Math.min(lanes.x.length, Math.min(tick, most) * width)} of ${lanes.x.length}`;
  if (tick === 0) return 'Nothing is added yet.';
  const after = `After ${tick} addition${tick === 1 ? '' : 's'}`;
  const done = tick >= ticks.four ? ' and is done' : tick > turns ? ' and adds up its four sums' : '';
  return `${after}, one at a time has taken in ${taken(ticks.one, 1)} pairs of numbers; four at a time ${taken(turns, 4)}${done}.`;
}
