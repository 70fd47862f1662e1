import { ContextProvider } from '@lit/context';
import { sessionContext } from '../../../../components/internal/session-context.js';
import { createSession, type Fact } from '../../../../src/index.js';
import { answersOf } from '../../../support/desk-at.js';
import { newConversation } from '../../../support/nouns.js';
import { entriesOf } from '../entries.js';

export const frame = (): Promise<number> => new Promise(requestAnimationFrame);

/** A place on the page with a session, in which a conversation may be handed on to any of so many entries. */
export async function placeWith(count: number) {
  const targets = entriesOf(count);
  let tell: (fact: Fact) => void = () => undefined;
  const session = createSession({
    desktop: {
      ...answersOf(),
      listTargets: async ({ kind }) => ({ targets: kind === 'queue' ? targets : [] }),
      subscribe: (listener) => {
        tell = listener;
        return () => undefined;
      },
    },
  });
  for (let begun = session.start(newConversation); !begun.ok; begun = session.start(newConversation)) await frame();
  while (session.view.tasks[0]?.phase !== 'active') await frame();
  const place = document.body.appendChild(document.createElement('main'));
  new ContextProvider(place, { context: sessionContext, initialValue: session });
  return {
    place,
    targets,
    tell: (fact: Fact) => {
      tell(fact);
    },
  };
}
