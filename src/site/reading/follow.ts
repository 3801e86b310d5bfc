import { keepProgress } from './progress.ts';

/** The contents list marks the section that is being read, and the browser remembers it. */
export function follow(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
  const sections = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  const article = document.querySelector<HTMLElement>('article[data-post]');
  const end = document.querySelector('.post-end');
  if (!article || !end || sections.length === 0) return;
  let finished = false;
  let current: HTMLAnchorElement | undefined;

  const update = () => {
    // A section is being read once its heading has passed the upper third.
    const read = sections.filter(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 3).at(-1);
    if (read?.link !== current) {
      current?.removeAttribute('aria-current');
      read?.link.setAttribute('aria-current', 'true');
      current = read?.link;
    }
    if (!read) return;
    const { link, heading } = read;
    keepProgress(article.dataset['post']!, { section: heading.id, title: link.textContent!.trim(), finished });
  };

  // All that lies above counts as in sight: who jumps over several headings at once passes each of them.
  const headings = new IntersectionObserver(update, { rootMargin: '1000000px 0px -66% 0px' });
  for (const { heading } of sections) headings.observe(heading);
  new IntersectionObserver(([entry]) => {
    finished ||= entry!.isIntersecting;
    update();
  }).observe(end);
}
