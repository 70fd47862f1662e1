import { memorySessionStore } from 'outbound-elements/core';
import { openDesktop } from './desktop.js';
import { elementOf, nested, scriptsOf, type Making } from './mount.js';
import { show } from './show.js';

const { webex, store, served } = openDesktop();
Object.assign(globalThis, { AGENTX_SERVICE: webex.service });

const load = scriptsOf(document, served);

const making: Making = {
  page: document,
  store,
  widget: (widget) => {
    const element = elementOf(widget, making);
    // nobody answers at the layout's `backend-url` here: the backend of the simulated centre stands in for it
    // and this centre forgets its tasks with the page: one of the page before would be nobody's
    if (widget.comp === 'outbound-webex-session')
      Object.assign(element, { backend: webex.backend, sessionStore: memorySessionStore() });
    load(widget.script ?? '');
    return nested(element);
  },
};

await show('./desktop-layout.json', making);
