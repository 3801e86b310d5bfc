/** One place that a search has found: a section of a page. */
export interface Found {
  /** 'Broadcasting', or the page's title for its beginning. */
  title: string;
  /** The page that the section belongs to. */
  page: string;
  address: string;
  /** A few words round the hit: text and <mark>, nothing else. Pagefind has escaped the rest. */
  excerpt: string;
}

interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  debouncedSearch(words: string): Promise<{ results: { data(): Promise<PageResult> }[] } | null>;
}

interface PageResult {
  url: string;
  /** A record that is no page of its own says which page it stands on. */
  meta: { title?: string; page?: string };
  excerpt: string;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** More pages than this do not help; a longer word does. */
const mostPages = 8;
/** How many sections of one page are shown. */
const mostSections = 3;

/** The index that the build has written: Pagefind's, asked through its own script. */
export class SearchIndex {
  readonly #pagefind: Promise<Pagefind>;

  constructor(root: string) {
    this.#pagefind = loadPagefind(root);
    // Who waits for an answer hears of it.
    this.#pagefind.catch(() => {});
  }

  /** What fits the words best comes first; null when other words were asked meanwhile. */
  async find(words: string): Promise<Found[] | null> {
    const pagefind = await this.#pagefind;
    const search = await pagefind.debouncedSearch(words);
    if (!search) return null;
    const pages = await Promise.all(search.results.slice(0, mostPages).map((result) => result.data()));
    return pages.flatMap((page) => {
      const { title = '', page: name = title } = page.meta;
      const sections = page.sub_results.length ? page.sub_results : [{ ...page, title }];
      return sections
        .slice(0, mostSections)
        .map(({ title: section, url, excerpt }) => ({ title: section, page: name, address: url, excerpt }));
    });
  }
}

async function loadPagefind(root: string): Promise<Pagefind> {
  const address = new URL('pagefind/pagefind.js', root).href;
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options({ baseUrl: new URL(root).pathname, excerptLength: 18 });
  return pagefind;
}
