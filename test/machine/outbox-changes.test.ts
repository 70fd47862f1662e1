import { expect } from '@open-wc/testing';
import { changed } from '../../src/machine/outbox/outbox.changes.js';
import type { OutboxEntry } from '../../src/machine/outbox/outbox.types.js';
import { at, becomes, changes, everySituation, situated, type Situation } from './outbox-changes.fixture.js';

/** What each change makes of a message (C11); what is not in a row leaves it as it is. */
const table: Readonly<Record<Situation, Readonly<Record<string, string>>>> = {
  queued: {
    withdrawn: 'gone',
    'told sent': 'sent',
    'told delivered': 'delivered',
    'told failed': 'failed, full',
    'conversation forgotten': 'gone',
    'turn comes': 'sending, try 1',
  },
  'queued, waiting': {
    withdrawn: 'gone',
    'told sent': 'sent, try 1',
    'told delivered': 'delivered, try 1',
    'told failed': 'failed, full, try 1',
    'conversation forgotten': 'gone',
    'time passes': 'queued, try 1',
  },
  'queued, in doubt': {
    'told sent': 'sent',
    'told delivered': 'delivered',
    'told failed': 'failed, full',
    'conversation forgotten': 'gone',
    'turn comes': 'sending, in doubt, try 1',
  },
  'queued a day ago': {
    withdrawn: 'gone',
    'told sent': 'sent',
    'told delivered': 'delivered',
    'told failed': 'failed, full',
    'conversation forgotten': 'gone',
    'turn comes': 'failed, for the agent, send-lapsed',
  },
  'queued a day ago, in doubt': {
    'told sent': 'sent',
    'told delivered': 'delivered',
    'told failed': 'failed, full',
    'conversation forgotten': 'gone',
    'turn comes': 'unknown, in doubt, for the agent, send-lapsed',
  },
  sending: {
    'told sent': 'sent, try 1',
    'told delivered': 'delivered, try 1',
    'told failed': 'failed, full, try 1',
    'conversation forgotten': 'sending, try 1, left',
    'turn comes': 'unknown, in doubt, try 1',
    'answered sent': 'sent, try 1',
    'answered failed there': 'failed, try 1',
    'answered no': 'failed, policy-blocked, try 1',
    'vetoed by the page': 'failed, host-vetoed, try 1',
    'nobody there to answer': 'failed, host-absent, try 1',
    'not answered': 'unknown, in doubt, host-silent, try 1',
  },
  'sending again, in doubt': {
    'told sent': 'sent, try 1',
    'told delivered': 'delivered, try 1',
    'told failed': 'failed, full, try 1',
    'conversation forgotten': 'sending, in doubt, try 1, left',
    'turn comes': 'unknown, in doubt, try 1',
    'answered sent': 'sent, try 1',
    'answered failed there': 'failed, try 1',
    'answered no': 'failed, policy-blocked, try 1',
    'vetoed by the page': 'unknown, in doubt, host-vetoed, try 1',
    'nobody there to answer': 'unknown, in doubt, host-absent, try 1',
    'not answered': 'unknown, in doubt, host-silent, try 1',
  },
  'sending, left': {
    'told sent': 'gone',
    'told delivered': 'gone',
    'told failed': 'gone',
    'conversation forgotten': 'sending, try 1, left',
    'turn comes': 'unknown, in doubt, try 1, left',
    'answered sent': 'gone',
    'answered failed there': 'gone',
    'answered no': 'gone',
    'vetoed by the page': 'gone',
    'nobody there to answer': 'gone',
    'not answered': 'unknown, in doubt, host-silent, try 1, left',
  },
  unknown: {
    retried: 'queued, in doubt, wished anew',
    checked: 'unknown, in doubt, host-silent, try 1',
    'told sent': 'sent, try 1',
    'told delivered': 'delivered, try 1',
    'told failed': 'failed, full, try 1',
    'conversation forgotten': 'unknown, in doubt, host-silent, try 1, left',
    'looked up, there': 'delivered, try 1',
    'looked up, not there': 'queued, waits on, host-silent, try 1',
    'looked up in vain': 'unknown, in doubt, waits on, host-silent, try 1, look 1',
    'cannot be looked up': 'unknown, in doubt, for the agent, host-silent, try 1, look 1',
  },
  'unknown, waiting': {
    retried: 'queued, in doubt, wished anew',
    checked: 'unknown, in doubt, host-silent, try 1, look 1',
    'told sent': 'sent, try 1',
    'told delivered': 'delivered, try 1',
    'told failed': 'failed, full, try 1',
    'conversation forgotten': 'unknown, in doubt, waits on, host-silent, try 1, look 1, left',
    'looked up, there': 'delivered, try 1',
    'looked up, not there': 'queued, waits on, host-silent, try 1, look 1',
    'looked up in vain': 'unknown, in doubt, waits on, host-silent, try 1, look 2',
    'cannot be looked up': 'unknown, in doubt, for the agent, host-silent, try 1, look 2',
  },
  'unknown, for the agent': {
    retried: 'queued, in doubt, wished anew',
    checked: 'unknown, in doubt, host-silent, try 1, look 1',
    'told sent': 'sent, try 1',
    'told delivered': 'delivered, try 1',
    'told failed': 'failed, full, try 1',
    'conversation forgotten': 'gone',
    'looked up, there': 'delivered, try 1',
    'looked up, not there': 'queued, waits on, host-silent, try 1, look 1',
    'looked up in vain': 'unknown, in doubt, waits on, host-silent, try 1, look 2',
    'cannot be looked up': 'unknown, in doubt, for the agent, host-silent, try 1, look 2',
  },
  'unknown for a day': {
    retried: 'queued, in doubt, wished anew',
    checked: 'unknown, in doubt, host-silent, try 1',
    'told sent': 'sent, try 1',
    'told delivered': 'delivered, try 1',
    'told failed': 'failed, full, try 1',
    'conversation forgotten': 'unknown, in doubt, host-silent, try 1, left',
    'looked up, there': 'delivered, try 1',
    'looked up, not there': 'queued, waits on, host-silent, try 1',
    'looked up in vain': 'unknown, in doubt, for the agent, host-silent, try 1, look 1',
    'cannot be looked up': 'unknown, in doubt, for the agent, host-silent, try 1, look 1',
  },
  'unknown, left': {
    retried: 'gone',
    checked: 'unknown, in doubt, host-silent, try 1, left',
    'told sent': 'gone',
    'told delivered': 'gone',
    'told failed': 'gone',
    'conversation forgotten': 'unknown, in doubt, host-silent, try 1, left',
    'looked up, there': 'gone',
    'looked up, not there': 'gone',
    'looked up in vain': 'unknown, in doubt, waits on, host-silent, try 1, look 1, left',
    'cannot be looked up': 'gone',
  },
  'unknown after the last try': {
    retried: 'queued, in doubt, wished anew',
    checked: 'unknown, in doubt, host-silent, try 3',
    'told sent': 'sent, try 3',
    'told delivered': 'delivered, try 3',
    'told failed': 'failed, full, try 3',
    'conversation forgotten': 'unknown, in doubt, host-silent, try 3, left',
    'looked up, there': 'delivered, try 3',
    'looked up, not there': 'failed, host-silent, try 3',
    'looked up in vain': 'unknown, in doubt, waits on, host-silent, try 3, look 1',
    'cannot be looked up': 'unknown, in doubt, for the agent, host-silent, try 3, look 1',
  },
  sent: {
    'told sent': 'sent, try 1',
    'told delivered': 'delivered, try 1',
    'told failed': 'failed, full, try 1',
    'conversation forgotten': 'gone',
  },
  delivered: {
    'conversation forgotten': 'gone',
  },
  'failed by us': {
    retried: 'queued, wished anew',
    withdrawn: 'gone',
    'told sent': 'sent, try 1',
    'told delivered': 'delivered, try 1',
    'told failed': 'failed, full, try 1',
    'conversation forgotten': 'gone',
  },
  'failed at the host': {
    retried: 'queued, wished anew',
    withdrawn: 'gone',
    'told delivered': 'delivered, try 1',
    'told failed': 'failed, full, try 1',
    'conversation forgotten': 'gone',
  },
};

const named = (clientToken: string, otherwise: Partial<OutboxEntry> = {}): OutboxEntry =>
  situated({ clientToken, ...otherwise });

describe('the messages on their way', () => {
  for (const situation of everySituation)
    it(`change from "${situation}" as the table says`, () => {
      expect(becomes(situation)).to.deep.equal(table[situation]);
    });

  it('stay the same objects where a change is about another one', () => {
    const other = named('other', { conversationId: 'conversation-2' });

    for (const change of Object.values(changes))
      if (change.type !== 'wait.over') expect(changed([other], change)[0]).to.equal(other);
  });

  it('wait for the agent only while they are in doubt: what was kept otherwise goes on', () => {
    const kept = [named('one', { waits: 'agent' }), named('two', { status: 'sending', waits: 'agent' })];

    const after = changed(kept, { type: 'wait.over', at });

    expect(after.map(({ waits }) => waits)).to.deep.equal([undefined, undefined]);
  });
});
