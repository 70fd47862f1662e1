import { MessageFrame } from '../../../../components/mail/message-frame.js';
import { provoke } from './provoke.js';

/** A place in the page that mail was put into. */
export interface Place {
  /** What is in the page where it shows. */
  readonly box: HTMLElement;
  /** The mail itself. */
  readonly mail: ParentNode;
  readonly leave: () => void;
}

const words = { lang: 'en', title: 'Message', leadsTo: (place: string) => `(leads to ${place})` };

/** A box of the page, away from its edges, which scrolls what is longer; `mail` is its shadow root. */
function boxOf(): { box: HTMLElement; root: HTMLElement } {
  const box = document.createElement('section');
  Object.assign(box.style, { display: 'block', margin: '60px', width: '300px', height: '150px' });
  const root = document.createElement('div');
  Object.assign(root.style, { height: '150px', overflow: 'auto' });
  box.attachShadow({ mode: 'open' }).append(root);
  document.body.prepend(box);
  return { box, root };
}

/** Mail in the page itself, with nothing around it. */
export function inPage(mail: DocumentFragment | string): Place {
  const { box, root } = boxOf();
  // a form that is sent would take the tests with it
  root.addEventListener('submit', (event) => event.preventDefault());
  if (typeof mail === 'string') root.innerHTML = mail;
  else root.append(mail);
  provoke(root);
  return { box, mail: root, leave: () => box.remove() };
}

/** Mail in a page of its own that forbids it nothing. */
export async function inOpenPage(mail: string): Promise<Place> {
  const { box, root } = boxOf();
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = mail;
  root.append(frame);
  // some mails lead elsewhere while they load
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 1000))]);
  const page = frame.contentDocument;
  if (page) provoke(page);
  return { box, mail: page ?? document.createDocumentFragment(), leave: () => box.remove() };
}

/** Mail in our frame. */
export function inFrame(mail: DocumentFragment): Place {
  const { box, root } = boxOf();
  const frame = new MessageFrame(root, { words });
  frame.show(mail);
  const page = root.querySelector('iframe')?.contentDocument;
  if (!page) throw new Error('The frame has no page.');
  provoke(page);
  const leave = () => {
    frame.destroy();
    box.remove();
  };
  return { box, mail: page, leave };
}

/** Mail as the browser reads it, with nothing taken out: what the frame gets when nobody sanitises. */
export function asItIs(mail: string): DocumentFragment {
  const { head, body } = new DOMParser().parseFromString(mail, 'text/html');
  const fragment = head.ownerDocument.createDocumentFragment();
  fragment.append(...head.childNodes, ...(body.localName === 'frameset' ? [body] : body.childNodes));
  return fragment;
}
