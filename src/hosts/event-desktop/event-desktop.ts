import type {
  Answer,
  AnswerOf,
  Call,
  Capability,
  Desktop,
  DesktopCalls,
  RequestName,
  RequestOf,
} from '../../ports/desktop.js';
import { OutboundRequest, requestEvents } from './request-event.js';

/** Where questions are asked, and what the page can do beyond the indispensable. */
export interface EventDesktopOptions {
  readonly capabilities?: readonly Capability[];
}

/**
 * The default desktop: every request becomes a DOM event at `target` that the embedding page answers with `respondWith`.
 * A request that nobody answers ends at once as `host-absent`, a prevented one as `host-vetoed`.
 * Facts reach the session by its own `tell(fact)`.
 */
export function eventDesktop(target: EventTarget, { capabilities = [] }: EventDesktopOptions = {}): Desktop {
  const asking =
    <Name extends RequestName>(name: Name) =>
    async (request: RequestOf<Name>, call: Call): Promise<Answer<AnswerOf<Name>>> => {
      const event = new OutboundRequest(name, request, call);
      const wanted = target.dispatchEvent(event);
      if (!wanted) return { fault: { code: 'host-vetoed', request: name } };
      return event.answer ?? { fault: { code: 'host-absent', request: name } };
    };
  const names = Object.keys(requestEvents) as readonly RequestName[];
  // because TypeScript cannot follow that every name got the call of its own kind
  const calls = Object.fromEntries(names.map((name) => [name, asking(name)])) as unknown as DesktopCalls;
  return { ...calls, capabilities, subscribe: () => () => undefined };
}
