import type { Slopes } from './slopes.ts';

/** Where a function is flat: from an end of the picture on, its slope stays below a twentieth of its largest. */
export interface Flatness {
  /** Flat for all z up to here; null where it is not flat towards the left. */
  left: number | null;
  /** Flat for all z from here on. */
  right: number | null;
  /** The largest slope, up or down, anywhere in the picture. */
  largest: number;
  /** The least and the largest slope, up or down, within the flat parts. */
  least: number;
  most: number;
}

export const flatShare = 0.05;

/** What a difference of two numbers may leave where there is no slope at all. */
const rounding = 1e-9;

export function findFlatEnds(z: readonly number[], { slopes, kinks }: Slopes): Flatness {
  const sizes = slopes.map((slope) => (Math.abs(slope) < rounding ? 0 : Math.abs(slope)));
  const sides = kinks.flatMap(({ left, right }) => [Math.abs(left), Math.abs(right)]);
  const largest = [...sizes, ...sides].reduce((most, size) => (size > most ? size : most), 0);
  if (largest === 0) return { left: z.at(-1)!, right: z[0]!, largest, least: 0, most: 0 };
  const bends = new Map(kinks.map((kink) => [kink.z, kink]));
  const limit = flatShare * largest;
  const seen: number[] = [];

  /** Walks inwards from one end, and gives the z where the slope exceeds the limit. */
  const walk = (order: readonly number[], before: 'left' | 'right', after: 'left' | 'right'): number | null => {
    for (const [step, k] of order.entries()) {
      const bend = bends.get(z[k]!);
      if (bend && Math.abs(bend[before]) <= limit && Math.abs(bend[after]) <= limit) continue;
      if (bend && Math.abs(bend[before]) <= limit) return z[k]!;
      if (!(sizes[k]! <= limit)) {
        if (step === 0) return null;
        const last = order[step - 1]!;
        const part = (limit - sizes[last]!) / (sizes[k]! - sizes[last]!);
        return Number.isFinite(part) ? z[last]! + part * (z[k]! - z[last]!) : z[last]!;
      }
      seen.push(sizes[k]!);
    }
    return null;
  };

  const forwards = z.map((_, k) => k);
  const left = walk(forwards, 'left', 'right');
  const right = walk(forwards.toReversed(), 'right', 'left');
  return { left, right, largest, least: Math.min(...seen, limit), most: Math.max(...seen, 0) };
}
