/** What a reader may just hold or press, and what only the build can draw: to be kept when what is around it changes. */
const kept = 'button, input, td, :focus, [data-tex]';

/**
 * Gives an element new content, and keeps every node that stays of the same kind: so what has the focus keeps it, what is
 * pressed hears that it is let go, and formulas that the build has typeset remain. Where there is nothing to keep, all is
 * replaced, which is several times as fast.
 */
export function renew(element: Element, html: string): void {
  if (!element.querySelector(kept)) {
    element.innerHTML = html;
    return;
  }
  const template = document.createElement('template');
  template.innerHTML = html;
  renewNodes(element, template.content);
}

function renewNodes(element: Element, fresh: ParentNode & Node): void {
  const were = [...element.childNodes];
  const nodes = [...fresh.childNodes];
  for (const [index, node] of nodes.entries()) {
    const was = were[index];
    if (!was) element.append(node);
    else if (was instanceof Element && node instanceof Element && isSameKind(was, node)) renewElement(was, node);
    else if (was.nodeType === Node.TEXT_NODE && node.nodeType === Node.TEXT_NODE) {
      if (was.nodeValue !== node.nodeValue) was.nodeValue = node.nodeValue;
    } else was.replaceWith(node);
  }
  for (const left of were.slice(nodes.length)) left.remove();
}

const isSameKind = (was: Element, node: Element) =>
  was.nodeName === node.nodeName && was.getAttribute('data-tex') === node.getAttribute('data-tex');

function renewElement(was: Element, node: Element): void {
  for (const { name, value } of node.attributes) {
    if (was.getAttribute(name) !== value) was.setAttribute(name, value);
  }
  for (const { name } of [...was.attributes]) {
    // A <details> that the reader has opened stays open.
    if (!node.hasAttribute(name) && name !== 'open') was.removeAttribute(name);
  }
  if (was instanceof HTMLInputElement && node instanceof HTMLInputElement) {
    // What a reader has typed or chosen is no attribute; what is being typed is the reader's.
    if (was.checked !== node.checked) was.checked = node.checked;
    if (was.value !== node.value && was !== document.activeElement) was.value = node.value;
  }
  if (!was.hasAttribute('data-tex')) renewNodes(was, node);
}
