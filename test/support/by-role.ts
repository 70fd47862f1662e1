/** What Chromium computes for its accessibility tree; switched on for the tests in `tools/find-chromium.mjs`. */
interface Perceived extends Element {
  readonly computedRole: string;
  readonly computedName: string;
}

/** What a thing is called: the whole name, or a pattern in it. */
export type Name = string | RegExp;

const nothing = document.createDocumentFragment();

function* everything(root: ParentNode): Generator<Element> {
  for (const element of root.children) {
    yield element;
    if (element.shadowRoot) yield* everything(element.shadowRoot);
    if (isFrame(element)) yield* everything(element.contentDocument?.body ?? nothing);
    yield* everything(element);
  }
}

const isShown = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });

const fits = (name: Name | undefined, actual: string): boolean => {
  if (name === undefined) return true;
  return typeof name === 'string' ? actual.trim() === name : name.test(actual);
};

/** Where a role can come from, so that the browser is only asked about elements that may have it: asking is slow. */
const candidates: Readonly<Record<string, string>> = {
  button: 'button, summary, [role="button"]',
  combobox: 'select, input, [role="combobox"]',
  dialog: 'dialog, [role="dialog"]',
  group: 'details, fieldset, [role="group"]',
  log: '[role="log"]',
  option: 'option, [role="option"]',
  radio: 'input, [role="radio"]',
  tab: '[role="tab"]',
  textbox: 'input, textarea, [role="textbox"]',
};

/** Every element that an agent perceives with this role and name, through shadow roots, in the order of the page. */
export const allByRole = (role: string, name?: Name, root: ParentNode = document.body): readonly HTMLElement[] =>
  [...everything(root)].filter((element): element is HTMLElement & Perceived => {
    if (!element.matches(candidates[role] ?? '*') || !isShown(element)) return false;
    const { computedRole, computedName } = element as HTMLElement & Perceived;
    return computedRole === role && fits(name, computedName);
  });

/** The one element with this role and name; the error lists what is there instead. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- because the caller knows what kind of element has the role
export function byRole<Type extends HTMLElement = HTMLElement>(role: string, name?: Name, root?: ParentNode): Type {
  const found = allByRole(role, name, root);
  if (found.length === 1) return found[0] as Type;
  const there = allByRole(role, undefined, root).map((element) => (element as HTMLElement & Perceived).computedName);
  throw new Error(
    `${found.length} elements are a ${role} named ${String(name)}; the ${role}s here: ${there.join(' | ') || 'none'}.\nOn the page: ${textOf()}`,
  );
}

/** Waits until the one element with this role and name is there. */
export async function findByRole<Type extends HTMLElement = HTMLElement>(
  role: string,
  name?: Name,
  root?: ParentNode,
): Promise<Type> {
  const until = performance.now() + 10_000;
  for (;;) {
    try {
      return byRole<Type>(role, name, root);
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

function focusedElement(): Element | null {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  return activeElement;
}

/** Role and name of what has the focus, such as `button Send`. Words, because a failed comparison of elements prints the whole page. */
export function focused(): string {
  const { computedRole, computedName } = (focusedElement() ?? document.body) as HTMLElement & Perceived;
  return `${computedRole} ${computedName.trim()}`.trim();
}

/** Everything that can be read in a part of the page, through shadow roots, white space folded. */
export const textOf = (root: Element = document.body): string =>
  // marks that keep names of one direction from turning those of the other are not read
  allText(root)
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

// by their kind and name, because the classes of a page in a frame are others than ours
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
const isFrame = (node: Element): node is HTMLIFrameElement => node.localName === 'iframe';
const isSlot = (node: Element): node is HTMLSlotElement => node.localName === 'slot';

function allText(node: Node): string {
  if (isText(node)) return node.data;
  if (!isElement(node)) return [...node.childNodes].map(allText).join(' ');
  if (node.matches('style, script') || getComputedStyle(node).display === 'none') return '';
  if (isFrame(node)) return [node.contentDocument?.body ?? []].flat().map(allText).join('');
  if (isSlot(node)) return node.assignedNodes({ flatten: true }).map(allText).join(' ');
  return [...(node.shadowRoot ?? node).childNodes].map(allText).join(' ');
}

/** Waits until something holds; the error shows what can be read on the page instead. */
export async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`It never held: ${holds.toString()}\nOn the page: ${textOf()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Waits until a text can be read on the page. */
export const untilReads = (text: string): Promise<void> => until(() => textOf().includes(text));
