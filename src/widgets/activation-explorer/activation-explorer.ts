import type { ActivationName } from './activations.ts';

/**
 * <activation-explorer>: the built page holds the picture of its first moment. The first touch of a control loads
 * `lanes` and what draws; a page that nobody touches loads nothing.
 */
class ActivationExplorer extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('input', () => void this.draw());
    // Loading begins when the reader comes near, so that the first move answers at once.
    this.addEventListener('pointerenter', () => void import('./picture.ts'), { once: true });
    this.addEventListener('focusin', () => void import('./picture.ts'), { once: true });
  }

  private async draw(): Promise<void> {
    const { drawPicture } = await import('./picture.ts');
    // Read after loading: the reader may have moved on.
    const name = this.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value as ActivationName;
    const slider = this.querySelector<HTMLInputElement>('input[type=range]')!;
    const { svg, words } = drawPicture(name, Number(slider.value));
    slider.setAttribute('aria-valuetext', words);
    this.querySelector('.explorer-picture')!.innerHTML = svg;
    this.querySelector('output')!.textContent = words;
    for (const formula of this.querySelectorAll<HTMLElement>('[data-formula]')) {
      formula.hidden = formula.dataset['formula'] !== name;
    }
  }
}

customElements.define('activation-explorer', ActivationExplorer);
