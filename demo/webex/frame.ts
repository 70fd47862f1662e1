import { memorySessionStore } from 'outbound-elements/core';
import { behindWire, wire } from 'outbound-elements/hosts/simulated-webex';
import type { FramesPage } from './frames.js';
import { elementOf, nested, scriptsOf, type Making } from './mount.js';

const { framesPage } = parent as unknown as { readonly framesPage: FramesPage };
const gift = framesPage.giftOf(frameElement);

/** The document of one widget: it has its own global, behind a wire, its own scripts, and nothing of the desktop's. */
function unwrap({ widget, store, service, backend, served, resize }: NonNullable<typeof gift>): void {
  const { lang, dir, dataset } = parent.document.documentElement;
  Object.assign(document.documentElement, { lang, dir });
  document.documentElement.dataset.theme = dataset.theme;
  Object.assign(globalThis, { AGENTX_SERVICE: behindWire(service, wire()) });
  const load = scriptsOf(document, served);
  const making: Making = { page: document, store, widget: (inner) => elementOf(inner, making) };
  const element = elementOf(widget, making);
  // nobody answers at the layout's `backend-url` here, and the simulated centre forgets its tasks with the page
  if (widget.comp === 'outbound-webex-session') Object.assign(element, { backend, sessionStore: memorySessionStore() });
  load(widget.script ?? '');
  document.body.append(nested(element));
  // the slot of a widget is as high as the widget: nothing shows past a frame's edge
  new ResizeObserver(([entry]) => {
    resize(Math.ceil(entry?.contentRect.height ?? 0));
    // what got the focus before there was room for it had the frame scrolled
    document.documentElement.scrollTop = 0;
  }).observe(document.body);
}

if (gift) unwrap(gift);
