import { absolute } from '../site/address.ts';

/** All may be read; the sitemap tells what there is. */
export const GET = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap.xml')}\n`);
