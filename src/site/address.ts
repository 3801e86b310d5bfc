import packageFile from '../../package.json' with { type: 'json' };

/** An address that a person or a workflow has written, checked, with a slash at its end or without. */
export function readAddress(text: string, name: string, end: '/' | ''): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new Error(`${name} is "${text}": it must be an http(s) address such as https://example.org/four-lanes/`);
  }
  return url.href.replace(/\/*$/, end);
}

const { SITE_URL, REPOSITORY_URL } = process.env;

/** Where the site lies, with a slash at its end: SITE_URL, or else `homepage` of package.json. */
export const siteUrl = SITE_URL
  ? readAddress(SITE_URL, 'SITE_URL', '/')
  : readAddress(packageFile.homepage, '`homepage` in package.json', '/');

/** Where its source lies, without a slash at its end: REPOSITORY_URL, or else `repository` of package.json. */
export const repository = REPOSITORY_URL
  ? readAddress(REPOSITORY_URL, 'REPOSITORY_URL', '')
  : readAddress(packageFile.repository, '`repository` in package.json', '');

/** The whole address of a place within the site: '/posts/a/' → 'https://example.org/four-lanes/posts/a/'. */
export const absolute = (place: string, site: string = siteUrl): string => site + place.replace(/^\//, '');
