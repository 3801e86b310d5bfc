/** What a letter costs that the page's address has and the one asked for has not: who types less means more often this. */
const missing = 0.15;

/** What it takes to turn the address asked for into that of a page. */
function measureDistance(asked: string, place: string): number {
  let above = Array.from({ length: place.length + 1 }, (_, column) => column * missing);
  for (let row = 1; row <= asked.length; row++) {
    const current = [row];
    for (let column = 1; column <= place.length; column++) {
      const same = asked[row - 1] === place[column - 1];
      current.push(Math.min(above[column - 1]! + (same ? 0 : 1), above[column]! + 1, current[column - 1]! + missing));
    }
    above = current;
  }
  return above.at(-1)!;
}

/** '/Posts/a/index.html' → 'posts/a'. */
const simplify = (address: string) =>
  address
    .toLowerCase()
    .replace(/(index)?\.\w+$/, '')
    .replace(/^\/+|\/+$/g, '');

const lastPart = (address: string) => address.slice(address.lastIndexOf('/') + 1);

/** The one of the pages whose address is nearest to the one asked for; undefined when none is near. */
export function findNearest(asked: string, pages: readonly string[]): string | undefined {
  const wanted = simplify(asked);
  // Of a folder with several pages none is meant more than another.
  if (pages.filter((page) => simplify(page).startsWith(`${wanted}/`)).length > 1) return undefined;
  const measured = pages.map((page) => {
    const place = simplify(page);
    // In a folder where it is not, a page still has its own name.
    const byName = 1 + measureDistance(lastPart(wanted), lastPart(place));
    const distance = Math.min(measureDistance(wanted, place), byName);
    return { page, distance };
  });
  const [nearest] = measured.sort((a, b) => a.distance - b.distance);
  return nearest && nearest.distance < 0.5 * lastPart(wanted).length ? nearest.page : undefined;
}
