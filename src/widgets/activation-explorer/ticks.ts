import { sayNumber } from '../say-number.ts';

interface Tick {
  value: number;
  label: string;
}

/** Round numbers between two ends, at most five of them. */
export function findTicks(least: number, most: number): Tick[] {
  const rough = (most - least) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * [1, 2, 5, 10].find((factor) => factor * power >= rough)!;
  const first = Math.ceil(least / step - 1e-9);
  const count = Math.floor(most / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, k) => {
    const value = (first + k) * step;
    // As many digits as the step has: 0.3, where a computer finds 0.30000000000000004.
    const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    const short = digits < 5 && Math.abs(value) < 1e5 ? value.toFixed(digits).replace(/^-/, '−') : sayNumber(value, 2);
    return { value, label: value === 0 ? '0' : short };
  });
}
