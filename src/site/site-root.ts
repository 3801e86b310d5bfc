/** Where the site lies, '/' or a folder: pages know it only by their own link to the home page. */
export function siteRoot(): string {
  return document.querySelector<HTMLAnchorElement>('.site-mark')!.href;
}
