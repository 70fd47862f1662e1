import { requestEvents, type DesktopCalls, type OutboundRequest, type RequestName } from '../../../src/index.js';

const answer = <Name extends RequestName>(desktop: DesktopCalls, name: Name, asked: OutboundRequest<Name>): void => {
  asked.respondWith(desktop[name](asked.request, asked));
};

/** A page with an element deep inside nested shadow roots; what that element asks, the page answers from a desktop. */
export function answeringPage(desktop: DesktopCalls) {
  const page = document.body.appendChild(document.createElement('section'));
  const outer = page.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  const inner = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  const element = inner.appendChild(document.createElement('div'));

  for (const name of Object.keys(requestEvents) as RequestName[])
    page.addEventListener(requestEvents[name], (event) => {
      // a vetoed request is not to be done
      if (!event.defaultPrevented) answer(desktop, name, event as unknown as OutboundRequest);
    });
  return { page, element };
}
