import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import satori, { type Font } from 'satori';
import sharp from 'sharp';

/** What a picture shows that other sites put beside a link to a page. */
export interface SharedPage {
  title: string;
  subtitle: string;
  /** The file of its drawing, 1200 by 630. */
  drawing?: string | undefined;
}

const width = 1200;
const height = 630;
/** The paper of the posts' drawings: a drawing has no edge on it. */
const paper = '#f7f5f0';
const ink = '#1d2126';
const quiet = '#59616b';
const blue = '#1f4fa8';

const family = 'Source Serif 4';

let fonts: Font[] | undefined;

function readFonts(): Font[] {
  const read = (address: string, weight: 400 | 600): Font => ({
    name: family,
    data: readFileSync(fileURLToPath(address)),
    weight,
    style: 'normal',
  });
  return [
    read(import.meta.resolve('source-serif/TTF/SourceSerif4-Regular.ttf'), 400),
    read(import.meta.resolve('source-serif/TTF/SourceSerif4-Semibold.ttf'), 600),
  ];
}

/** An element as satori takes it. */
interface Box {
  type: string;
  props: { style?: Record<string, string | number>; children?: Box[] | string; [attribute: string]: unknown };
}

const box = (style: Record<string, string | number>, children: Box[] | string): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** The site's mark, as src/site/Mark.astro draws it. */
const markPath = 'M2.5 4.5h19M2.5 9.5h13M2.5 14.5h19M2.5 19.5h8';

const mark = (size: number): Box => ({
  type: 'svg',
  props: {
    width: size,
    height: size,
    viewBox: '0 0 24 24',
    children: [
      {
        type: 'path',
        props: { d: markPath, fill: 'none', stroke: blue, 'stroke-width': 2.8, 'stroke-linecap': 'round' },
      },
    ],
  },
});

/** A title's size in pixels: one line of a short one, two of a usual one, three of a long one. */
function fitTitle(title: string): number {
  if (title.length <= 22) return 92;
  if (title.length <= 55) return 76;
  return title.length <= 80 ? 66 : 50;
}

function layOut({ title, subtitle, drawing }: SharedPage): Box {
  const name = box({ alignItems: 'center', gap: 18, fontSize: 36, fontWeight: 600, color: ink }, [
    mark(46),
    box({}, 'Four Lanes'),
  ]);
  const heading = box(
    {
      marginTop: 34,
      width: width - 128,
      fontSize: fitTitle(title),
      fontWeight: 600,
      lineHeight: 1.1,
      letterSpacing: -1.2,
      color: ink,
    },
    title,
  );
  const below = box(
    {
      marginTop: 30,
      width: drawing ? 470 : 940,
      fontSize: 36,
      lineHeight: 1.32,
      textWrap: 'balance',
      color: quiet,
    },
    subtitle,
  );
  return box(
    {
      flexDirection: 'column',
      width,
      height,
      padding: '52px 64px',
      fontFamily: family,
    },
    [name, heading, below],
  );
}

/** Draws the picture of a page, as PNG. The same page gives the same bytes. */
export async function drawSharePicture(page: SharedPage): Promise<Buffer> {
  fonts ??= readFonts();
  // Its types want an element of React, which is only one way to write such a record.
  const svg = await satori(layOut(page) as unknown as Parameters<typeof satori>[0], { width, height, fonts });
  const layers = [{ input: Buffer.from(svg), left: 0, top: 0 }];
  if (page.drawing !== undefined) {
    // At the right, down to the lower edge; the words lie above it.
    const size = page.title.length <= 34 ? 680 : 590;
    const drawing = await sharp(page.drawing).resize(size).toBuffer();
    layers.unshift({ input: drawing, left: width - size, top: height - Math.floor((size * height) / width) });
  }
  return sharp({ create: { width, height, channels: 3, background: paper } })
    .composite(layers)
    .png()
    .toBuffer();
}

/** Draws the mark as a phone shows it among its programs: a square without transparent parts. */
export function drawTouchIcon(): Promise<Buffer> {
  const path = `<path d="${markPath}" fill="none" stroke="${blue}" stroke-width="2.8" stroke-linecap="round"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 40 40" width="180" height="180"><rect x="-8" y="-8" width="40" height="40" fill="${paper}"/>${path}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
