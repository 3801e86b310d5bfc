import type { Panel, Subplots } from './figure.ts';

/** The panels whose axis in one direction is also that of a panel, itself among them. */
export function findSharing(subplots: Subplots | undefined, panel: Panel, direction: 'x' | 'y'): Panel[] {
  if (subplots === undefined) return [panel];
  const { panels, columns } = subplots;
  const sharing = direction === 'x' ? subplots.sharex : subplots.sharey;
  const place = panels.indexOf(panel);
  return panels.filter((other, index) => {
    if (other === panel || sharing === 'all') return true;
    if (sharing === 'row') return Math.floor(index / columns) === Math.floor(place / columns);
    return sharing === 'col' && index % columns === place % columns;
  });
}
