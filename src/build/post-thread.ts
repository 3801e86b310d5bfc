import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { rolldown } from 'rolldown';
import type { PostWork } from './run-post.ts';

const source = fileURLToPath(new URL('./post-worker.ts', import.meta.url));
const cache = fileURLToPath(new URL('../../node_modules/.cache/post-worker', import.meta.url));

let script: Promise<string> | undefined;

/** Starts the thread in which a post runs. */
export async function startThread(work: PostWork): Promise<Worker> {
  script ??= writeScript();
  // Node keeps what it has compiled: a thread begins as if it had read its script before.
  const env = { ...process.env, NODE_COMPILE_CACHE: cache };
  return new Worker(await script, { workerData: work, env });
}

/**
 * Writes the thread's program as one file, and gives its name. From two hundred modules a thread would take four times as
 * long to begin, and each post has one.
 */
async function writeScript(): Promise<string> {
  const build = await rolldown({
    input: source,
    platform: 'node',
    resolve: { conditionNames: ['node', 'import', 'default'] },
    logLevel: 'warn',
  });
  const { output } = await build.generate({ format: 'esm', minify: true });
  await build.close();
  const { code } = output[0];
  const file = path.join(cache, `${createHash('sha256').update(code).digest('hex').slice(0, 16)}.mjs`);
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  // Another process may do the same: what has the name is whole.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, code);
  renameSync(own, file);
  return file;
}
