import { expect } from 'vitest';
import { inEveryEngine } from '../../browsers/in-every-engine.ts';
import { addToCell, findViolationsIn, focusIn, readIn, readSeen, untilIn } from './widget-on-page.ts';

const page = 'workshop/';
const name = 'cut-plane';

inEveryEngine((reading, readingWithoutScripts) => {
  reading('by keyboard alone: a solution, another number of units, a weight moved', page, async (page) => {
    expect(await readIn(page, name, 'output')).toBe('Two layers with 2 hidden units: 3 of 4 points are right.');
    await focusIn(page, name, '[data-action=solve]');
    await page.press('Enter');
    await untilIn(page, name, 'output', 'Two layers with 2 hidden units: all 4 points are right.');
    expect(await readIn(page, name, '[data-group=unit-1]')).toContain('b−1.0out−8.0');
    await focusIn(page, name, 'input[data-choice=units]:checked');
    await page.press('ArrowLeft');
    await untilIn(page, name, 'output', 'Two layers with 1 hidden unit:');
    await page.press('ArrowLeft');
    await untilIn(page, name, 'output', 'One layer:');
    await untilIn(page, name, '[data-best]', 'Your best with one layer so far: ');
    await focusIn(page, name, '[data-group=single] input');
    const before = await readIn(page, name, '[data-lines]');
    await page.press('ArrowRight');
    await untilIn(page, name, '[data-group=single]', 'w₁2.1');
    expect(await readIn(page, name, '[data-lines]')).toBe(before);
    expect(await page.logged()).toEqual([]);
  });

  reading('a reader who moves a weight of the cell’s network changes that weight alone', page, async (page) => {
    await focusIn(page, name, '[data-group=unit-0] [data-weight=out]');
    await page.press('ArrowLeft');
    await untilIn(page, name, '[data-group=unit-0]', 'w₁1.0w₂1.0b−0.5out3.9');
    await untilIn(page, name, '[data-part=table]', 'the output weighs it 3.9');
    expect(await readIn(page, name, '[data-group=unit-1]')).toContain('w₁1.0w₂1.0b−1.5out−8.0');
    await page.clickButton('Take the weights of the cell');
    await untilIn(page, name, '[data-group=unit-0]', 'out4.0');
  });

  reading('other points have labels and a solution of their own', page, async (page) => {
    await focusIn(page, name, 'input[value=circles]');
    await page.click(`#widget-${name} input[value=circles]`);
    await untilIn(page, name, 'output', 'of 60 points are right');
    await page.clickButton('Show a solution');
    await untilIn(page, name, 'output', 'Two layers with 3 hidden units: all 60 points are right.');
    expect(await readIn(page, name, '[data-lines]')).toContain('unit 3');
  });

  reading('it follows an edit of its cell: other weights colour the plane anew', page, async (page) => {
    await focusIn(page, name, '[data-group=unit-0] [data-weight=w1]');
    await page.press('ArrowRight');
    await untilIn(page, name, '[data-group=unit-0]', 'w₁1.1');
    await addToCell(page, 6, 'planeParameters.b1 = np.zeros([2, 1]);');
    await untilIn(page, name, '[data-group=unit-1]', 'w₁1.0w₂1.0b0.0out−8.0');
    // z = 4 (x1 + x2) - 8 (x1 + x2) - 1 is negative at all four corners.
    await untilIn(page, name, 'output', '2 of 4 points are right');
  });

  reading('it follows the activation function: with another one the plane has other colours', page, async (page) => {
    await focusIn(page, name, '[data-action=solve]');
    await page.press('Enter');
    await untilIn(page, name, 'output', 'all 4 points are right');
    await addToCell(page, 1, 'relu = Z => Z;');
    // Without an activation function, two layers are no more than one.
    await untilIn(page, name, 'output', ': 3 of 4 points are right');
    await untilIn(page, name, '[data-action=solve]', 'No solution known with these functions');
  });

  for (const [scheme, width] of [
    ['light', 1440],
    ['dark', 320],
  ] as const) {
    reading(`axe finds nothing, ${scheme}, ${width} px wide, and nothing is cut off`, page, async (page) => {
      await page.resize(width);
      expect(await findViolationsIn(page, name, scheme)).toEqual([]);
      expect((await readSeen(page, name)).overflow).toBeLessThanOrEqual(0);
    });
  }

  readingWithoutScripts(
    'without scripts plane, points, weights and reasons stand there, and nothing dead',
    page,
    async (page) => {
      const seen = await readSeen(page, name);
      expect(seen.controls).toBe(0);
      expect(seen.pictures).toBe(1);
      expect(seen.words).toContain('3 of 4 points are right');
      expect(seen.words).toContain('Why one layer never gets XOR right');
    },
  );
});
