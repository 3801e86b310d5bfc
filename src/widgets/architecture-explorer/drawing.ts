import { writeNumber } from '../number-text.ts';
import type { Chosen, Network } from './network.ts';
import { nameUnit, tellNetwork } from './words.ts';

/** Across, lengths are shares of the width in %, so that circles and text keep their size on a telephone; down, pixels. */
const margin = 12;
const top = 48;
const pitch = 48;
const radius = 15;
/** What a gap takes of the room of a unit. */
const gapShare = 0.8;
const mostWords = 5;

interface Place {
  unit: number;
  x: number;
  y: number;
}

interface Column {
  places: Place[];
  gaps: { x: number; y: number; count: number }[];
}

/** The network as circles and lines. */
export function drawNetwork(network: Network, chosen: Chosen): string {
  const { columns, height } = layOut(network);
  const svg = [
    ...network.layers.map((_, index) => drawLines(network, columns, index, chosen)),
    ...columns.map((column, layer) => drawColumn(network, column, layer, chosen)),
  ].join('');
  return `<svg height="${round(height)}" role="img" aria-label="${tellNetwork(network)}">${svg}</svg>`;
}

/** A button over each circle. */
export function drawButtons(network: Network, chosen: Chosen): string {
  return layOut(network)
    .columns.flatMap(({ places }, layer) => places.map((place) => drawButton(place, layer, chosen)))
    .join('');
}

function layOut(network: Network): { columns: Column[]; height: number } {
  const height = top + Math.max(4.5, ...network.units.map(countRooms)) * pitch;
  return { columns: network.units.map((units, layer) => placeUnits(units, layer, network, height)), height };
}

function countRooms(units: readonly number[]): number {
  return units.length + gapShare * units.filter((unit, index) => index > 0 && unit - units[index - 1]! > 1).length;
}

function placeUnits(units: readonly number[], layer: number, network: Network, height: number): Column {
  const x = margin + ((100 - 2 * margin) * layer) / network.layers.length;
  const column: Column = { places: [], gaps: [] };
  let y = top + (height - top - countRooms(units) * pitch) / 2;
  for (const [index, unit] of units.entries()) {
    const between = index > 0 ? unit - units[index - 1]! - 1 : 0;
    if (between > 0) {
      column.gaps.push({ x, y: y + (gapShare * pitch) / 2, count: between });
      y += gapShare * pitch;
    }
    column.places.push({ unit, x, y: y + pitch / 2 });
    y += pitch;
  }
  return column;
}

function drawLines(network: Network, columns: Column[], index: number, chosen: Chosen): string {
  const [from, to] = [columns[index]!.places, columns[index + 1]!.places];
  const isOwn = (layer: number, unit: number) => layer === chosen.layer && unit === chosen.unit;
  const lines = network.layers[index]!.lines.flatMap((row, end) =>
    row.map((weight, start) => {
      const isMarked = isOwn(index + 1, to[end]!.unit) || isOwn(index, from[start]!.unit);
      const line = drawLine(weight, from[start]!, to[end]!, network.largest.weight, isMarked);
      return { line, isMarked };
    }),
  );
  // What is marked lies above the rest.
  return lines
    .sort((one, other) => Number(one.isMarked) - Number(other.isMarked))
    .map(({ line }) => line)
    .join('');
}

function drawLine(weight: number, from: Place, to: Place, largest: number, isMarked: boolean): string {
  const size = shareOf(weight, largest);
  const classes = [weight < 0 ? 'negative' : 'positive', ...(isMarked ? ['marked'] : [])].join(' ');
  const ends = `x1="${round(from.x)}%" y1="${round(from.y)}" x2="${round(to.x)}%" y2="${round(to.y)}"`;
  return `<line class="${classes}" ${ends} stroke-width="${round(0.6 + 3.4 * size)}" opacity="${round(0.35 + 0.65 * size)}"/>`;
}

function drawColumn(network: Network, { places, gaps }: Column, layer: number, chosen: Chosen): string {
  const x = `${round(places[0]!.x)}%`;
  // Many columns leave no room for the word.
  const word = network.layers.length > mostWords ? '' : 'layer ';
  const head = `<text class="head" x="${x}" y="12">${layer === 0 ? 'input' : word + layer}</text><text class="size" x="${x}" y="30">${network.sizes[layer]}</text>`;
  const dots = gaps.map(({ y, count }) => {
    const circles = [-8, 0, 8].map((dy) => `<circle cx="${x}" cy="${round(y + dy)}" r="2"/>`).join('');
    return `<g class="gap">${circles}<text x="${x}" dx="8" y="${round(y)}">${count}</text></g>`;
  });
  const units = places.map(({ unit, y }, index) => {
    const isChosen = layer === chosen.layer && unit === chosen.unit;
    const kind = `unit${layer > 0 ? ' computed' : ''}${isChosen ? ' chosen' : ''}`;
    const circle = `<circle class="${kind}" cx="${x}" cy="${round(y)}" r="${radius}"/><text x="${x}" y="${round(y)}">${unit + 1}</text>`;
    return circle + (layer > 0 ? drawBias(network.layers[layer - 1]!.biases[index]!, x, y, network.largest.bias) : '');
  });
  return head + dots.join('') + units.join('');
}

/** A dot on the unit, as large as the bias, and its number. A ring is a negative bias. */
function drawBias(bias: number, x: string, y: number, largest: number): string {
  const kind = bias < 0 ? 'bias negative' : 'bias';
  const size = round(2.5 + 2.5 * shareOf(bias, largest));
  return `<circle class="${kind}" cx="${x}" cy="${round(y - radius)}" r="${size}"/><text class="bias-number" x="${x}" dx="8" y="${round(y - radius - 4)}">${writeNumber(bias)}</text>`;
}

function drawButton({ unit, x, y }: Place, layer: number, chosen: Chosen): string {
  const isChosen = layer === chosen.layer && unit === chosen.unit;
  const place = `left: ${round(x)}%; top: ${round(y)}px`;
  return `<button type="button" style="${place}" data-layer="${layer}" data-unit="${unit}" aria-label="${nameUnit({ layer, unit })}" aria-pressed="${isChosen}" tabindex="${isChosen ? 0 : -1}"></button>`;
}

/** How large a number is beside the largest: 0 to 1. */
function shareOf(number: number, largest: number): number {
  const share = Math.abs(number) / largest;
  return Number.isNaN(share) ? 0 : Math.min(1, share);
}

const round = (number: number) => Math.round(number * 100) / 100;
