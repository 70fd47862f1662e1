const WEB = /^(?:https?|mailto|tel):$/;

/** Does what people do without meaning to: points at everything, reaches everything by keyboard, presses what runs script. */
export function provoke(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    if (element.tabIndex >= 0) element.focus({ preventScroll: true });
    if (runsWhenPressed(element)) element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
}

/** Pressing a link to the web is meant to go there: only what is none is pressed. */
function runsWhenPressed(element: HTMLElement): boolean {
  const name = element.localName;
  if (name === 'button' || name === 'input') return true;
  const { protocol } = element as HTMLAnchorElement;
  return (name === 'a' || name === 'area') && element.hasAttribute('href') && !WEB.test(protocol);
}
