import { checkFigure, describeFigure, drawFigure, tabulateFigure } from 'lanes/plot';

globalThis.n = [drawFigure, describeFigure, tabulateFigure, checkFigure];
