import type { Answer } from '../../cells/types.ts';

/** After this long, in milliseconds, a reader is told that the code still computes. */
const patience = 1500;

/**
 * <cell-prediction>: a question before a result. It stands in the page as a list of choices and an answer that opens. This
 * lets the reader choose, then look: the truth comes from the program as it is now. It is remembered nowhere.
 */
class CellPrediction extends HTMLElement {
  #isShown = false;
  /** Counts the looks: an answer to an older one comes too late. */
  #looks = 0;

  connectedCallback(): void {
    if (this.hasAttribute('role')) return;
    this.setAttribute('role', 'radiogroup');
    this.setAttribute('aria-labelledby', `${this.id}-text`);
    this.querySelector('.prediction-look')!.addEventListener('click', () => this.#look());
    this.addEventListener('change', () => this.#clear());
    document.addEventListener('probe-end', ({ detail }) => {
      if (this.#isShown && detail.probe === this.dataset['probe']) this.#look();
    });
  }

  get #chosen(): string | undefined {
    return this.querySelector<HTMLInputElement>('input:checked')?.value;
  }

  #look(): void {
    if (this.#chosen === undefined) {
      this.#tell('Choose an answer first.');
      return;
    }
    this.#looks += 1;
    const look = this.#looks;
    // Where nothing was run or changed, the program is as the build ran it.
    const isUntouched = !document.querySelector('run-cell:not([data-status=""])');
    if (isUntouched) {
      this.#reveal(this.dataset['truth'] ?? '');
      return;
    }
    const clock = setTimeout(() => this.#tell('Your code is still computing …'), patience);
    const settle = (answer: Answer) => {
      clearTimeout(clock);
      if (look !== this.#looks) return;
      try {
        if ('error' in answer) throw new Error(answer.error);
        if (typeof answer.data === 'object') throw new Error('It is neither a text nor a number.');
        this.#reveal(String(answer.data));
      } catch (error) {
        this.#unmark();
        this.#isShown = true;
        this.#tell(`Your program gives no answer now. ${(error as Error).message}`);
      }
    };
    const detail = { probe: this.dataset['probe'] ?? '', input: undefined, settle };
    this.dispatchEvent(new CustomEvent('widget-ask', { bubbles: true, detail }));
  }

  #reveal(text: string): void {
    const truth = text.trim();
    const chosen = this.#chosen ?? '';
    const isRight = chosen === truth;
    this.#unmark();
    this.#isShown = true;
    let isChoice = false;
    for (const input of this.querySelectorAll('input')) {
      const isTrue = input.value === truth;
      isChoice ||= isTrue;
      if (isTrue || input.checked) mark(input.closest('li')!, isTrue);
    }
    const program = truth === this.dataset['truth'] ? 'The program gives' : 'Your program gives now';
    const answer = document.createElement('b');
    answer.textContent = truth;
    const first = isRight ? 'Right. ' : isChoice ? 'Not this one. ' : 'None of these. ';
    // What is said of the choices was written for the program as it stands in the page.
    const isWritten = truth === this.dataset['truth'];
    const feedback = isWritten ? this.#findFeedback(chosen) : [];
    this.#tell(first, `${program} `, answer, '.', ...feedback);
  }

  #findFeedback(chosen: string): Node[] {
    const found = this.querySelector(`.prediction-feedback[data-choice="${CSS.escape(chosen)}"]`);
    const parts = [...(found?.children ?? [])].filter((part) => !part.matches('.prediction-choice'));
    return parts.map((part) => part.cloneNode(true));
  }

  #clear(): void {
    this.#looks += 1;
    this.#isShown = false;
    this.#unmark();
    this.#tell();
  }

  #unmark(): void {
    for (const mark of this.querySelectorAll('.prediction-mark')) mark.remove();
  }

  #tell(...parts: (string | Node)[]): void {
    this.querySelector('.prediction-verdict')?.replaceChildren(...parts);
  }
}

/** Says of a choice, by a word and a sign, whether it is the answer. */
function mark(choice: Element, isRight: boolean): void {
  const words = document.createElement('span');
  words.className = 'prediction-mark';
  words.dataset['mark'] = isRight ? 'right' : 'wrong';
  words.textContent = isRight ? 'the answer' : 'not this one';
  choice.append(' ', words);
}

customElements.define('cell-prediction', CellPrediction);
