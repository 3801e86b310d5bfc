/** What lies over a figure that somebody reads. It stands in a shadow: the page's own markup stays what the build wrote. */
const style = `
:host { color: var(--ink); }
.surface { position: absolute; inset: 0; touch-action: pan-y pinch-zoom; cursor: crosshair; }
.surface.scrolls { touch-action: auto; }
svg { position: absolute; overflow: visible; pointer-events: none; fill: none; }
path { stroke: currentColor; stroke-dasharray: 3 3; opacity: 0.6; vector-effect: non-scaling-stroke; }
circle, rect { vector-effect: non-scaling-stroke; }
circle { stroke: var(--paper); stroke-width: 5px; }
circle + circle { stroke: var(--ink); stroke-width: 1.5px; }
rect { stroke: #000000; stroke-width: 4px; }
rect + rect { stroke: #ffffff; stroke-width: 2px; }
.label {
  position: absolute;
  box-sizing: border-box;
  width: max-content;
  max-width: 100%;
  padding: 0.25rem 0.6rem;
  border: 1px solid var(--rule);
  border-radius: 6px;
  background: var(--paper);
  box-shadow: 0 2px 8px rgb(0 0 0 / 16%);
  font: 0.76rem / 1.45 var(--sans);
  font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere;
  pointer-events: none;
}
.label > * { display: block; }
.label b { font-weight: 600; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
[hidden] { display: none; }
`;

export const readerSheet = new CSSStyleSheet();
readerSheet.replaceSync(style);

export function createPart(className: string, name = 'div', text = ''): HTMLElement {
  const part = document.createElement(name);
  if (className) part.className = className;
  part.textContent = text;
  return part;
}
