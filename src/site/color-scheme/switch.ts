import { chooseScheme, readScheme, watchScheme } from './color-scheme.ts';

/** The button in the header that turns the page dark, or light again. */
class ColorSchemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')!;
    const show = () => button.setAttribute('aria-pressed', String(readScheme() === 'dark'));
    button.addEventListener('click', () => {
      chooseScheme(readScheme() === 'dark' ? 'light' : 'dark');
      show();
    });
    watchScheme(show);
    show();
  }
}

customElements.define('color-scheme-switch', ColorSchemeSwitch);
