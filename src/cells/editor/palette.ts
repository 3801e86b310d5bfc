import type { Color } from './colors.ts';

/** The colours of code, light and dark: those of Shiki's themes github-light-high-contrast and github-dark-high-contrast. */
export const palette: Record<Color | 'text', readonly [light: string, dark: string]> = {
  text: ['#0e1116', '#f0f3f6'],
  keyword: ['#a0111f', '#ff9492'],
  constant: ['#023b95', '#91cbff'],
  string: ['#032563', '#addcff'],
  comment: ['#66707b', '#bdc4cc'],
  function: ['#622cbc', '#dbb7ff'],
  parameter: ['#702c00', '#ffb757'],
};
