import { ContextProvider } from '@lit/context';
import '../../../components/outbound-composer/define.js';
import { sessionContext } from '../../../components/index.js';
import {
  createSession,
  indexedDbDraftStore,
  systemClock,
  type Desktop,
  type Draft,
  type NewConversation,
  type Session,
} from '../../../src/index.js';
import { answersOf, everything } from '../../support/desk-at.js';

/** What was done last is on the screen. */
export const painted = (): Promise<unknown> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      setTimeout(resolve);
    }),
  );

/** A composer of some size that shows what is chosen in a session. */
export function composerUnder(session: Session) {
  const place = document.body.appendChild(document.createElement('main'));
  new ContextProvider(place, { context: sessionContext, initialValue: session });
  const composer = place.appendChild(document.createElement('outbound-composer'));
  composer.style.cssText = 'display: flex; block-size: 600px; inline-size: 700px';
  return { place, composer };
}

/** A composer in which a message is being written, with its field once that is there; drafts are kept as they always are. */
export async function writing(wanted: NewConversation, otherwise: Partial<Desktop> = {}, draft: Draft = {}) {
  const desktop = { ...answersOf(), capabilities: [...everything, 'rich-text' as const], ...otherwise };
  const session = createSession({ desktop, drafts: indexedDbDraftStore({ clock: systemClock }) });
  const { composer } = composerUnder(session);
  let begun = session.start(wanted);
  for (; !begun.ok; begun = session.start(wanted)) await painted();
  session.saveDraft(begun.key, draft);
  const field = () => composer.shadowRoot?.querySelector<HTMLElement>('#message');
  while (!field()) await painted();
  return { session, composer, field };
}
