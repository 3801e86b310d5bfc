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

/** Makes the pictures that other sites and phones show of these pages: one for each post, one for all others, an icon. */
export function sharePictures(): AstroIntegration {
  return {
    name: 'four-lanes:share-pictures',
    hooks: {
      'astro:config:setup': () => {
        const posts = findPosts();
        for (const post of posts) keepFile(`posts/${post.name}/picture.png`, () => drawSharePicture(readPost(post)));
        const title = 'Build a deep neural network from scratch, in TypeScript';
        const subtitle = 'A tutorial whose every line of code runs in the page.';
        const drawing = posts[0] && readPost(posts[0]).drawing;
        keepFile('picture.png', () => drawSharePicture({ title, subtitle, drawing }));
        keepFile('apple-touch-icon.png', drawTouchIcon);
      },
    },
  };
}
