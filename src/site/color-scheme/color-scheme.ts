export type ColorScheme = 'light' | 'dark';

/** Also in before-paint.js, which can import nothing. */
const key = 'four-lanes/color-scheme';

/** The scheme that the page has now. */
export function readScheme(): ColorScheme {
  const own = document.documentElement.style.colorScheme;
  return own === 'light' || own === 'dark' ? own : readSystem();
}

/**
 * Gives the page a scheme, and keeps the choice. Who chooses what the system has goes with the system from then on: so
 * the page still turns dark in the evening.
 */
export function chooseScheme(scheme: ColorScheme): void {
  const choice = scheme === readSystem() ? null : scheme;
  showChoice(choice);
  try {
    if (choice) localStorage.setItem(key, choice);
    else localStorage.removeItem(key);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

/** Calls back when the system, or another tab of the site, has changed the scheme. */
export function watchScheme(changed: () => void): void {
  systemIsDark().addEventListener('change', changed);
  window.addEventListener('storage', (event) => {
    if (event.key !== key && event.key !== null) return;
    showChoice(event.newValue === 'light' || event.newValue === 'dark' ? event.newValue : null);
    changed();
  });
}

const systemIsDark = () => matchMedia('(prefers-color-scheme: dark)');

const readSystem = (): ColorScheme => (systemIsDark().matches ? 'dark' : 'light');

function showChoice(choice: ColorScheme | null): void {
  document.documentElement.style.colorScheme = choice ?? '';
}
