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

/** More than this do not help; a longer word does. */
const mostResults = 24;
/** Terms of the glossary that are what was asked for stand first, but not too many of them. */
const mostTermsFirst = 2;
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
    const pieces = await Promise.all(search.results.slice(0, mostResults).map((result) => result.data()));
    const found = pieces.filter(({ excerpt }) => hasWord(excerpt, words));
    const terms = found.filter(({ meta }) => meta.page !== undefined);
    const pages = found.filter(({ meta }) => meta.page === undefined);
    const first = terms.filter(({ meta }) => isNamed(meta.title, words)).slice(0, mostTermsFirst);
    const others = terms.filter((term) => !first.includes(term));
    return [...first, ...pages, ...others].flatMap(listSections);
  }
}

/** So many first letters tell that two words belong together: "matrix" and "matrices". */
const stem = 4;

/**
 * Where no page has a word, Pagefind gives those with the longest part of it, down to its first letter; that helps
 * nobody. What a result has of the question it has marked.
 */
function hasWord(excerpt: string, words: string): boolean {
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word = '']) => word.toLowerCase());
  const asked = words.toLowerCase().split(/\s+/);
  return asked.some((word) => marked.some((mark) => mark.includes(word.slice(0, stem))));
}

const isNamed = (title = '', words: string) => title.toLowerCase().includes(words.toLowerCase());

function listSections(page: PageResult): Found[] {
  const { title = '', page: name = title } = page.meta;
  const sections = page.sub_results.length > 0 ? page.sub_results : [{ ...page, title }];
  return sections
    .slice(0, mostSections)
    .map(({ title: section, url, excerpt }) => ({ title: section, page: name, address: url, excerpt }));
}

async function loadPagefind(root: string): Promise<Pagefind> {
  const address = new URL('pagefind/pagefind.js', root).href;
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options({ baseUrl: new URL(root).pathname, excerptLength: 18 });
  return pagefind;
}
