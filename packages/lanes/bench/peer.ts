import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** NumPy in a process of its own, on one thread. */
export interface Peer {
  readonly version: string;
  /** Runs `setup` once and then measures `run`, both in Python: milliseconds. */
  measure(setup: string, run: string): Promise<number>;
  close(): void;
}

/** Starts python3; null where it or its NumPy is missing. */
export async function startNumpy(): Promise<Peer | null> {
  const script = fileURLToPath(new URL('peer.py', import.meta.url));
  const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  const child = spawn('python3', [script], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  child.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value: version, done } = await lines.next();
  if (done) return null;
  return {
    version,
    async measure(setup, run) {
      child.stdin.write(`${JSON.stringify([setup, run])}\n`);
      const answer = await lines.next();
      if (answer.done) throw new Error(`peer.py ended at: ${run}`);
      return Number(answer.value);
    },
    close: () => child.stdin.end(),
  };
}
