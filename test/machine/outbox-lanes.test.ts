import { expect } from '@open-wc/testing';
import { carryAgainAfter, lookAgainAfter } from '../../src/machine/outbox/back-off.js';
import { busyLanes, headOf, isDrained, nextWait } from '../../src/machine/outbox/lane.js';
import { changed } from '../../src/machine/outbox/outbox.changes.js';
import { newsOf } from '../../src/machine/outbox/outbox.news.js';
import type { OutboxEntry } from '../../src/machine/outbox/outbox.types.js';
import { at, changes, everySituation, situated, situations, type Situation } from './outbox-changes.fixture.js';

interface News {
  readonly sent: readonly string[];
  readonly failed: readonly string[];
}

const named = (clientToken: string, otherwise: Partial<OutboxEntry> = {}): OutboxEntry =>
  situated({ clientToken, ...otherwise });
const tokens = Array.from({ length: 200 }, (_, index) => `token-${index}`);
const times = Array.from({ length: 12 }, (_, index) => index + 1);

/** Which changes of a message are announced, as what; every other is not. */
const newsTable = {
  queued: {
    sent: ['told sent', 'told delivered'],
    failed: ['told failed', 'conversation forgotten'],
  },
  'queued, waiting': {
    sent: ['told sent', 'told delivered'],
    failed: ['told failed', 'conversation forgotten'],
  },
  'queued, in doubt': {
    sent: ['told sent', 'told delivered'],
    failed: ['told failed', 'conversation forgotten'],
  },
  'queued a day ago': {
    sent: ['told sent', 'told delivered'],
    failed: ['told failed', 'conversation forgotten', 'turn comes'],
  },
  'queued a day ago, in doubt': {
    sent: ['told sent', 'told delivered'],
    failed: ['told failed', 'conversation forgotten'],
  },
  sending: {
    sent: ['told sent', 'told delivered', 'answered sent'],
    failed: ['told failed', 'answered failed there', 'answered no', 'vetoed by the page', 'nobody there to answer'],
  },
  'sending again, in doubt': {
    sent: ['told sent', 'told delivered', 'answered sent'],
    failed: ['told failed', 'answered failed there', 'answered no'],
  },
  'sending, left': {
    sent: ['told sent', 'told delivered', 'answered sent'],
    failed: ['told failed', 'answered failed there', 'answered no', 'vetoed by the page', 'nobody there to answer'],
  },
  unknown: {
    sent: ['told sent', 'told delivered', 'looked up, there'],
    failed: ['told failed'],
  },
  'unknown, waiting': {
    sent: ['told sent', 'told delivered', 'looked up, there'],
    failed: ['told failed'],
  },
  'unknown, for the agent': {
    sent: ['told sent', 'told delivered', 'looked up, there'],
    failed: ['told failed'],
  },
  'unknown for a day': {
    sent: ['told sent', 'told delivered', 'looked up, there'],
    failed: ['told failed'],
  },
  'unknown, left': {
    sent: ['told sent', 'told delivered', 'looked up, there'],
    failed: ['retried', 'told failed', 'looked up, not there', 'cannot be looked up'],
  },
  'unknown after the last try': {
    sent: ['told sent', 'told delivered', 'looked up, there'],
    failed: ['told failed', 'looked up, not there'],
  },
  sent: {
    sent: [],
    failed: ['told failed'],
  },
  delivered: {
    sent: [],
    failed: [],
  },
  'failed by us': {
    sent: [],
    failed: [],
  },
  'failed at the host': {
    sent: [],
    failed: [],
  },
} as const satisfies Readonly<Record<Situation, News>>;

describe('the wait before a repetition', () => {
  for (const [name, after, first, longest] of [
    ['of a send', carryAgainAfter, 1_000, 60_000],
    ['of a look-up', lookAgainAfter, 5_000, 600_000],
  ] as const) {
    it(`${name} doubles each time up to a longest one, and is between a half and the whole of that`, () => {
      for (const time of times)
        for (const token of tokens) {
          const whole = Math.min(longest, first * 2 ** (time - 1));
          expect(after(time, token)).to.be.within(whole / 2, whole);
        }
    });

    it(`${name} is the same for the same token, and hardly ever for another`, () => {
      expect(after(3, 'token-1')).to.equal(after(3, 'token-1'));
      expect(new Set(tokens.map((token) => after(3, token))).size).to.be.greaterThan(150);
    });
  }
});

describe('the lanes', () => {
  const sent = named('sent', { status: 'sent' });
  const failed = named('failed', { status: 'failed' });
  const first = named('first');
  const second = named('second');
  const elsewhere = named('elsewhere', { conversationId: 'conversation-2' });
  const lane = first.conversationId;

  it('have one head each: the first message that is not through', () => {
    expect(headOf([sent, failed, elsewhere, first, second], lane)).to.equal(first);
    expect(headOf([sent, failed, elsewhere, first, second], 'conversation-2')).to.equal(elsewhere);
    expect(headOf([sent, failed], lane)).to.equal(undefined);
  });

  it('hand over first in, first out: a message behind one that waits stays', () => {
    const waiting = named('first', { waits: at + 1 });

    const after = changed([waiting, second], { type: 'lane.entered', conversationId: lane, at });

    expect(after.map(({ status }) => status)).to.deep.equal(['queued', 'queued']);
    expect(busyLanes([waiting, second, elsewhere])).to.deep.equal(['conversation-2']);
  });

  it('pass over what has lapsed in the same turn', () => {
    const after = changed([situations['queued a day ago'], second], { type: 'lane.entered', conversationId: lane, at });

    expect(after.map(({ status }) => status)).to.deep.equal(['failed', 'sending']);
  });

  it('are drained when all has gone out that can go without the agent', () => {
    const unknown = named('unknown', { status: 'unknown', waits: 'agent' });
    const lookedUp = named('looked up', { status: 'unknown' });

    const drained = [[], [sent, failed], [unknown, first], [elsewhere]].map((entries) => isDrained(entries, lane));
    const held = [[first], [lookedUp], [sent, named('sending', { status: 'sending' })]].map((entries) =>
      isDrained(entries, lane),
    );

    expect(drained).to.deep.equal([true, true, true, true]);
    expect(held).to.deep.equal([false, false, false]);
  });

  it('know the first moment at which somebody may go on', () => {
    const waiting = [named('a', { waits: 30 }), named('b', { waits: 20 }), named('c', { waits: 'agent' })];

    expect(nextWait(waiting)).to.equal(20);
    expect(nextWait([first])).to.equal(undefined);
  });
});

/** What is announced of each change in this situation. */
function newsIn(situation: Situation): News {
  const before = [situations[situation]];
  const told = Object.entries(changes).flatMap(([name, change]) =>
    newsOf(before, changed(before, change), change).map(({ type }) => ({ name, type })),
  );
  const as = (wanted: string) => told.filter(({ type }) => type === wanted).map(({ name }) => name);
  return { sent: as('outbound-message-sent'), failed: as('outbound-message-failed') };
}

describe('the news of a message', () => {
  for (const situation of everySituation)
    it(`from "${situation}" is told once`, () => {
      expect(newsIn(situation)).to.deep.equal(newsTable[situation]);
    });

  it('is told once though the change is made on two pages', () => {
    const change = changes['answered sent'];
    const before = [situations.sending];
    const here = changed(before, change);

    const there = newsOf(here, changed(here, change), change);

    expect(newsOf(before, here, change)).to.have.length(1);
    expect(there).to.deep.equal([]);
  });
});
