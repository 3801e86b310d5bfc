import { expect, test } from 'vitest';
import { absolute } from '../../src/site/address.ts';
import { describePost, describeSeries } from '../../src/site/structured.ts';

const data = { post_number: 3, title: 'T', subtitle: 'S', description: 'D', minutes: 20 };

test('a post is an article to learn from, and says for how long, what, and of which series it is a part', () => {
  expect(describePost({ id: '03-t', data }, ['sigmoid'])).toMatchObject({
    '@type': ['TechArticle', 'LearningResource'],
    name: 'T',
    url: absolute('/posts/03-t/'),
    image: absolute('/posts/03-t/picture.png'),
    timeRequired: 'PT20M',
    teaches: ['sigmoid'],
    isPartOf: { '@id': absolute('/') },
    position: 3,
  });
  expect(describePost({ id: '03-t', data }, [])).not.toHaveProperty('teaches');
});

test('the series names its parts in their order', () => {
  expect(describeSeries([{ id: '03-t', data }])).toMatchObject({
    '@id': absolute('/'),
    hasPart: [{ name: 'T', url: absolute('/posts/03-t/'), position: 3 }],
  });
});
