import { existsSync, readFileSync } from 'node:fs';
import { parseFrontmatter } from 'astro/markdown';
import { describe, expect, test } from 'vitest';

interface Job {
  needs?: string[];
  permissions?: Record<string, string>;
  steps: { run?: string; uses?: string; env?: Record<string, string> }[];
}

const source = readFileSync('.github/workflows/pages.yml', 'utf8');
const workflow = parseFrontmatter(`---\n${source}\n---\n`).frontmatter as {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
};
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** What GitHub puts in when the workflow runs. */
const expression = (name: string) => ['$', `{{ ${name} }}`].join('');

describe('the workflow for GitHub Pages', () => {
  const { test: tests, build, deploy } = workflow.jobs as Record<'test' | 'build' | 'deploy', Job>;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('tests as every change is tested, in three engines', () => {
    expect(tests.steps.map(({ run }) => run)).toContain('.ci/run');
    expect(readFileSync('.ci/run', 'utf8')).toContain('BROWSERS=chromium,firefox,webkit');
  });

  test('may write to Pages in one job alone, when tests and build have passed', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(tests.permissions).toBeUndefined();
    expect(build.permissions).toEqual({ contents: 'read', pages: 'read' });
    expect(deploy.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(deploy.needs).toEqual(['test', 'build']);
  });

  test('tells the build where the site and its source will be', () => {
    const step = build.steps.find(({ run }) => run === 'npm run build');
    expect(step?.env).toEqual({
      SITE_URL: expression('steps.pages.outputs.base_url'),
      REPOSITORY_URL: `${expression('github.server_url')}/${expression('github.repository')}`,
    });
  });

  test('uses only actions of GitHub, each of one major version', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((action) => !/^actions\/[a-z-]+@v\d+$/.test(action))).toEqual([]);
  });
});

test('DEPLOY.md names scripts that are there', () => {
  const page = readFileSync('DEPLOY.md', 'utf8');
  const named = [...page.matchAll(/npm run ([a-z-]+)/g)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(1);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  expect(existsSync('public/.nojekyll')).toBe(true);
});
