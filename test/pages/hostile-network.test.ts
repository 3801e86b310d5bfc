import { afterAll, beforeAll, expect } from 'vitest';
import { until } from '../browsers/browser.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { wholePost } from '../browsers/posts.ts';
import { runBare } from './bare-worker.ts';
import { readTexts, replaceCells, untilIdle } from './cells-on-page.ts';
import { setTrap, type Trap } from './trap.ts';
import { networkWays, wayHelpers } from './ways-out.ts';

// Host names are not looked up here: neither the browsers nor this machine tell a test which names they ask for. Every
// way names the trap by its number, so what is counted is connections and datagrams.

let trap: Trap;
beforeAll(async () => {
  trap = await setTrap();
});
afterAll(() => trap.close());

const writeWays = () =>
  Object.entries(networkWays)
    .map(
      ([name, body]) =>
        `  ${JSON.stringify(name)}: async () => { ${body.replaceAll('HOST', `127.0.0.1:${trap.port}`)} },`,
    )
    .join('\n');

/** Tries every way at once, and gives how each ended after a second. */
const tryAll = `
const tryAll = async (ways) => {
  const ends = {};
  for (const [name, way] of Object.entries(ways)) {
    ends[name] = 'no answer';
    way().then((value) => { ends[name] = 'worked: ' + value; }, (error) => { ends[name] = String(error?.name); });
  }
  await rest(1000);
  return ends;
};`;

inEveryEngine((reading) => {
  reading('A cell that tries every way to the network reaches nobody', wholePost, async (page) => {
    trap.caught.length = 0;
    const source = `${wayHelpers}${tryAll}\nconsole.log(JSON.stringify(await tryAll({\n${writeWays()}\n})));`;
    await replaceCells(page, [
      source.replaceAll('(target) =>', '(target: any) =>').replaceAll('await import', 'import'),
    ]);
    await page.clickButton('Run cell 1');
    await untilIdle(page);
    const text = (await readTexts(page))[1]!;
    const ends = JSON.parse(text) as Record<string, string>;
    expect(Object.keys(ends)).toEqual(Object.keys(networkWays));
    // To throw an error that lies about its origin is no way out, and nothing hinders it.
    delete ends['the address of a thrown script'];
    expect(Object.entries(ends).filter(([, end]) => end.startsWith('worked: ') && end !== 'worked: undefined')).toEqual(
      [],
    );
    expect(trap.caught).toEqual([]);
    // The trap does catch: this page itself may go there.
    await page.evaluate((url) => {
      // A little later, so that the driver has its answer before the page is left.
      setTimeout(() => location.assign(url), 100);
    }, `http://127.0.0.1:${trap.port}/`);
    await until(page, 'the trap has caught the page', async () => trap.caught.length > 0);
  });

  reading('Without the closed doors the frame alone lets nothing out', wholePost, async (page, server) => {
    trap.caught.length = 0;
    const load = `import: async () => { await import('http://127.0.0.1:${trap.port}/import.js') },`;
    const script = `${wayHelpers}${tryAll} tryAll({ ${load} ${writeWays()} }).then(done);`;
    const ends = (await runBare(page, server, script)) as Record<string, string>;
    expect(ends['fetch']).toMatch(/Error$/);
    expect(ends['import']).toMatch(/Error$/);
    expect(ends['a worker from a blob']).not.toMatch('worked');
    expect(trap.caught).toEqual([]);
    expect(server.strays).toEqual([]);
  });
});
