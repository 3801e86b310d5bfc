import type { Plugin } from 'vite';
import { describeNames } from './hovers.ts';
import { findPosts, type Post, readCells } from './posts.ts';

/** Provides `virtual:hovers`: for each post, the address of what the names in its cells are. */
export function hoversPlugin(): Plugin {
  const id = '\0virtual:hovers';
  let isBuild = false;
  return {
    name: 'four-lanes:hovers',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    resolveId: (name) => (name === 'virtual:hovers' ? id : undefined),
    load(name) {
      if (name !== id) return undefined;
      const addresses = findPosts().map((post) => {
        const address = () => {
          const asset = this.emitFile({ type: 'asset', name: `${post.name}-names.json`, source: describePost(post) });
          return `import.meta.ROLLUP_FILE_URL_${asset}`;
        };
        return `${JSON.stringify(post.name)}: ${isBuild ? address() : JSON.stringify(`/@hovers/${post.name}.json`)}`;
      });
      return `export const hoverUrls = { ${addresses.join(', ')} };`;
    },
    configureServer(server) {
      server.middlewares.use('/@hovers', (request, response, next) => {
        const name = (request.url ?? '').replace(/^\/|\.json(?:\?.*)?$/g, '');
        const post = findPosts().find((one) => one.name === name);
        if (!post) return next();
        try {
          response.setHeader('Content-Type', 'application/json');
          response.end(describePost(post));
        } catch (error) {
          next(error);
        }
      });
    },
  };
}

const describePost = (post: Post): string => JSON.stringify(describeNames(readCells(post), post.folder));
