import { siteRoot } from '../site-root.ts';

/** The search button in the header. The dialog and its index are loaded when somebody wants to search. */
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')!.addEventListener('click', () => open());
    document.addEventListener('keydown', (event) => {
      const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event);
      const isControlK = event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !isTyping(event);
      if (!isSlash && !isControlK) return;
      event.preventDefault();
      open();
    });
  }
}

function open(): void {
  void import('./search-dialog.ts').then(({ openSearch }) => openSearch(siteRoot()));
}

/** A slash that is typed into a text is a letter; the editor stands in a shadow tree, so the path is asked. */
function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

customElements.define('site-search', SiteSearch);
