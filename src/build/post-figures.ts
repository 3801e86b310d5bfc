import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FigureOutput } from '../cells/types.ts';
import { showFigure } from '../show/figure.ts';
import type { ShowFigure } from '../show/outputs.ts';
import { keepFile } from './site-files.ts';

/**
 * What draws the figures of a post. The numbers that they are made of become a file beside the page, which asks for it
 * when a reader points at a figure: within the page they would weigh more than the pictures.
 */
export function drawPostFigures(post: URL | undefined): ShowFigure {
  if (!post?.pathname.includes('/content/posts/')) return showFigure;
  const name = path.basename(fileURLToPath(new URL('.', post)));
  const figures: Record<string, FigureOutput> = {};
  return (figure, id) => {
    figures[id] = figure;
    keepFile(`posts/${name}/figures.json`, () => JSON.stringify(figures));
    return showFigure(figure, id);
  };
}
