import { sessionContext } from 'outbound-elements';
import type { Session } from 'outbound-elements/core';

/** What an element asks for its session with: the community's context protocol, so no library is needed to answer. */
interface ContextRequest extends Event {
  readonly context: unknown;
  readonly callback: (session: Session, unsubscribe?: () => void) => void;
}

const isForSession = (event: Event): event is ContextRequest =>
  'context' in event && event.context === sessionContext && 'callback' in event;

/** Lets the elements in a part of the page find a session; the answer ends it. */
export function provideSession(part: HTMLElement, session: Session): () => void {
  const answer = (event: Event): void => {
    if (!isForSession(event)) return;
    // the live session around it would answer too
    event.stopPropagation();
    event.callback(session, () => undefined);
  };
  part.addEventListener('context-request', answer);
  return () => {
    part.removeEventListener('context-request', answer);
  };
}
