import path from 'node:path';
import type { Plugin } from 'vite';
import { describeNames } from './hovers.ts';
import { findPosts, type Post, readCells } from './posts.ts';
import { takeHovers } from './types-plugin.ts';

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
      const posts = findPosts();
      const texts = isBuild ? describePosts(posts) : [];
      const addresses = posts.map(({ name }, index) => {
        const address = () => {
          const asset = this.emitFile({ type: 'asset', name: `${name}-names.json`, source: texts[index]! });
          return `import.meta.ROLLUP_FILE_URL_${asset}`;
        };
        return `${JSON.stringify(name)}: ${isBuild ? address() : JSON.stringify(`/@hovers/${name}.json`)}`;
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
          response.end(describePosts([post])[0]);
        } catch (error) {
          next(error);
        }
      });
    },
  };
}

/** A build knows it of most posts since it has checked their types. */
function describePosts(posts: readonly Post[]): string[] {
  const known = posts.map(({ folder }) => takeHovers(path.join(folder, 'index.mdx')));
  const others = posts.filter((_, index) => !known[index]);
  const described = describeNames(others.map((post) => ({ cells: readCells(post), folder: post.folder })));
  return known.map((hovers) => JSON.stringify(hovers ?? described.shift()));
}
