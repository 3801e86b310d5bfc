import type { ShikiTransformer } from 'shiki';

/** Code stands on the site's paper, not on the theme's: its background is left to the styles. */
export const shikiPaper: ShikiTransformer = {
  name: 'four-lanes:paper',
  preprocess(_, options) {
    // Shiki stops colouring a line after half a second, which a busy machine needs for the first one: a build would then
    // be another than the one before.
    options.tokenizeTimeLimit = 0;
  },
  pre(node) {
    node.properties['style'] = String(node.properties['style'] ?? '').replace(/background-color:[^;]*;?/, '');
  },
  span(node) {
    node.properties['style'] = `${node.properties['style'] ?? ''};`;
  },
};
