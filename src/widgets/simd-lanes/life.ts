import { renew } from '../renew.ts';
import type { Data, Live } from '../widget.ts';
import { isResult, type Lanes, type Operation, type Result, races, readLanes, readResult } from './answers.ts';
import { drawLive, firstMoment } from './picture.ts';
import { drawSpeed } from './speed.ts';
import { countTicks, type Moment } from './tracks.ts';

/** Milliseconds between two steps that play by themselves. */
const pace = 700;

export const live: Live = ({ element, ask }) => {
  const place = element.querySelector('.lanes-live')!;
  const progress = element.querySelector('.lanes-progress')!;
  const raceButton = element.querySelector<HTMLElement>('[data-race]')!;
  const results: Result[] = [];
  let isRacing = false;
  let lanes: Lanes | undefined;
  let moment: Moment = firstMoment;
  let clock: ReturnType<typeof setInterval> | undefined;

  /** What the reader did before the first answer came. */
  const early: (() => void)[] = [];

  function act(action: () => void): void {
    if (lanes) action();
    else early.push(action);
  }

  const mostTicks = ({ operation }: Moment) => Math.max(...Object.values(countTicks(lanes!, operation)));

  function see(next: Moment): void {
    if (!lanes) return;
    moment = { ...next, tick: Math.max(0, Math.min(mostTicks(next), next.tick)) };
    renew(place, drawLive(lanes, moment, clock !== undefined));
  }

  function pause(): void {
    clearInterval(clock);
    clock = undefined;
  }

  function play(): void {
    if (clock !== undefined) pause();
    else {
      clock = setInterval(() => {
        if (moment.tick + 1 >= mostTicks(moment)) pause();
        see({ ...moment, tick: moment.tick + 1 });
      }, pace);
      if (moment.tick >= mostTicks(moment)) moment = { ...moment, tick: 0 };
    }
    see(moment);
  }

  /** Asks for the next race; after the last, for the numbers again, which are what follows the reader's edits. */
  function race(): void {
    const next = races[results.length];
    isRacing = next !== undefined;
    progress.textContent = next ? `timing, ${results.length + 1} of ${races.length} …` : 'timed just now.';
    raceButton.textContent = 'Time it again';
    ask(next && { race: next });
  }

  element.addEventListener('input', ({ target }) => {
    const { type, value } = target as HTMLInputElement;
    if (type !== 'radio') return;
    act(() => {
      pause();
      see({ operation: value as Operation, tick: firstMoment.tick });
    });
  });

  element.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('button');
    if (button && button.getAttribute('aria-disabled') !== 'true') act(() => press(button));
  });

  function press({ dataset: { step, play: isPlay, race: isRace } }: HTMLElement): void {
    if (step) {
      pause();
      see({ ...moment, tick: moment.tick + Number(step) });
    } else if (isPlay !== undefined) play();
    else if (isRace !== undefined) {
      results.length = 0;
      race();
    }
  }

  ask();
  return {
    show(data: Data): void {
      if (!isResult(data)) {
        lanes = readLanes(data);
        see(moment);
        for (const action of early.splice(0)) action();
        return;
      }
      const result = readResult(data);
      if (!isRacing || result.race !== races[results.length]) return;
      results.push(result);
      renew(element.querySelector('.lanes-results')!, drawSpeed(results));
      race();
    },
  };
};
