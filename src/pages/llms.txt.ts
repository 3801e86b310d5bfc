import { getCollection } from 'astro:content';
import { absolute } from '../site/address.ts';
import { series } from '../site/series.ts';

/** What language models find here, in the form of https://llmstxt.org. */
export async function GET() {
  const posts = (await getCollection('posts')).sort((a, b) => a.data.post_number - b.data.post_number);
  const list = posts.map(({ id, data }) => `- [${data.title}](${absolute(`/posts/${id}/${id}.md`)}): ${data.subtitle}`);
  const link = (place: string, name: string, about: string) => `- [${name}](${absolute(place)}): ${about}`;
  const sections = [
    `# ${series.name}`,
    `> ${series.description} The arrays are those of one small package, lanes: NumPy’s core on WebAssembly SIMD.`,
    `Text: ${series.licence.name}. Code: ${series.codeLicence.name}. In all posts weights have the shape (units, inputs), and examples stand in columns.`,
    '## Posts',
    list.join('\n'),
    '## Reference',
    [
      link('/glossary/', 'Glossary', 'the terms, each in one or two sentences'),
      link('/symbols/', 'Symbols', 'the letters of the formulas, with their shapes'),
      link('/bibliography/', 'Bibliography', 'the works that the posts cite'),
      link('/errata/', 'Errata', 'what these posts say otherwise than the Python original, with sources'),
    ].join('\n'),
  ];
  return new Response(`${sections.join('\n\n')}\n`);
}
