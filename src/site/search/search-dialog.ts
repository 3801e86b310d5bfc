import { type Found, SearchIndex } from './search-index.ts';

let dialog: SearchDialog | undefined;

/** Opens the search over the page; the page stays where it is. */
export function openSearch(root: string): void {
  dialog ??= new SearchDialog(root);
  dialog.open();
}

class SearchDialog {
  readonly #element = document.createElement('dialog');
  readonly #field: HTMLInputElement;
  readonly #list: HTMLOListElement;
  readonly #state: HTMLElement;
  #index: SearchIndex;

  constructor(root: string) {
    this.#index = new SearchIndex(root);
    const element = this.#element;
    element.className = 'search';
    element.setAttribute('aria-label', 'Search the site');
    element.innerHTML = `<form method="dialog" role="search">
      <input type="search" aria-label="Search the site" placeholder="Search posts, glossary, help" autocomplete="off" spellcheck="false" enterkeyhint="search">
      <button type="submit" value="close">Close</button>
    </form>
    <p class="search-state" role="status"></p>
    <ol class="search-list"></ol>`;
    this.#field = element.querySelector('input')!;
    this.#list = element.querySelector('ol')!;
    this.#state = element.querySelector('.search-state')!;
    this.#field.addEventListener('input', () => void this.#search(root));
    element.addEventListener('keydown', (event) => this.#walk(event));
    // A click beside the box, on the backdrop, closes it.
    element.addEventListener('click', (event) => {
      if (event.target === element) element.close();
      if (event.target instanceof Element && event.target.closest('a')) element.close();
    });
    document.body.append(element);
  }

  open(): void {
    if (!this.#element.open) this.#element.showModal();
    this.#field.select();
    this.#field.focus();
  }

  async #search(root: string): Promise<void> {
    const words = this.#field.value.trim();
    if (!words) return this.#show([], '');
    try {
      const found = await this.#index.find(words);
      // The field may say something else by now.
      if (!found || words !== this.#field.value.trim()) return;
      this.#show(found, found.length === 0 ? `Nothing here has “${words}”. Try fewer or other words.` : '');
      this.#state.classList.toggle('visually-hidden', found.length > 0);
      if (found.length > 0) this.#state.textContent = `${found.length} places. The arrow keys go through them.`;
    } catch {
      this.#show([], 'The index of the site did not load. Is there a network? Type on to try again.');
      this.#index = new SearchIndex(root);
    }
  }

  #show(found: readonly Found[], state: string): void {
    this.#state.classList.remove('visually-hidden');
    this.#state.textContent = state;
    this.#list.replaceChildren(...found.map(showFound));
  }

  /** Arrow keys go from the field through the list and back; Enter in the field takes the first. */
  #walk(event: KeyboardEvent): void {
    const stops = [this.#field, ...this.#list.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement as HTMLElement as HTMLInputElement);
    if (event.key === 'Enter' && at === 0) {
      event.preventDefault();
      (stops[1] as HTMLElement | undefined)?.click();
    }
    // Not every browser closes it so, and some empty the field first.
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#element.close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || at < 0) return;
    event.preventDefault();
    stops[(at + step + stops.length) % stops.length]!.focus();
  }
}

function showFound({ title, page, address, excerpt }: Found): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = address;
  const name = document.createElement('b');
  name.textContent = title;
  const where = document.createElement('span');
  where.className = 'search-page';
  where.textContent = page === title ? '' : page;
  const words = document.createElement('span');
  words.className = 'search-words';
  words.innerHTML = excerpt;
  link.append(name, where, words);
  item.append(link);
  return item;
}
