// How long the build takes as the series grows: builds a copy of the site with 10 posts, and with 100, all but its own ones
// generated, and prints seconds, what one more post costs, and the most memory that the build held. It exits with 1 above the limits.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const limits = { seconds: 20, megabytes: 2000, millisecondsAPost: 100 };
const counts = [10, 100];
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'many-posts-'));

/** The site as it is: its pages name its posts, so these are among those that are counted. */
function copySite() {
  for (const name of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'public', 'packages', 'content']) {
    cpSync(path.join(root, name), path.join(folder, name), {
      recursive: true,
      filter: (file) => path.basename(file) !== 'node_modules',
    });
  }
  // A folder of its own, so that nothing that an earlier build has kept is found again.
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of readdirSync(path.join(root, 'node_modules')).filter((name) => !name.startsWith('.'))) {
    symlinkSync(path.join(root, 'node_modules', name), path.join(folder, 'node_modules', name));
  }
}

/** A post of middle size. The numbers of each are its own, so that no post can stand for another. */
function writePost(/** @type {number} */ k) {
  const terms = ['weighted-sum', 'bias', 'layer', 'shape', 'matrix-product'];
  const works = ['rosenblatt-1958', 'rumelhart-1986', 'he-2015', 'harris-2020'];
  const term = terms[k % terms.length];
  const cell = (/** @type {string} */ name, /** @type {string[]} */ ...lines) => [
    `\`\`\`ts run name=${name}`,
    ...lines,
    '```',
    '',
  ];
  return [
    '---',
    `post_number: ${k}`,
    `title: Generated post ${k}`,
    'subtitle: Text, formulas and cells as a post of middle size has them.',
    `description: The generated post ${k}, which is there to be counted.`,
    'categories:',
    '  - generated',
    'thumbnail:',
    '  src: ./thumbnail.svg',
    '  alt: A square.',
    '---',
    '',
    `A layer of ${k + 2} units takes its inputs $x_1, \\dots, x_n$ and gives $a = g(Wx + b)$ [@${works[k % works.length]}].`,
    '',
    ...cell(
      'imports',
      "import * as np from 'lanes';",
      "import * as plt from 'lanes/plot';",
      `const n = ${k + 2};`,
      'n',
    ),
    '## The layer',
    '',
    `This is a [term](glossary:${term}) of the glossary, and $z_i = \\sum_j W_{ij} x_j + b_i$ says the same of unit $i$.`,
    '',
    ...cell(
      'layer',
      `const rng = np.random.default_rng(${k});`,
      'const W = rng.normal(0, 1, [n, 3]);',
      'const b = np.zeros([n, 1]);',
      'const X = rng.standard_normal([3, 5]);',
      'const Z = np.add(np.matmul(W, X), b);',
      'Z.shape',
    ),
    '$$',
    `Z^{[${k}]} = W^{[${k}]} A^{[${k}]} + b^{[${k}]}, \\qquad A^{[${k + 1}]} = \\max(0, Z^{[${k}]})`,
    '$$',
    '',
    ...cell(
      'relu',
      'const A = np.maximum(0, Z);',
      'console.log(np.sum(np.greater(A, 0)), "units are on");',
      'np.round(A, 2)',
    ),
    '## Its slope',
    '',
    `The slope is $\\sigma'(z) = \\sigma(z)(1 - \\sigma(z)) \\le \\frac{1}{4}$, and $\\lim_{z \\to \\infty} \\sigma(z) = 1$.`,
    '',
    ...cell(
      'sigmoid',
      'function sigmoid(Z: np.NDArray) {',
      '  return np.divide(1, np.add(1, np.exp(np.negative(Z))));',
      '}',
      'np.round(sigmoid(Z), 3)',
    ),
    ...cell(
      'plot',
      `const grid = np.linspace(-${4 + (k % 5)}, 6, 60);`,
      'plt.figure({ figsize: [6, 3] });',
      "plt.plot(grid, sigmoid(grid), { label: 'sigmoid' });",
      "plt.xlabel('z');",
      'plt.legend();',
      'plt.show();',
    ),
    '$$',
    '\\frac{\\partial J}{\\partial W} = \\frac{1}{m} \\, \\frac{\\partial J}{\\partial Z} X^{\\top}',
    '$$',
    '',
    ...cell('mean', 'const mean = np.mean(A, 1, { keepdims: true });', 'console.log(mean.shape);', 'mean'),
    `With $m = 5$ examples, $\\bar a = \\frac{1}{m} \\sum_i a_i$, the mean of the first unit is $\\eval{mean.item(0, 0).toFixed(3)}$.`,
    '',
  ].join('\n');
}

const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 6"><path d="M4 1h4v4H4z"/></svg>\n';

/** Adds generated posts until there are so many. */
function addPosts(/** @type {number} */ count) {
  for (let k = globSync('content/posts/*/index.mdx', { cwd: folder }).length; k < count; k++) {
    const post = path.join(folder, 'content/posts', `${String(k).padStart(3, '0')}-generated`);
    mkdirSync(post, { recursive: true });
    writeFileSync(path.join(post, 'index.mdx'), writePost(k));
    writeFileSync(path.join(post, 'thumbnail.svg'), picture);
  }
}

/** Builds, and gives the seconds from start to end and the megabytes that the process held at most. */
function build() {
  for (const name of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite']) {
    rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  const told = path.join(folder, 'usage.json');
  const tell = path.join(folder, 'tell-usage.mjs');
  writeFileSync(
    tell,
    `import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => writeFileSync(${JSON.stringify(told)}, JSON.stringify(process.resourceUsage())));`,
  );
  const start = performance.now();
  const astro = path.join(folder, 'node_modules/astro/bin/astro.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', pathToFileURL(tell).href, astro, 'build', '--root', folder],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`the build failed:\n${stdout.slice(-4000)}\n${stderr.slice(-4000)}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(told, 'utf8'));
  return { seconds, megabytes: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 };
}

try {
  copySite();
  const results = counts.map((count) => {
    addPosts(count);
    const result = build();
    const pages = globSync('dist/posts/*/index.html', { cwd: folder }).length;
    if (pages !== count) throw new Error(`${count} posts were written, and ${pages} were built`);
    const { seconds, megabytes, cpu } = result;
    console.log(
      `${count} posts: ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of work on all cores), ${megabytes.toFixed(0)} MB at most`,
    );
    return { count, ...result };
  });
  const [few, many] = results;
  const each = ((many.seconds - few.seconds) * 1000) / (many.count - few.count);
  console.log(`one more post: ${each.toFixed(0)} ms`);
  const above = [
    many.seconds > limits.seconds && `${many.count} posts may take ${limits.seconds} s`,
    many.megabytes > limits.megabytes && `the build may hold ${limits.megabytes} MB`,
    each > limits.millisecondsAPost && `one more post may take ${limits.millisecondsAPost} ms`,
  ].filter(Boolean);
  for (const limit of above) console.error(`above the limit: ${limit}`);
  if (above.length > 0) process.exitCode = 1;
} finally {
  if (process.env.KEEP) console.log(folder);
  else rmSync(folder, { recursive: true });
}
