import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { readField } from './front-matter-field.ts';
import { findPosts, type Post } from './posts.ts';
import { drawSharePicture, drawTouchIcon, type SharedPage } from './share-picture.ts';
import { keepFile } from './site-files.ts';

/** What the picture of a post shows. */
function readPost({ folder }: Post): SharedPage {
  const source = readFileSync(path.join(folder, 'index.mdx'), 'utf8');
  const drawing = /^thumbnail:\s*\n\s+src:\s*(\S+)/m.exec(source)?.[1];
  return {
    title: readField(source, 'title') ?? '',
    subtitle: readField(source, 'subtitle') ?? '',
    drawing: drawing && path.join(folder, drawing),
  };
}

/** Pictures by their names within the site. */
const pictures = new Map<string, () => Promise<Buffer>>();

/** In a build: those that are drawn, or will be. */
const drawn = new Map<string, Promise<Buffer>>();

/** One after the other, from the start of a build on: drawing leaves most of its work to a core that the build leaves idle. */
function drawAhead(): void {
  let last: Promise<unknown> = Promise.resolve();
  for (const [name, draw] of pictures) {
    const picture = last.then(draw);
    drawn.set(name, picture);
    // What goes wrong is told by whoever asks for the picture.
    last = picture.catch(() => undefined);
  }
}

/** Makes the pictures that other sites and phones show of these pages: one for each post, one for all others, an icon. */
export function sharePictures(): AstroIntegration {
  return {
    name: 'four-lanes:share-pictures',
    hooks: {
      'astro:config:setup': () => {
        const posts = findPosts();
        for (const post of posts)
          pictures.set(`posts/${post.name}/picture.png`, () => drawSharePicture(readPost(post)));
        const title = 'Build a deep neural network from scratch, in TypeScript';
        const subtitle = 'A tutorial whose every line of code runs in the page.';
        const drawing = posts[0] && readPost(posts[0]).drawing;
        pictures.set('picture.png', () => drawSharePicture({ title, subtitle, drawing }));
        pictures.set('apple-touch-icon.png', drawTouchIcon);
        for (const [name, draw] of pictures) keepFile(name, () => drawn.get(name) ?? draw());
      },
      'astro:build:start': drawAhead,
    },
  };
}
