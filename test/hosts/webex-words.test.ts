import { expect } from '@open-wc/testing';
import { emailEntryPoint, smsEntryPoint } from '../support/nouns.js';
import { deskWithTask } from '../support/webex/webex-at.js';

describe('a task in Webex’s words', () => {
  const details = (parts: object) => ({ callAssociatedDetails: parts });
  const rows: readonly { what: string; about: object; task: object }[] = [
    {
      what: 'a number without its plus',
      about: details({ ani: '34612345678', dn: '34600000000', mediaResourceId: 'c-1' }),
      task: { conversationId: 'c-1', recipient: { address: '+34612345678' }, entryPoint: smsEntryPoint },
    },
    {
      what: 'the customer in the other place',
      about: details({ dn: '+34612345678', ani: '+34600000000' }),
      task: { conversationId: 'i-1', recipient: { address: '+34612345678' }, entryPoint: smsEntryPoint },
    },
    {
      what: 'an entry point by its id',
      about: { ...details({ ani: '+34612345678', dn: 'hidden' }), callProcessingDetails: { EP_ID: 'ep-sms' } },
      task: { recipient: { address: '+34612345678' }, entryPoint: smsEntryPoint },
    },
    {
      what: 'an entry point that nobody knows',
      about: details({ ani: '+34612345678', dn: '+15550100' }),
      task: { entryPoint: { id: '+15550100', name: '+15550100', address: '+15550100', channel: 'sms' } },
    },
    {
      what: 'an email with a name and a subject',
      about: {
        mediaType: 'email',
        mediaChannel: 'email',
        ...details({ ani: 'ANA@example.com', dn: 'service@example.com', customerName: 'Ana', subject: 'Order' }),
      },
      task: {
        channel: 'email',
        subject: 'Order',
        recipient: { address: 'ANA@example.com', name: 'Ana' },
        entryPoint: emailEntryPoint,
        variables: { 'agent.name': 'Alex', 'customer.name': 'Ana' },
      },
    },
    {
      what: 'nobody at all',
      about: { callAssociatedDetails: null, callProcessingDetails: null, participants: null },
      task: { conversationId: 'i-1', recipient: { address: 'i-1' } },
    },
  ];
  for (const { what, about, task: expected } of rows)
    it(`is understood with ${what}`, async () => {
      const { task } = await deskWithTask({}, about);

      expect(task()).to.deep.include(expected);
    });
});
