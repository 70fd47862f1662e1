import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../components/wrap-up-dialog/define.js';
import { allByRole, byRole, findByRole, textOf, until, untilReads } from '../support/by-role.js';
import { conversationAt } from '../support/conversation-at.js';
import { troubles, type AgentInTrouble, type Trouble } from './wrap-up-faults.fixture.js';

/** A conversation that has just ended at a centre in this trouble, and the agent who is to wrap it up. */
async function endedIn({ knobs }: Trouble) {
  const { session, key, centre, pass } = await conversationAt(html`<wrap-up-dialog></wrap-up-dialog>`, { knobs });
  session.end(key);
  await pass(0);
  await findByRole('dialog', 'Wrap-up reasons');
  const agent: AgentInTrouble = {
    presses: async (button) => {
      (await findByRole('button', button)).click();
      await pass(0);
    },
    chooses: async (reason) => {
      (await findByRole('option', reason)).click();
      await until(() => byRole('option', reason).getAttribute('aria-selected') === 'true');
    },
    reads: untilReads,
    passes: pass,
    turns: (change) => {
      centre.set(change);
    },
  };
  const tokens = (): readonly string[] =>
    centre.log.flatMap((entry) => (entry.type === 'asked' && entry.name === 'wrapUpTask' ? [entry.clientToken] : []));
  return { agent, session, tokens };
}

/** The controls that cannot be used now; one that waits for a reason is none of them. */
const locks = (): readonly string[] =>
  allByRole('button')
    .filter((button) => button.getAttribute('aria-disabled') === 'true' && textOf(button) !== 'Submit wrap-up')
    .map((button) => textOf(button));

describe('<wrap-up-dialog> when the desktop is in trouble (W3)', () => {
  for (const trouble of troubles)
    it(`says so and leaves the agent free: ${trouble.story}`, async () => {
      const { agent, session, tokens } = await endedIn(trouble);

      await trouble.happens(agent);
      await untilReads(trouble.reads);
      const locked = locks();
      await trouble.goesOn(agent);

      await until(() => allByRole('dialog').length === 0);
      expect(session.view.tasks).to.have.length(0);
      expect(locked).to.deep.equal([]);
      expect(new Set(tokens()).size).to.equal(1);
    });
});
