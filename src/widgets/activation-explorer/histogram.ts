import * as np from 'lanes';

export interface Histogram {
  /** How many numbers lie in each of equally wide bins from `least` to `most`. */
  counts: number[];
  /** How many lie below and above all bins. */
  below: number;
  above: number;
  /** How many are infinite or no number. */
  lost: number;
  /** Of the others. */
  mean: number;
  std: number;
}

export function countBins(values: np.NDArray, least: number, most: number, bins: number): Histogram {
  const all = values.astype('float64').ravel();
  const known = np.array(Float64Array.from(all.data).filter((value) => Number.isFinite(value)));
  const lost = all.size - known.size;
  if (known.size === 0) {
    return { counts: Array(bins).fill(0), below: 0, above: 0, lost, mean: Number.NaN, std: Number.NaN };
  }
  // One bin before the first and one behind the last hold what lies outside. A number on the upper end belongs inside.
  const places = np.floor(np.multiply(np.subtract(known, least), bins / (most - least)));
  const inside = np.where(np.equal(known, most), bins - 1, places);
  const counts = np.bincount(np.add(np.clip(inside, -1, bins), 1).astype('int32'), { minlength: bins + 2 });
  const [below, ...rest] = Array.from(counts.data);
  return { counts: rest.slice(0, bins), below: below!, above: rest[bins]!, lost, mean: known.mean(), std: known.std() };
}
