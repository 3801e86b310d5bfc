import * as np from '../src/index.ts';

/** A step of training of a 784-128-10 network on a batch of 64, as a tutorial writes it; it returns the mean loss. */
export function createStep(): () => np.NDArray {
  const rng = np.random.default_rng(2);
  const x = rng.standard_normal([64, 784]);
  const y = np.zeros([64, 10]);
  for (let i = 0; i < 64; i++) y.data[i * 10 + (i % 10)] = 1;
  const W1 = rng.normal(0, 0.05, [784, 128]);
  const b1 = np.zeros(128);
  const W2 = rng.normal(0, 0.1, [128, 10]);
  const b2 = np.zeros(10);
  return () => {
    const hidden = np.maximum(np.matmul(x, W1).add(b1), 0);
    const scores = np.matmul(hidden, W2).add(b2);
    const e = np.exp(scores.subtract(scores.max(1, { keepdims: true })));
    const p = e.divide(e.sum(1, { keepdims: true }));
    const loss = np.log(p).multiply(y).sum(1);
    const dScores = p.subtract(y).divide(64);
    const dHidden = np.matmul(dScores, W2.T).multiply(np.greater(hidden, 0));
    W2.subtract(np.matmul(hidden.T, dScores).multiply(0.1), W2);
    b2.subtract(dScores.sum(0).multiply(0.1), b2);
    W1.subtract(np.matmul(x.T, dHidden).multiply(0.1), W1);
    b1.subtract(dHidden.sum(0).multiply(0.1), b1);
    return loss;
  };
}

/** What createStep prepares, and its step, in Python. */
export const trainingInNumpy: readonly [setup: string, run: string] = [
  `x = r.standard_normal((64, 784)).astype(f32); y = np.eye(10, dtype=f32)[np.arange(64) % 10]
W1 = r.normal(0, .05, (784, 128)).astype(f32); b1 = np.zeros(128, f32)
W2 = r.normal(0, .1, (128, 10)).astype(f32); b2 = np.zeros(10, f32); rate = f32(.1)`,
  `h = np.maximum(x @ W1 + b1, 0); s = h @ W2 + b2
e = np.exp(s - s.max(1, keepdims=True)); p = e / e.sum(1, keepdims=True)
loss = (np.log(p) * y).sum(1)
ds = (p - y) / f32(64); dh = (ds @ W2.T) * (h > 0)
W2 -= h.T @ ds * rate; b2 -= ds.sum(0) * rate
W1 -= x.T @ dh * rate; b1 -= dh.sum(0) * rate`,
];
