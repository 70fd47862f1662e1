import { expect } from '@open-wc/testing';
import { colleague } from '../support/nouns.js';
import { interaction, webexAt } from '../support/webex/webex-at.js';

type Desk = Awaited<ReturnType<typeof webexAt>>;

const handed = { previousVTeams: ['queue-1'] };
const buddies = async () => ({ data: { agentList: [{ agentId: 'a-2', agentName: 'José', state: 'Available' }] } });

/** Where a task may stand when a message comes. */
const situations: Readonly<Record<string, (desk: Desk) => Promise<void>>> = {
  'a task of nobody’s': async () => undefined,
  'a task that is handed over': async ({ tell, wait }) => {
    tell('eAgentOfferContact', interaction(handed));
    await wait(0);
  },
  'a task of ours that is offered': async ({ start, tell, wait }) => {
    start();
    await wait(0);
    tell('eAgentOfferContact', interaction());
    await wait(0);
  },
  'an open task': async ({ tell, wait }) => {
    tell('eAgentContactAssigned', interaction({}, 'connected'));
    await wait(0);
  },
  'a task that a colleague is asked to take': async ({ tell, wait, session }) => {
    tell('eAgentContactAssigned', interaction({}, 'connected'));
    await wait(0);
    session.transfer('i-1', colleague);
    await wait(0);
  },
  'a task to be wrapped up': async ({ tell, wait }) => {
    tell('eAgentContactAssigned', interaction({}, 'connected'));
    tell('eAgentWrapup', interaction({}, 'wrapUp'));
    await wait(0);
  },
  'a task that is gone': async ({ tell, wait }) => {
    tell('eAgentContactAssigned', interaction({}, 'connected'));
    tell('eAgentWrapup', interaction({}, 'wrapUp'));
    tell('eAgentContactWrappedUp', interaction({}, 'wrapUp'));
    await wait(0);
  },
};

const messages = {
  offered: 'eAgentOfferContact',
  assigned: 'eAgentContactAssigned',
  'not assigned': 'eAgentContactAssignFailed',
  'not taken': 'eAgentInviteFailed',
  RONA: 'eAgentOfferContactRona',
  ended: 'eAgentContactEnded',
  'to be wrapped up': 'eAgentWrapup',
  'wrapped up': 'eAgentContactWrappedUp',
} as const;

type Row = Readonly<Record<keyof typeof messages, string>>;

/** What the agent sees after each message; `none` is no task at all. */
const seen: Readonly<Record<string, Row>> = {
  'a task of nobody’s': {
    offered: 'offered',
    assigned: 'active',
    'not assigned': 'none',
    'not taken': 'none',
    RONA: 'none',
    ended: 'none',
    'to be wrapped up': 'none',
    'wrapped up': 'none',
  },
  'a task that is handed over': {
    offered: 'offered',
    assigned: 'active',
    'not assigned': 'refused, assignment-failed',
    'not taken': 'refused, assignment-failed',
    RONA: 'none',
    ended: 'none',
    'to be wrapped up': 'wrapping-up',
    'wrapped up': 'none',
  },
  'a task of ours that is offered': {
    offered: 'offered',
    assigned: 'active',
    'not assigned': 'refused, assignment-failed',
    'not taken': 'refused, assignment-failed',
    RONA: 'refused, assignment-failed',
    ended: 'none',
    'to be wrapped up': 'wrapping-up',
    'wrapped up': 'none',
  },
  'an open task': {
    offered: 'active',
    assigned: 'active',
    'not assigned': 'active',
    'not taken': 'active',
    RONA: 'active',
    ended: 'active',
    'to be wrapped up': 'wrapping-up',
    'wrapped up': 'none',
  },
  'a task that a colleague is asked to take': {
    offered: 'transferring',
    assigned: 'transferring',
    'not assigned': 'active, transfer-not-accepted',
    'not taken': 'active, transfer-not-accepted',
    RONA: 'active, transfer-not-accepted',
    ended: 'transferring',
    'to be wrapped up': 'wrapping-up',
    'wrapped up': 'none',
  },
  'a task to be wrapped up': {
    offered: 'wrapping-up',
    assigned: 'wrapping-up',
    'not assigned': 'wrapping-up',
    'not taken': 'wrapping-up',
    RONA: 'wrapping-up',
    ended: 'wrapping-up',
    'to be wrapped up': 'wrapping-up',
    'wrapped up': 'none',
  },
  'a task that is gone': {
    offered: 'offered',
    assigned: 'active',
    'not assigned': 'none',
    'not taken': 'none',
    RONA: 'none',
    ended: 'none',
    'to be wrapped up': 'none',
    'wrapped up': 'none',
  },
};

const look = ({ session }: Desk): string =>
  session.view.tasks.map(({ phase, problem }) => [phase, problem?.code].filter(Boolean).join(', ')).join(' and ') ||
  'none';

describe('what Webex says about a task (L6, L7, T5, T6, W1)', () => {
  for (const [situation, bring] of Object.entries(situations))
    for (const [what, name] of Object.entries(messages))
      it(`is heard of ${situation}: ${what}`, async () => {
        const desk = await webexAt({ script: { contact: { buddyAgentsV2: buddies } } });
        await bring(desk);

        desk.tell(name, interaction(situation.includes('handed') ? handed : {}), { trackingId: 'webex-1' });
        await desk.wait(0);

        expect(look(desk)).to.equal(seen[situation]?.[what as keyof Row]);
      });

  it('names its tracking id when a task could not be assigned (L7)', async () => {
    const desk = await webexAt();
    await situations['a task of ours that is offered']?.(desk);

    desk.tell('eAgentContactAssignFailed', interaction(), { trackingId: undefined, reasonCode: 1011 });
    await desk.wait(0);

    expect(desk.session.view.tasks[0]?.problem).to.deep.equal({ code: 'assignment-failed', trackingId: '1011' });
  });

  it('is nothing to wonder at when it comes late, of a task that is gone', async () => {
    const desk = await webexAt();
    await situations['a task that is gone']?.(desk);

    desk.tell('eAgentContactEnded', undefined);

    expect(desk.logged('')).to.be.empty;
  });

  it('of another colleague than the one who is asked now is old (T5)', async () => {
    const desk = await webexAt({ script: { contact: { buddyAgentsV2: buddies } } });
    await situations['a task that a colleague is asked to take']?.(desk);

    desk.tell('eAgentInviteFailed', interaction({}, 'connected'), { destAgentId: 'somebody-else' });
    await desk.wait(0);
    expect(look(desk)).to.equal('transferring');
    desk.tell('eAgentInviteFailed', interaction({}, 'connected'), { destAgentId: 'a-2' });
    await desk.wait(0);

    expect(look(desk)).to.equal('active, transfer-not-accepted');
  });

  it('may never come: a colleague who is asked does not hold the task for ever (T5)', async () => {
    const desk = await webexAt({ script: { contact: { buddyAgentsV2: buddies } } });
    await situations['a task that a colleague is asked to take']?.(desk);

    await desk.wait(120);

    expect(look(desk)).to.equal('active, transfer-not-accepted');
  });
});
