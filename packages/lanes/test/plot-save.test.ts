import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawFigure } from '../src/plot/drawing.ts';

afterEach(() => {
  vi.resetModules();
});

describe('savefig', () => {
  it('in Node writes the picture into a file, at once', async () => {
    vi.resetModules();
    const plt = await import('../src/plot/node.ts');
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'lanes-')), 'line.svg');
    const figure = plt.plot([1, 2, 3]);
    expect(plt.savefig(file)).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toBe(`${drawFigure(figure)}\n`);
    const [two, [left]] = plt.subplots(1, 2);
    left!.plot([1, 2]);
    two.savefig(file);
    expect(readFileSync(file, 'utf8')).toBe(`${drawFigure(two)}\n`);
    expect(plt.close()).toBe(two);
    rmSync(path.dirname(file), { recursive: true });
  });

  it('in Node asks for a name that ends in .svg', async () => {
    vi.resetModules();
    const plt = await import('../src/plot/node.ts');
    plt.plot([1, 2]);
    expect(() => plt.savefig('a.png')).toThrow(
      "savefig: the file is 'a.png': figures are SVG, so a name such as 'loss.svg' was expected",
    );
  });

  it('goes to the backend where one can save, and keeps what a backend without it had', async () => {
    vi.resetModules();
    const plt = await import('../src/plot/index.ts');
    const save = vi.fn();
    plt.use({ show: () => {}, save });
    plt.use({ show: () => {} });
    const figure = plt.plot([1, 2]);
    plt.savefig('a.svg');
    expect(save).toHaveBeenCalledWith(figure, 'a.svg');
  });

  it('says so where there are no files, and does not throw', async () => {
    vi.resetModules();
    const plt = await import('../src/plot/index.ts');
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    plt.plot([1, 2]);
    plt.savefig('a.svg');
    expect(log).toHaveBeenCalledWith("savefig: nothing can write a file here, so 'a.svg' was not saved");
    log.mockRestore();
  });
});
