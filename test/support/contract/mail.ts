import { expect } from '@open-wc/testing';
import type { Message, MessageContent } from '../../../src/index.js';
import { first, mailbox, taskOf, valueOf, type Agent, type Scenario } from './agent.js';

const silent = { customers: 'silent' } as const;
const subject = 'Your invoice of May';

/** What the host has of an email, once its conversation is over and the next one with that customer tells of it (W4). */
async function toldAgain(agent: Agent, content: Omit<MessageContent, 'subject'>): Promise<Message> {
  const { talk, write, wait, see, session } = agent;
  const key = await talk(mailbox, 'email');
  write(key, { subject, ...content });
  await wait(4);
  session.end(key);
  await wait(2);
  session.chooseCode(key, first(see(key).codes).id);
  session.submitWrapUp(key);
  await wait(2);
  const next = await talk(mailbox, 'email');
  return first(
    see(next)
      .history.earlier.filter((each) => each.subject === subject)
      .flatMap(({ messages }) => messages),
  );
}

/** Emails with all that may be in them. */
export const mail: readonly Scenario[] = [
  {
    rules: 'C11, W4',
    story: 'an email keeps its form, beside its plain words',
    needs: 'rich-text',
    knobs: silent,
    play: async (agent) => {
      const content = { text: 'Dear Ana, it is paid.', html: '<p>Dear <strong>Ana</strong>, it is paid.</p>' };

      const { text, html, status } = await toldAgain(agent, content);

      expect({ text, html, status }).to.deep.equal({ ...content, status: 'delivered' });
    },
  },
  {
    rules: 'C2',
    story: 'an email of the customer’s has a form and plain words, and hostile ones come as they are',
    needs: 'rich-text',
    knobs: silent,
    play: async ({ talk, send, centre, see, wait }) => {
      const hostile = '<p>Yes</p><img src="x" onerror="alert(1)">';
      const key = await talk(mailbox, 'email');
      send(key, 'May we call you?', subject);
      await wait(3);
      const { conversationId } = taskOf(see(key));

      centre.reply(conversationId, 'Yes & no');
      centre.reply(conversationId, 'Yes', hostile);
      await wait(1);

      const [, answer, other] = see(key).transcript;
      expect(answer?.text).to.equal('Yes & no');
      expect(answer?.html).to.contain('Yes &amp; no');
      expect(other).to.include({ text: 'Yes', html: hostile });
    },
  },
  {
    rules: 'C11, W4',
    story: 'copies go to those who are named, openly and not',
    needs: 'copies',
    knobs: silent,
    play: async (agent) => {
      const copies = { cc: ['lawyer@mail.example', 'père@mail.example'], bcc: ['archive@mail.example'] };

      const { cc, bcc } = await toldAgain(agent, { text: 'Dear customer', ...copies });

      expect({ cc, bcc }).to.deep.equal(copies);
    },
  },
  {
    rules: 'C11, W4',
    story: 'an attachment travels with its message',
    needs: 'attachments',
    knobs: silent,
    play: async (agent) => {
      const key = await agent.talk('other@mail.example', 'email');
      const { id: taskId } = taskOf(agent.see(key));
      const file = { name: 'invoice.pdf', type: 'application/pdf', bytes: 3, base64: 'AAAA' };
      const sent = valueOf(await agent.ask('uploadFile', { taskId, use: 'attachment', ...file }));

      const { attachments = [] } = await toldAgain(agent, { text: 'Here it is', attachments: [sent] });

      expect(attachments.map(({ id, name, bytes }) => ({ id, name, bytes }))).to.deep.equal([
        { id: sent.id, name: 'invoice.pdf', bytes: 3 },
      ]);
    },
  },
  {
    rules: 'C11',
    story: 'a message for later is with the host at once, arrives then and not before, and nothing waits behind it',
    needs: 'schedule',
    knobs: silent,
    play: async ({ talk, write, see, wait, centre, session, asked }) => {
      const key = await talk(mailbox, 'email');
      const sendAt = session.clock.now() + 60_000;
      write(key, { text: 'Tomorrow’s news', subject, sendAt });
      write(key, { text: 'Today’s news' });
      await wait(20);
      expect(see(key).transcript.map(({ text, status }) => [text, status])).to.deep.equal([
        ['Tomorrow’s news', 'sent'],
        ['Today’s news', 'delivered'],
      ]);
      expect(see(key).transcript[0]?.sendAt).to.equal(sendAt);

      await wait(50);

      expect(see(key).transcript[0]).to.include({ status: 'delivered', sendAt });
      expect(centre.delivered.map(({ text }) => text)).to.deep.equal(['Today’s news', 'Tomorrow’s news']);
      expect(asked('sendMessage')).to.have.length(2);
    },
  },
];
