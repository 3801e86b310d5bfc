import { getCollection } from 'astro:content';
import rss from '@astrojs/rss';
import { absolute, siteUrl } from '../site/address.ts';
import { series } from '../site/series.ts';

/** The feed: all posts, the newest first. They have no dates, so it has none. */
export async function GET() {
  const posts = (await getCollection('posts')).sort((a, b) => b.data.post_number - a.data.post_number);
  return rss({
    title: `${series.name}: ${series.title}`,
    description: series.description,
    site: siteUrl,
    items: posts.map(({ id, data }) => ({
      title: data.title,
      description: `${data.subtitle} ${data.description}`,
      link: absolute(`/posts/${id}/`),
      categories: data.categories,
    })),
    customData: '<language>en</language>',
  });
}
