import { drawFigure, type Figure } from 'lanes/plot/drawing';
import { writeCsv } from './csv.ts';
import { findFigure } from './figure-data.ts';
import { nameFile } from './file-name.ts';
import { readId } from './live.ts';
import { paintPng } from './png.ts';
import { type Surroundings, writeStandalone } from './standalone.ts';

const writers: Record<string, (figure: Figure, part: Element) => Blob | Promise<Blob>> = {
  SVG: (figure, part) => new Blob([drawAlone(figure, part)], { type: 'image/svg+xml' }),
  PNG: (figure, part) => paintPng(drawAlone(figure, part)),
  CSV: (figure) => new Blob([writeCsv(figure)], { type: 'text/csv;charset=utf-8' }),
};

/** Saves the figure whose button was pressed as a file of the button's kind. */
export async function saveFigure(button: Element): Promise<void> {
  const format = button.textContent;
  try {
    const figure = await findFigure(button);
    const blob = await writers[format]!(figure, button);
    download(`${nameFile(figure, readId(button))}.${format.toLowerCase()}`, blob);
  } catch {
    tell(button, 'The file could not be made. Check your connection.');
  }
}

/** In the size that was asked for, and in the colours of white paper, whatever those of the page are now. */
function drawAlone(figure: Figure, part: Element): string {
  const probe = document.createElement('span');
  probe.style.cssText = 'color-scheme: light; forced-color-adjust: none; font-family: var(--plot-font)';
  part.append(probe);
  const read = (property: string) => {
    probe.style.color = `var(${property})`;
    return getComputedStyle(probe).color;
  };
  const surroundings: Surroundings = {
    paper: '#ffffff',
    ink: read('--ink'),
    font: getComputedStyle(probe).fontFamily,
    read,
  };
  const svg = writeStandalone(drawFigure(figure, { id: 'figure' }), surroundings);
  probe.remove();
  return svg;
}

function download(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Not at once: a browser may still be asking where to save it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function tell(button: Element, sentence: string): void {
  const menu = button.parentElement;
  const words = menu?.querySelector('[role=status]') ?? document.createElement('span');
  words.setAttribute('role', 'status');
  words.textContent = ` ${sentence}`;
  menu?.append(words);
}
