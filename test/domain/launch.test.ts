import { expect } from '@open-wc/testing';
import { whyNotAnother } from '../../src/domain/launch.js';
import type { NewConversation } from '../../src/domain/task.js';
import { emailEntryPoint, newConversation, smsEntryPoint } from '../support/nouns.js';

const wanted = (entryPointId: string, address: string): NewConversation => ({
  ...newConversation,
  recipient: { address },
  entryPoint: { ...smsEntryPoint, id: entryPointId },
});
const alreadyOpen = (conversation: NewConversation) => ({ ...conversation, taskId: 'task-9' });

describe('another conversation (L5)', () => {
  it('is refused beside the one with the same recipient from the same entry point', () => {
    const others = [wanted('ep-2', '+34612345678'), wanted('ep-1', '+34600000001')];
    const same = wanted('ep-1', '+34612345678');

    expect(whyNotAnother(same, [...others, same].map(alreadyOpen))).to.deep.equal({
      code: 'conversation-active',
      address: '+34612345678',
      existing: { taskId: 'task-9', offers: ['open'] },
    });
  });

  it('is not refused beside one whose entry point and recipient only look alike together', () => {
    expect(whyNotAnother(wanted('ep-1', '23456'), [alreadyOpen(wanted('ep-12', '3456'))])).to.equal(undefined);
  });

  it('is not refused on another channel', () => {
    const mail: NewConversation = { ...wanted('ep-1', '23456'), channel: 'email' };

    expect(whyNotAnother(wanted('ep-1', '23456'), [alreadyOpen(mail)])).to.equal(undefined);
  });

  it('is not refused by email before its subject is known (C3)', () => {
    const mail: NewConversation = {
      channel: 'email',
      recipient: { address: 'ana@b.com' },
      entryPoint: emailEntryPoint,
    };

    expect(whyNotAnother(mail, [alreadyOpen(mail)])).to.equal(undefined);
  });
});
