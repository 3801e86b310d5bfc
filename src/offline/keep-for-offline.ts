/** A reader who stays this long, in milliseconds, may come back without a network. */
const stay = 5000;

/**
 * Lets the browser keep the site, once the page has long been there: nothing waits for it. Who saves data on purpose is
 * left alone.
 * @param root where the site lies
 */
export function keepForOffline(root: string): void {
  // In development files change under the same names.
  if (!import.meta.env.PROD || !navigator.serviceWorker || savesData()) return;
  const register = () => {
    navigator.serviceWorker
      .register(new URL('service-worker.js', root), { scope: root, updateViaCache: 'none' })
      .catch(() => {
        // A private window, or a browser that keeps nothing: the site works as before.
      });
  };
  const wait = () => setTimeout(register, stay);
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait);
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData ?? false;
}
