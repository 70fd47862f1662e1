import { ContextProvider } from '@lit/context';
import '../../../../components/transfer-panel/define.js';
import { sessionContext } from '../../../../components/index.js';
import { createSession, type Fact, type TransferTarget } from '../../../../src/index.js';
import { answersOf } from '../../../support/desk-at.js';
import { newConversation } from '../../../support/nouns.js';
import { changesOf, entriesOf } from '../entries.js';

const frame = (): Promise<number> => new Promise(requestAnimationFrame);

/** A session with a conversation that may be handed on, at a desktop that answers with all the entries there are. */
async function sessionWith(count: number) {
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
  return {
    session,
    targets,
    tell: (fact: Fact) => {
      tell(fact);
    },
  };
}

/** The panel of a conversation, which lists every entry. */
export async function begin(count: number) {
  const { session, targets, tell } = await sessionWith(count);
  const place = document.body.appendChild(document.createElement('main'));
  new ContextProvider(place, { context: sessionContext, initialValue: session });
  let panel = place.appendChild(document.createElement('transfer-panel'));
  const inside = (selector: string) => panel.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  const trigger = async (): Promise<HTMLElement> => {
    for (; ; await frame()) {
      const button = inside('[part=trigger]');
      if (button?.checkVisibility()) return button;
    }
  };
  let changes: TransferTarget[] = [];
  await trigger();
  return {
    open: () => inside('[part=trigger]')?.click(),
    close: () => {
      panel.hide();
    },
    field: () => inside('[part=search]'),
    makeChanges: (shown: string[], round: number) => {
      changes = changesOf(targets, shown, round);
    },
    /** Each told by itself, as a host tells them. */
    change: () => {
      for (const target of changes) tell({ type: 'targets.changed', targets: [target] });
    },
    changeAtOnce: () => {
      tell({ type: 'targets.changed', targets: changes });
    },
    shown: () => {
      const rows = [...(panel.shadowRoot?.querySelectorAll('[role=option]') ?? [])];
      // rows of a panel that is closed yet are seen by nobody
      return rows[0]?.checkVisibility() ? rows.map((row) => row.textContent) : [];
    },
    /** Takes it away as it is, and puts another into its place. */
    replace: async () => {
      panel.remove();
      panel = place.appendChild(document.createElement('transfer-panel'));
      await trigger();
    },
  };
}
