const ours = ['outbound-launcher', 'outbound-task-list', 'outbound-composer', 'transfer-panel', 'wrap-up-dialog'];
const focusable = 'button, input, select, textarea, [href], [tabindex="0"]';

const isVisible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** The element that has the focus, through shadow roots; the body when none has. */
function focusedIn(page: Document): Element {
  let at = page.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at ?? page.body;
}

/** Does nobody have the focus, or an element that cannot be seen any more? */
const isFree = (focused: Element): boolean => focused === focused.ownerDocument.body || !isVisible(focused);

const takesText = (element: Element): boolean =>
  element.matches('input, textarea, select') || (element instanceof HTMLElement && element.isContentEditable);

/** The element and everything around it, through shadow roots. */
function* around(element: Element): Generator<Element> {
  for (let at: Node | null = element; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
    if (at instanceof Element) yield at;
}

/** May the focus be moved without taking it from the page, or out of the agent's typing? */
export function mayTakeFocus(page: Document): boolean {
  const focused = focusedIn(page);
  if (isFree(focused)) return true;
  return !takesText(focused) && [...around(focused)].some(({ localName }) => ours.includes(localName));
}

/** Puts the focus on the first thing in an element that takes it; answers whether there was one. */
function focusInto({ shadowRoot }: Element): boolean {
  const candidates = shadowRoot?.querySelectorAll<HTMLElement>(focusable) ?? [];
  const first = [...candidates].find(isVisible);
  first?.focus();
  return first !== undefined;
}

/**
 * Gives the focus to whom the agent will turn next, when an element went away with the focus in it: the conversations
 * that are left, else the launcher. The nearest is taken, from the element's own root outwards.
 */
export function rescueFocus(from: Element): void {
  if (!isFree(focusedIn(from.ownerDocument))) return;
  const hosts = [...around(from)].map((element) => element.getRootNode() as Document | ShadowRoot);
  for (const root of new Set(hosts))
    for (const tag of ['outbound-task-list', 'outbound-launcher'])
      if ([...root.querySelectorAll(tag)].some(focusInto)) return;
}
