import postcss, { type Rule } from 'postcss';

/** What a rule is for, where only some pages have it: a widget, the digit reader, formulas. */
const blocks = /\.widget-[\w-]+|\bdigit-reader\b|\.katex\b/;

/**
 * The styles without those of widgets that the page does not hold, and without those of formulas where it has none. All
 * other rules stay, used or not: they may be for what a script writes.
 */
export function leaveOutUnused(styles: string, page: string): string {
  const held = new Map<string, boolean>();
  const isHeld = (block: string) => {
    if (!held.has(block)) held.set(block, holds(page, block.replace('.', '')));
    return held.get(block)!;
  };
  const isUnused = (selector: string) => {
    const block = blocks.exec(selector)?.[0];
    return block !== undefined && !isHeld(block);
  };
  const root = postcss.parse(styles);
  root.walkRules((rule) => {
    if (isStep(rule)) return;
    const kept = rule.selectors.filter((selector) => !isUnused(selector));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
    const family = rule.name === 'font-face' ? /font-family:\s*"?(KaTeX)/.exec(String(rule))?.[1] : undefined;
    if (family && !isHeld('.katex')) rule.remove();
  });
  return root.toString();
}

/** Whether an element of the page has this name or this class. */
const holds = (page: string, name: string) =>
  new RegExp(`<${name}[ >]|class="(?:[^"]* )?${name}(?: [^"]*)?"`).test(page);

/** A step of an animation, `50% { }`, is no selector. */
const isStep = (rule: Rule) =>
  rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as postcss.AtRule).name);
