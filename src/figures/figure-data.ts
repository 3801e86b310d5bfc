import { checkFigure, type Figure } from 'lanes/plot/drawing';
import { findLive, readId } from './live.ts';

let built: Promise<Record<string, unknown>> | undefined;

/** What a figure in the page is made of. Of one that the build drew, the post's own file tells it. */
export async function findFigure(part: Element): Promise<Figure> {
  const id = readId(part);
  const figure = findLive(id) ?? (await loadBuilt())[id];
  return checkFigure(figure);
}

/** Its numbers are those of the pictures in this page: an older file that the browser still has would not be. */
async function loadBuilt(): Promise<Record<string, unknown>> {
  built ??= fetch(new URL('figures.json', document.baseURI), { cache: 'no-cache' }).then((response) => {
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return response.json();
  });
  try {
    return await built;
  } catch (error) {
    // The next call asks again.
    built = undefined;
    throw error;
  }
}
