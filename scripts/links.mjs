// Every link within the built site leads somewhere, fragments too: linkinator looks them up and lists each page once. Links to other sites are for readers: a test that
// asked them would depend on the network.
import { LinkChecker, LinkState } from 'linkinator';

const { links } = await new LinkChecker().check({
  path: '.',
  serverRoot: 'dist',
  recurse: true,
  checkFragments: true,
  linksToSkip: ['^https?://(?!127\\.0\\.0\\.1:)'],
});
const within = links.filter(({ state }) => state !== LinkState.SKIPPED);
const broken = within.filter(({ state }) => state === LinkState.BROKEN);
for (const { url, parent, status, failureDetails } of broken) {
  console.error(`dead link: ${url} in ${parent} (${status ?? 0})`, failureDetails?.[0] ?? '');
}
// A checker that finds nothing to check would pass for ever.
if (within.length < 5)
  throw new Error(`only ${within.length} links found in dist/: the check looks in the wrong place`);
console.log(`links: ${within.length} within the site, ${broken.length} dead`);
if (broken.length > 0) process.exit(1);
