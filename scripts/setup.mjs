// Runs before every script that needs it, possibly on the machine's own older Node and before anything is installed:
// Node's built-in modules only. It installs what the lock file names, and builds the package `lanes`, when they changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs npm, the one that runs this script if there is one. */
function npm(/** @type {string[]} */ ...args) {
  const self = process.env.npm_execpath;
  const [command, ...before] = self ? [process.execPath, self] : ['npm'];
  const { status } = spawnSync(command, [...before, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** All files of a folder, in a fixed order. */
function listFiles(/** @type {string} */ file) {
  if (!statSync(file).isDirectory()) return [file];
  return readdirSync(file)
    .sort()
    .flatMap((name) => listFiles(path.join(file, name)));
}

/** Does something when the given files have changed since it was last done. */
function whenChanged(
  /** @type {string} */ name,
  /** @type {string[]} */ files,
  /** @type {boolean} */ isThere,
  /** @type {() => void} */ act,
) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const file of files.flatMap((entry) => listFiles(path.join(root, entry)))) {
    // The build itself writes this one.
    if (path.basename(file) === 'wasm-bytes.ts') continue;
    hash.update(path.relative(root, file)).update(readFileSync(file));
  }
  const digest = hash.digest('hex');
  const stamp = path.join(root, 'node_modules', `.${name}-stamp`);
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  act();
  writeFileSync(stamp, digest);
}

whenChanged('install', ['package-lock.json'], true, () => {
  console.log('Installing the packages of package-lock.json …');
  // npm warns that some packages want a newer Node than the one it runs on; the scripts run on the Node that is installed here.
  npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
});

const lanes = ['src', 'kernels', 'package.json', 'tsconfig.json'].map((name) => `packages/lanes/${name}`);
whenChanged('lanes', lanes, existsSync(path.join(root, 'packages/lanes/dist/index.js')), () => {
  console.log('Building the package lanes …');
  npm('run', 'build', '-w', 'lanes', '--silent');
});
