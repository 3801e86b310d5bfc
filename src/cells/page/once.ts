/**
 * Loads something once, so that those who ask for it get it in the order in which they asked: of two imports of one
 * module the second may come first, when the first still waits for what the module needs. What failed is tried again.
 */
export function once<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | undefined;
  return () => {
    if (!loading) {
      loading = load();
      loading.catch(() => {
        loading = undefined;
      });
    }
    return loading;
  };
}
