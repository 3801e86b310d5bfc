/** How far a reader has come in a post. */
export interface Progress {
  /** The id of the section's heading, and its words. */
  section: string;
  title: string;
  /** The end of the post has been on the screen. */
  finished: boolean;
}

const key = 'four-lanes/reading';

/** What this browser remembers of each post; nothing of it leaves the browser. */
export function readProgress(): Record<string, Progress> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, progress]) => isProgress(progress)));
  } catch {
    return {};
  }
}

/** Remembers where a reader is; a post that was finished once stays so. */
export function keepProgress(post: string, progress: Progress): void {
  try {
    const kept = readProgress();
    const finished = progress.finished || (kept[post]?.finished ?? false);
    localStorage.setItem(key, JSON.stringify({ ...kept, [post]: { ...progress, finished } }));
  } catch {
    // Without storage the home page says nothing of it.
  }
}

export function forgetProgress(): void {
  localStorage.removeItem(key);
}

function isProgress(value: unknown): value is Progress {
  if (typeof value !== 'object' || value === null) return false;
  const { section, title, finished } = value as Record<string, unknown>;
  return typeof section === 'string' && typeof title === 'string' && typeof finished === 'boolean';
}
