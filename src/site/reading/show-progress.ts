import { forgetProgress, readProgress } from './progress.ts';

/** The home page says beside each post how far its reader has come. */
export function showProgress(): void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-progress]')];
  const kept = readProgress();
  const begun = places.filter((place) => kept[place.dataset['progress']!]);
  for (const place of begun) {
    const { section, title, finished } = kept[place.dataset['progress']!]!;
    place.replaceChildren(...(finished ? ['✓ Read to the end.'] : ['Go on at ', linkTo(place, section, title)]));
    place.hidden = false;
  }
  if (begun.length > 0) begun[0]!.closest('ol, ul')?.after(createNote(begun));
}

function linkTo(place: HTMLElement, section: string, title: string): HTMLAnchorElement {
  const link = document.createElement('a');
  const post = place.closest('[data-post]')!.querySelector<HTMLAnchorElement>('a')!;
  link.href = new URL(`#${encodeURIComponent(section)}`, post.href).href;
  link.textContent = title;
  return link;
}

/** Says who knows this, and lets the reader wipe it. */
function createNote(places: readonly HTMLElement[]): HTMLElement {
  const note = document.createElement('p');
  note.className = 'progress-note';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Forget it';
  button.addEventListener('click', () => {
    forgetProgress();
    for (const place of places) place.hidden = true;
    note.textContent = 'Forgotten.';
    note.tabIndex = -1;
    note.focus();
  });
  note.append('Where you were is kept in this browser alone. ', button);
  return note;
}
