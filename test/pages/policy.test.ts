import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The content security policy that a built document says of itself: directive → sources. */
function readPolicy(file: string): Record<string, string[]> {
  const html = readFileSync(file, 'utf8');
  const [, content = ''] = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html) ?? [];
  return Object.fromEntries(
    content
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  );
}

const documents = globSync('dist/**/*.html').sort();
const frames = documents.filter((file) => /frame\.[^/]*\.html$/.test(file));
const pages = documents.filter((file) => !frames.includes(file));

test('the site has pages and one frame', () => {
  expect(pages.length).toBeGreaterThan(1);
  expect(frames.length).toBe(1);
});

test.each(pages)('%s lets no script run but those that the build knows', (file) => {
  const policy = readPolicy(file);
  expect(policy['script-src']).toContain("'self'");
  const words = policy['script-src']!.filter((source) => !source.startsWith("'sha256-"));
  expect(words.filter((source) => source !== "'self'" && source !== "'wasm-unsafe-eval'")).toEqual([]);
  expect(policy['script-src-elem'] ?? []).not.toContain("'unsafe-inline'");
  expect(policy).toMatchObject({ 'default-src': ["'self'"], 'connect-src': ["'self'"], 'base-uri': ["'none'"] });
  expect(policy).toMatchObject({ 'object-src': ["'none'"], 'form-action': ["'none'"], 'frame-src': ["'self'"] });
});

test('the frame of the cells reaches nothing, and runs its own script and what a blob holds', () => {
  const policy = readPolicy(frames[0]!);
  expect(policy).toEqual({
    'default-src': ["'none'"],
    'script-src': [expect.stringMatching(/^'sha256-/), 'blob:', "'wasm-unsafe-eval'"],
    'worker-src': ['blob:'],
    'connect-src': ["'none'"],
  });
});

test('text becomes code in one place of the source: in the worker of the sandbox', () => {
  const makers = /\bnew Function\b|\beval\(|\bimportScripts\b/;
  const comments = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
  const files = globSync('src/**/*.{ts,astro}').filter((file) =>
    makers.test(readFileSync(file, 'utf8').replace(comments, '')),
  );
  // The doors name what they close.
  expect(files.sort()).toEqual(['src/cells/sandbox/closed-doors.ts', 'src/cells/sandbox/worker.ts']);
});
