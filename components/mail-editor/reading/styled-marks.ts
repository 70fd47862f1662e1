import { declared } from './declared.js';

/** A way to say by style what a tag says. */
interface StyledMark {
  readonly tag: 'strong' | 'em' | 'u';
  /** Elements that mean it by themselves. */
  readonly elements: string;
  /** Elements whose text looks like that anyway. */
  readonly except: string;
  /** Does the style say that it is, or that it is not? Nothing where it says neither. */
  readonly says: (element: Element) => boolean | undefined;
}

function isBold(element: Element): boolean | undefined {
  const weight = declared(element, 'font-weight');
  if (weight === undefined) return undefined;
  return weight.startsWith('bold') || Number.parseInt(weight) >= 600;
}

function isItalic(element: Element): boolean | undefined {
  const style = declared(element, 'font-style');
  return style === undefined ? undefined : /^(?:italic|oblique)/.test(style);
}

function isUnderlined(element: Element): boolean | undefined {
  const line = declared(element, 'text-decoration-line') ?? declared(element, 'text-decoration');
  return line?.includes('underline');
}

const styledMarks: readonly StyledMark[] = [
  { tag: 'strong', elements: 'b, strong', except: 'h1, h2, h3, h4, h5, h6, th', says: isBold },
  { tag: 'em', elements: 'i, em', except: 'address, cite', says: isItalic },
  { tag: 'u', elements: 'u', except: 'a', says: isUnderlined },
];

/** Makes tags of what is said by style: a bold `span` becomes strong, and a `b` that is not bold goes. */
export function markStyles(nodes: DocumentFragment): void {
  for (const element of nodes.querySelectorAll('[data-style]'))
    for (const { tag, elements, except, says } of styledMarks) {
      const isMarked = says(element);
      if (isMarked === undefined || element.closest(except)) continue;
      if (element.matches(elements)) {
        if (!isMarked) element.replaceWith(...element.childNodes);
      } else if (isMarked) {
        const mark = element.ownerDocument.createElement(tag);
        mark.append(...element.childNodes);
        element.append(mark);
      }
    }
}
