import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const posts = fileURLToPath(new URL('../../content/posts', import.meta.url));

/** What tells of files that change: the event's name, then the file's. */
interface Watcher {
  on(event: 'all', hear: (event: string, file: string) => void): unknown;
  emit(event: 'change', file: string): unknown;
}

/** In development, a change of a post's twins or of its modules shows in the post, as a change of its text does. */
export function watchPosts(): AstroIntegration {
  return {
    name: 'four-lanes:watch-posts',
    hooks: {
      'astro:server:setup': ({ server }) => followParts(server.watcher as Watcher, posts),
    },
  };
}

/**
 * Tells of a post's text when a part of the post has changed, come or gone that the build reads as it reads the text. Only
 * the build knows of these parts; what a post imports as a component is watched by itself.
 * @param folder where the posts lie
 */
export function followParts(watcher: Watcher, folder: string): void {
  watcher.on('all', (event, file) => {
    if (!/^(change|add|unlink)$/.test(event)) return;
    const [post = '', ...part] = path.relative(folder, file).split(path.sep);
    if (post === '..' || !/^(twins\/[^/]+\.(py|json)|[^/]+\.ts)$/.test(part.join('/'))) return;
    const text = path.join(folder, post, 'index.mdx');
    if (existsSync(text)) watcher.emit('change', text);
  });
}
