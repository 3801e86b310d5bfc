/** One browser for the tests, whatever drives it. */
export interface Browser {
  name: 'chromium' | 'firefox' | 'webkit';
  open(url: string): Promise<Page>;
  close(): Promise<void>;
}

/** A key that has no letter, or a letter that is pressed with Control. */
type Key =
  | 'Enter'
  | 'Tab'
  | 'Escape'
  | 'Backspace'
  | 'Delete'
  | 'ArrowRight'
  | 'ArrowLeft'
  | 'ArrowDown'
  | 'ArrowUp'
  | 'Home'
  | 'End'
  | 'F1'
  | 'F8'
  | 'a'
  | 'z';

/** One page, as a reader meets it. */
export interface Page {
  /** Runs a function in the page. It must need nothing from outside but its arguments, which are plain data. */
  evaluate<Arguments extends unknown[], Result>(
    run: (...args: Arguments) => Result,
    ...args: Arguments
  ): Promise<Awaited<Result>>;
  /** Runs a script's text in the page, whatever the page's own policy says of scripts. */
  inject(script: string): Promise<void>;
  /** Clicks the button with this name, as a mouse does. */
  clickButton(name: string): Promise<void>;
  /** Clicks the middle of the first element that a CSS selector finds. */
  click(selector: string): Promise<void>;
  /** Presses a key, with another one held if asked. */
  press(key: Key, modifier?: 'Shift' | 'Control'): Promise<void>;
  /** Types a text of one line, key by key, into what has the focus. */
  type(text: string): Promise<void>;
  /** Loads the page again, with what the browser keeps of it. */
  reload(): Promise<void>;
  /** Gives the window another width, in CSS pixels. */
  resize(width: number): Promise<void>;
  /** What the page has written to the console, errors included. */
  logged(): Promise<string[]>;
  close(): Promise<void>;
}

/** A driver that has stopped answering: WebKitGTK's does so once in some hundred pages under load. */
export class SilentDriver extends Error {}

/** Waits until a question to the page is answered with yes. */
export async function until(page: Page, what: string, ask: () => Promise<boolean>, seconds = 30): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await ask())) {
    if (Date.now() > end) {
      throw new Error(`after ${seconds} s not yet: ${what}; console: ${(await page.logged()).join(' | ')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
