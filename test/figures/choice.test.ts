import * as plt from 'lanes/plot';
import { type Figure, type FigurePlaces, locateFigure } from 'lanes/plot/drawing';
import { afterEach, expect, test } from 'vitest';
import { type Choice, findChoice, findNearest, move, nameChoice } from '../../src/figures/choice.ts';
import { describeChoice } from '../../src/figures/words.ts';

afterEach(() => plt.close('all'));

const say = (places: FigurePlaces, choice: Choice | undefined): string => {
  if (!choice) return 'nothing';
  const { name, lines } = describeChoice(choice, places.axes.length);
  return [name, ...lines].filter(Boolean).join(', ');
};

/** What is told after each of the keys, the first of which finds nothing chosen yet. */
function walk(figure: Figure, keys: string[]): string[] {
  const places = locateFigure(figure);
  let choice: Choice | undefined;
  return keys.map((key) => {
    choice = move(places, choice, key);
    return say(places, choice);
  });
}

/** What is told of a place in a panel: from 0, its left or upper edge, to 1. */
function point(figure: Figure, across: number, along: number, panel = 0): string {
  const places = locateFigure(figure);
  const { left, right, top, bottom } = places.axes[panel]!.frame;
  return say(places, findNearest(places, left + across * (right - left), top + along * (bottom - top)));
}

function drawLines(): Figure {
  plt.plot([0, 1, 2], [0, 1 / 3, 4], { label: 'loss' });
  plt.plot([0, 1, 2], [8, Number.NaN, 6], { label: 'accuracy' });
  plt.xlabel('epoch');
  return plt.gcf();
}

test('the arrow keys walk along a line, and stay at its ends', () => {
  expect(walk(drawLines(), ['ArrowRight', 'ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home'])).toEqual([
    'loss, epoch = 0, y = 0',
    'loss, epoch = 1, y = 0.333333',
    'loss, epoch = 2, y = 4',
    'loss, epoch = 2, y = 4',
    'loss, epoch = 1, y = 0.333333',
    'loss, epoch = 0, y = 0',
  ]);
});

test('up and down change the line, at the same place; a gap is left out', () => {
  expect(walk(drawLines(), ['Home', 'End', 'ArrowDown', 'ArrowLeft', 'ArrowDown', 'ArrowUp']).slice(2)).toEqual([
    'accuracy, epoch = 2, y = 6',
    'accuracy, epoch = 0, y = 8',
    'accuracy, epoch = 0, y = 8',
    'loss, epoch = 0, y = 0',
  ]);
});

test('points without a line are walked from left to right', () => {
  expect(walk(plt.scatter([3, 1, 2], [5, 6, 7]), ['Home', 'ArrowRight', 'ArrowRight'])).toEqual([
    'x = 1, y = 6',
    'x = 2, y = 7',
    'x = 3, y = 5',
  ]);
});

test('the arrow keys move over an image as the eye does', () => {
  const image = plt.imshow([
    [1, 2, 3],
    [4, Number.NaN, 6],
  ]);
  expect(walk(image, ['Home', 'ArrowRight', 'ArrowDown', 'End', 'ArrowDown', 'ArrowUp'])).toEqual([
    'row 0, column 0, value 1',
    'row 0, column 1, value 2',
    'row 1, column 1, no value',
    'row 1, column 2, value 6',
    'row 1, column 2, value 6',
    'row 0, column 2, value 3',
  ]);
});

function drawPanels(): Figure {
  const [figure, [left, right]] = plt.subplots(1, 2);
  left!.plot([0, 1], [2, 3]);
  left!.set_title('Loss');
  right!.imshow([[7, 8]]);
  right!.set_title('Image');
  return figure;
}

test('of several panels the title is told; page keys and the ends of a panel lead to the next', () => {
  expect(walk(drawPanels(), ['Home', 'PageDown', 'PageDown', 'PageUp', 'ArrowRight', 'ArrowDown', 'ArrowUp'])).toEqual([
    'Loss, x = 0, y = 2',
    'Image, row 0, column 0, value 7',
    'Image, row 0, column 0, value 7',
    'Loss, x = 0, y = 2',
    'Loss, x = 1, y = 3',
    'Image, row 0, column 0, value 7',
    'Loss, x = 0, y = 2',
  ]);
});

test('the pointer means the point above or below it, and what lies far outside a panel is nothing', () => {
  expect(point(drawLines(), 0.5, 0.9)).toBe('loss, epoch = 1, y = 0.333333');
  expect(point(drawLines(), 0.95, 0.1)).toBe('accuracy, epoch = 2, y = 6');
  expect(point(drawPanels(), 0.9, 0.5, 1)).toBe('Image, row 0, column 1, value 8');
  expect(point(plt.figure(), 0.5, 0.5)).toBe('nothing');
  const places = locateFigure(drawLines());
  expect(findNearest(places, -200, 100)).toBeUndefined();
});

test('over an image a point is meant only when it is near', () => {
  plt.imshow([
    [1, 2],
    [3, 4],
  ]);
  const figure = plt.scatter([0.5], [0.5], { label: 'here' });
  expect(point(figure, 0.5, 0.5)).toBe('here, x = 0.5, y = 0.5');
  expect(point(figure, 0.2, 0.8)).toBe('row 1, column 0, value 3');
});

test('of contours the numbers that are seen are told, with their place on both axes', () => {
  plt.contour(
    [0, 1, 10],
    [1, 2],
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  );
  plt.xlabel('w');
  expect(walk(plt.gcf(), ['Home', 'ArrowRight', 'ArrowUp', 'ArrowDown'])).toEqual([
    'w = 0, y = 2, value 4',
    'w = 1, y = 2, value 5',
    'w = 1, y = 2, value 5',
    'w = 1, y = 1, value 2',
  ]);
  plt.xlim(0.5, 10);
  expect(walk(plt.gcf(), ['Home'])).toEqual(['w = 1, y = 2, value 5']);
  // A logarithmic axis has no place for 0.
  plt.xscale('log');
  expect(walk(plt.gcf(), ['Home'])).toEqual(['w = 1, y = 2, value 5']);
});

test('what reaches from one place to another is told with both', () => {
  plt.hist([1, 2, 2, 3], { bins: 2 });
  plt.fill_between([5, 6], [0, 1], [2, 3], { label: 'spread' });
  plt.vlines([7], 0, 4);
  plt.hlines([3], 5, 7);
  const figure = plt.gcf();
  expect(walk(figure, ['Home', 'ArrowDown', 'ArrowDown', 'ArrowDown'])).toEqual([
    'x from 1 to 2, height = 1',
    'spread, x = 5, y from 0 to 2',
    'x = 7, y from 0 to 4',
    'x from 5 to 7, y = 3',
  ]);
});

test('a bar is told by its name', () => {
  plt.bar(['cat', 'dog'], [0.25, 0.75]);
  expect(point(plt.ylabel('share'), 0.8, 0.5)).toBe('dog, share = 0.75');
  expect(point(plt.xlabel('pet'), 0.2, 0.5)).toBe('pet = cat, share = 0.25');
});

test('a choice that is named is found again in another drawing of the figure, where it has its place', () => {
  const places = locateFigure(drawLines());
  const chosen = move(places, move(places, undefined, 'Home'), 'End')!;
  const name = nameChoice(places, chosen);
  expect(say(places, findChoice(places, name))).toBe('loss, epoch = 2, y = 4');
  plt.close('all');
  expect(findChoice(locateFigure(plt.plot([1])), name)).toBeUndefined();
  expect(findChoice(locateFigure(plt.figure()), [])).toBeUndefined();
});
