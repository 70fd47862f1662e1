import { expect } from '@open-wc/testing';
import type { Announcement } from '../../src/index.js';
import { changed } from '../../src/machine/outbox/outbox.changes.js';
import { newsOf } from '../../src/machine/outbox/outbox.news.js';
import { changes, situated, situations } from './outbox-changes.fixture.js';

const { clientToken, conversationId, at } = situations.sending;
const failed = { type: 'outbound-message-failed', clientToken } as const;
const blocked = { code: 'policy-blocked', reason: 'quiet hours' } as const;
const silent = { code: 'host-silent', request: 'sendMessage', deadlineMs: 1 } as const;
const absent = { code: 'host-absent', request: 'findMessage' } as const;

/** As the host has it. */
const hosts = { id: 'm-1', clientToken, conversationId, direction: 'outbound', text: 'Hello', at: 1 } as const;
/** As this desk wrote it: the host has not said how it calls it. */
const ours = { id: clientToken, clientToken, conversationId, direction: 'outbound', text: 'Hello', at } as const;

interface Story {
  readonly story: string;
  readonly situation: keyof typeof situations;
  readonly change: keyof typeof changes;
  readonly news: readonly Announcement[];
}

const stories: readonly Story[] = [
  {
    story: 'that a rule stopped says which',
    situation: 'sending',
    change: 'answered no',
    news: [{ ...failed, problem: blocked }],
  },
  {
    story: 'that the host could not deliver says why, in the words of the host',
    situation: 'sent',
    change: 'told failed',
    news: [{ ...failed, reason: 'full' }],
  },
  {
    story: 'that the host answers is told as the host has it',
    situation: 'sending',
    change: 'answered sent',
    news: [{ type: 'outbound-message-sent', message: hosts }],
  },
  {
    story: 'that a look-up finds is told as the host has it',
    situation: 'unknown',
    change: 'looked up, there',
    news: [{ type: 'outbound-message-sent', message: { ...hosts, status: 'delivered' } }],
  },
  {
    story: 'of which the host tells before it answers is told as it was written here',
    situation: 'sending',
    change: 'told sent',
    news: [{ type: 'outbound-message-sent', message: ours }],
  },
  {
    story: 'whose failure was told, and that has gone out all the same, is not told again',
    situation: 'failed by us',
    change: 'told sent',
    news: [],
  },
  {
    story: 'whose conversation has left is told as it was written here, when the host tells that it went out',
    situation: 'sending, left',
    change: 'told delivered',
    news: [{ type: 'outbound-message-sent', message: ours }],
  },
  {
    story: 'whose conversation has left is told as the host has it, when it answers',
    situation: 'sending, left',
    change: 'answered sent',
    news: [{ type: 'outbound-message-sent', message: hosts }],
  },
  {
    story: 'whose conversation has left has failed for the reason that the host gives',
    situation: 'unknown, left',
    change: 'told failed',
    news: [{ ...failed, reason: 'full' }],
  },
  {
    story: 'whose conversation has left has failed for the rule that stopped it',
    situation: 'sending, left',
    change: 'answered no',
    news: [{ ...failed, problem: blocked }],
  },
  {
    story: 'whose conversation has left has failed for what left it in doubt, when the host does not have it',
    situation: 'unknown, left',
    change: 'looked up, not there',
    news: [{ ...failed, problem: silent }],
  },
  {
    story: 'whose conversation has left has failed for want of anybody who could look it up',
    situation: 'unknown, left',
    change: 'cannot be looked up',
    news: [{ ...failed, problem: absent }],
  },
  {
    story: 'whose conversation has left goes no more when it is sent again, and has failed for what left it in doubt',
    situation: 'unknown, left',
    change: 'retried',
    news: [{ ...failed, problem: silent }],
  },
];

describe('a message (C11)', () => {
  for (const { story, situation, change, news } of stories)
    it(story, () => {
      const before = [situations[situation]];

      expect(newsOf(before, changed(before, changes[change]), changes[change])).to.deep.equal(news);
    });

  it('is told with its subject, which an email has', () => {
    const content = { text: 'Hello', subject: 'Your order' };
    const before = [situated({ status: 'sending', content })];

    const news = newsOf(before, changed(before, changes['told sent']), changes['told sent']);

    expect(news).to.deep.equal([{ type: 'outbound-message-sent', message: { ...ours, ...content } }]);
  });
});
