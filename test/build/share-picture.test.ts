import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawSharePicture, drawTouchIcon } from '../../src/build/share-picture.ts';

const drawing = path.resolve('content/posts/01-arrays/thumbnail.svg');
const short = { title: 'Arrays', subtitle: 'Shapes and axes.', drawing };
const long = {
  title: 'A very long title that goes on, through backpropagation, optimisers, regularisation and all that there is',
  subtitle: 'All of it on one page: two layers, some twenty lines of TypeScript, and a real handwritten digit.',
};

/** How many of the pixels in a part of a picture are not paper. */
async function countInk(picture: Buffer, part: { left: number; top: number; width: number; height: number }) {
  const { data, info } = await sharp(picture).extract(part).raw().toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let at = 0; at < data.length; at += info.channels) if (data[at]! < 0xf0) count += 1;
  return count;
}

describe('the picture that other sites show of a page', () => {
  test('is a PNG of 1200 by 630, and the same bytes each time', async () => {
    const picture = await drawSharePicture(short);
    const { format, width, height } = await sharp(picture).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
    expect(picture.equals(await drawSharePicture(short))).toBe(true);
  });

  test('shows title and subtitle at the left, and the drawing of the post at the right', async () => {
    const words = { left: 60, top: 110, width: 400, height: 250 };
    const figure = { left: 700, top: 330, width: 440, height: 200 };
    expect(await countInk(await drawSharePicture(short), words)).toBeGreaterThan(2000);
    expect(await countInk(await drawSharePicture(short), figure)).toBeGreaterThan(5000);
    expect(await countInk(await drawSharePicture({ ...short, drawing: undefined }), figure)).toBe(0);
  });

  test('has room for a long title', async () => {
    const picture = await drawSharePicture(long);
    expect(await countInk(picture, { left: 1150, top: 0, width: 50, height: 630 })).toBe(0);
    expect(await countInk(picture, { left: 0, top: 590, width: 1200, height: 40 })).toBe(0);
  });
});

test('the icon that a phone shows is a square of 180 pixels, without transparent parts', async () => {
  const icon = sharp(await drawTouchIcon());
  expect(await icon.metadata()).toMatchObject({ width: 180, height: 180 });
  expect((await icon.stats()).isOpaque).toBe(true);
});
