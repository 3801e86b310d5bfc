import { nameValue } from './argument.ts';
import type { Mark, Panel } from './figure.ts';

/**
 * C0 … C9, in the order and with the hues of matplotlib's cycle (tab:blue … tab:cyan), but each dark enough for white
 * paper and light enough for a dark page: a contrast of 3:1 or more on #ffffff and on #14161a. They were searched for so
 * that colour-blind readers, too, tell them apart, the first six best. A page may set --plot-0 … --plot-9 to others.
 */
export const cycle = [
  '#5290dc',
  '#eb6e00',
  '#1b725d',
  '#ce0013',
  '#814fe5',
  '#a98477',
  '#cd3479',
  '#8494a4',
  '#66692f',
  '#258391',
] as const;

const tableau = ['blue', 'orange', 'green', 'red', 'purple', 'brown', 'pink', 'gray', 'olive', 'cyan'];

/** matplotlib's letters, in the shades of the cycle, so that they read on white and on dark paper. */
const letters: Record<string, number> = { b: 0, g: 2, r: 3, m: 6, y: 8, c: 9 };

/** The names of CSS Color 4, section 6.1. Browsers know what they look like. */
const cssNames = new Set(
  `aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue
  chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey
  darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray
  darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen
  fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki
  lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen
  lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime
  limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue
  mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive
  olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum
  powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver
  skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white
  whitesmoke yellow yellowgreen`.split(/\s+/),
);

const hex = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;

/**
 * The SVG paint of a colour, or undefined when nobody knows the colour. Only what this function returns is written into
 * a picture, so a colour cannot smuggle in anything else. `k` and `black` are the ink of the page: white on a dark one.
 * Source: https://matplotlib.org/stable/users/explain/colors/colors.html
 */
export function findPaint(color: string): string | undefined {
  if (/^C\d{1,4}$/.test(color)) return cyclePaint(Number(color.slice(1)));
  if (color === 'k' || color === 'black') return 'currentColor';
  if (color === 'w') return 'white';
  const letter = Object.hasOwn(letters, color) ? letters[color] : undefined;
  if (letter !== undefined) return cyclePaint(letter);
  if (color.startsWith('tab:')) {
    const index = tableau.indexOf(color.slice(4).replace('grey', 'gray'));
    return index < 0 ? undefined : cyclePaint(index);
  }
  if (hex.test(color)) return color;
  const name = color.toLowerCase();
  return cssNames.has(name) ? name : undefined;
}

export function checkColor(word: string, color: unknown): string {
  if (typeof color === 'string' && findPaint(color) !== undefined) return color;
  throw new RangeError(
    `${word}: the colour ${nameValue(color)} is unknown: 'C0' … 'C9', a letter of 'rgbcmykw', a name such as 'tab:blue' or 'orange', or '#1f77b4' was expected`,
  );
}

/**
 * The paint of each mark. As in matplotlib, lines and histograms without a colour take the next one of the cycle,
 * points, bars and bands take theirs from a cycle of their own, `hlines` and `vlines` have the first, and a colour that
 * was asked for uses none up.
 */
export function findPaints(panel: Panel): string[] {
  let lines = 0;
  let shapes = 0;
  return panel.marks.map((mark) => {
    const color = colorOf(mark);
    if (color !== undefined) return findPaint(color) ?? 'currentColor';
    switch (mark.type) {
      case 'line':
      case 'histogram':
        return cyclePaint(lines++);
      case 'scatter':
      case 'bar':
      case 'band':
        return cyclePaint(shapes++);
      case 'hlines':
      case 'vlines':
        return cyclePaint(0);
    }
    return 'currentColor';
  });
}

function colorOf(mark: Mark): string | undefined {
  return mark.type === 'image' || mark.type === 'contour' ? undefined : mark.color;
}

function cyclePaint(number: number): string {
  const index = number % cycle.length;
  return `var(--plot-${index}, ${cycle[index]})`;
}
