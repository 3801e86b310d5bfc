import type { ShikiTransformer } from 'shiki';

/** Code stands on the site's paper, not on the theme's: its background is left to the styles. */
export const shikiPaper: ShikiTransformer = {
  name: 'four-lanes:paper',
  pre(node) {
    node.properties['style'] = String(node.properties['style'] ?? '').replace(/background-color:[^;]*;?/, '');
  },
};
