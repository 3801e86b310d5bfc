const names = ['TypeScript', 'NumPy'];

/**
 * Gives the cells that have a twin two tabs, TypeScript and NumPy, in the place of the summary that opens the twin
 * where no script runs. The twin's output is in its own tab, so an edited cell keeps beside it what NumPy printed.
 */
export function attachTwinTabs(): void {
  for (const twin of document.querySelectorAll<HTMLDetailsElement>('run-cell > .cell-twin')) attach(twin);
}

function attach(twin: HTMLDetailsElement): void {
  const cell = twin.parentElement as HTMLElement;
  if (cell.querySelector(':scope > [role=tablist]')) return;
  const list = document.createElement('div');
  list.className = 'cell-tabs';
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', `Language of cell ${cell.dataset['number']}`);
  const tabs = names.map((name) => {
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.textContent = name;
    tab.setAttribute('role', 'tab');
    return tab;
  });
  const select = (chosen: number) => {
    for (const [index, tab] of tabs.entries()) {
      tab.setAttribute('aria-selected', String(index === chosen));
      tab.tabIndex = index === chosen ? 0 : -1;
    }
    cell.dataset['tab'] = names[chosen];
    twin.open = chosen === 1;
  };
  list.addEventListener('keydown', (event) => {
    const now = names.indexOf(cell.dataset['tab'] ?? '');
    // With two tabs each arrow leads to the other one.
    const next = { ArrowLeft: 1 - now, ArrowRight: 1 - now, Home: 0, End: 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    select(next);
    tabs[next]!.focus();
  });
  for (const [index, tab] of tabs.entries()) tab.addEventListener('click', () => select(index));
  list.append(...tabs);
  const panel = twin.querySelector('.twin-panel')!;
  panel.id = `${cell.id}-numpy`;
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-label', 'NumPy');
  tabs[1]!.setAttribute('aria-controls', panel.id);
  twin.querySelector('summary')!.hidden = true;
  cell.prepend(list);
  select(twin.open ? 1 : 0);
}
