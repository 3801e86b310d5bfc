import { absolute } from './address.ts';
import { series } from './series.ts';

/** A post, as far as other programs are told of it. */
export interface ListedPost {
  id: string;
  data: { post_number: number; title: string; subtitle: string; description: string; minutes: number };
}

const author = { '@type': 'Organization', name: series.name, url: absolute('/') };

const common = {
  inLanguage: 'en',
  license: series.licence.url,
  author,
  educationalLevel: 'Beginner',
  isAccessibleForFree: true,
};

/**
 * A post in the words of schema.org, which search engines and libraries read.
 * @param terms the words that it introduces
 */
export function describePost({ id, data }: ListedPost, terms: readonly string[]): object {
  const url = absolute(`/posts/${id}/`);
  return {
    '@context': 'https://schema.org',
    '@type': ['TechArticle', 'LearningResource'],
    '@id': url,
    url,
    name: data.title,
    headline: data.title,
    alternativeHeadline: data.subtitle,
    description: data.description,
    image: absolute(`/posts/${id}/picture.png`),
    ...common,
    learningResourceType: 'tutorial',
    timeRequired: `PT${data.minutes}M`,
    ...(terms.length > 0 ? { teaches: terms } : {}),
    isPartOf: { '@type': 'CreativeWorkSeries', '@id': absolute('/'), name: series.title, url: absolute('/') },
    position: data.post_number,
  };
}

/** The series and its parts, in the words of schema.org. */
export function describeSeries(posts: readonly ListedPost[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': ['CreativeWorkSeries', 'LearningResource'],
    '@id': absolute('/'),
    url: absolute('/'),
    name: series.title,
    alternateName: series.name,
    description: series.description,
    image: absolute('/picture.png'),
    ...common,
    learningResourceType: 'course',
    hasPart: posts.map(({ id, data }) => ({
      '@type': 'TechArticle',
      '@id': absolute(`/posts/${id}/`),
      url: absolute(`/posts/${id}/`),
      name: data.title,
      position: data.post_number,
    })),
  };
}
