// Runs in the head, before anything is painted, so that a chosen scheme never flashes in from the other one.
try {
  const scheme = localStorage.getItem('four-lanes/color-scheme');
  if (scheme === 'light' || scheme === 'dark') document.documentElement.style.colorScheme = scheme;
} catch {
  // Without storage the system decides.
}
// Styles may show at once what is alive a moment later: scripts do run here.
document.documentElement.dataset.scripts = 'run';
