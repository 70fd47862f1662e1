import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { agentAt } from '../support/agent.js';
import { allByRole, byRole, focused, textOf, until } from '../support/by-role.js';
import { press, type } from '../support/keyboard.js';

const seconds = 1_000;

describe('a whole SMS conversation', function () {
  this.timeout(60_000);

  it('goes from the click to the wrap-up code, and begins again with its history', async () => {
    const agent = await agentAt({ receivers: 'decline' });
    await expect(agent.desk).to.be.accessible();
    await agent.pictures('sms-1-desk');

    // created, offered, accepted by itself; the composer has the focus (L1–L6)
    await agent.starts('SMS', '+44 7400 123456', /./);
    await until(() => focused() === 'textbox Message');
    expect(byRole('button', /SMS Open$/).getAttribute('aria-current')).to.equal('true');
    await expect(agent.desk).to.be.accessible();
    await agent.pictures('sms-2-open');

    // a template, then a message by Enter (C1, C6)
    await agent.inserts(/./);
    await until(() => byRole<HTMLTextAreaElement>('textbox', 'Message').value.length > 0);
    await agent.pictures('sms-3-template');
    await press('a', 'Control');
    await type('Hello, this is about your parcel.');
    await press('Enter');
    await agent.wait(2 * seconds);
    await agent.reads('Hello, this is about your parcel.');
    await until(() => /Sent|Delivered/.test(textOf(byRole('log', /./))));

    // the customer answers into the same conversation (C2, C11)
    await agent.wait(20 * seconds);
    await until(() => textOf(byRole('log', /./)).includes('Delivered'));
    expect(agent.centre.delivered.map(({ text }) => text)).to.deep.equal(['Hello, this is about your parcel.']);
    const [sent] = agent.centre.delivered;
    const answers = agent.centre.log.flatMap((entry) =>
      entry.type === 'told' && entry.fact.type === 'message.received' ? entry.fact.message.conversationId : [],
    );
    expect(answers).not.to.deep.equal([]);
    expect(new Set(answers)).to.deep.equal(new Set([sent?.conversationId]));
    await expect(agent.desk).to.be.accessible();
    await agent.pictures('sms-4-answered');

    // a transfer that the agent does not accept: told, and the task is kept (T2, T5)
    await agent.transfersTo('Agents', '', /Available/);
    await agent.reads('to accept…');
    await agent.pictures('sms-5-transferring');
    await agent.wait(30 * seconds);
    await agent.reads('did not accept the conversation.');
    await expect(agent.desk).to.be.accessible();
    await agent.pictures('sms-6-declined');

    // a queue takes it, and the wrap-up dialog appears (T6, W1)
    await agent.transfersTo('Queues', '', /Available/);
    await agent.finds('dialog', 'Wrap-up reasons');
    await expect(agent.desk).to.be.accessible();
    await agent.pictures('sms-7-wrap-up');
    await agent.wrapsUp(/Resolved/);
    await agent.reads('No outbound conversations');

    // once the queue is done, a new conversation with the same customer carries the old one (W4)
    await agent.wait(60 * seconds);
    await agent.starts('SMS', '+447400123456', /./);
    await agent.unfoldsTheLast(/^Earlier conversation/);
    await agent.reads('Hello, this is about your parcel.');
    await expect(agent.desk).to.be.accessible();
    await agent.pictures('sms-8-again');
  });
});

describe('a whole email conversation', function () {
  this.timeout(60_000);

  it('goes from the click to the wrap-up code, with a subject that must be new', async () => {
    const agent = await agentAt();

    await agent.starts('Email', 'ana@example.com', /./);
    await agent.writes('Subject', 'Your order');
    await agent.writes('Message', 'Dear Ana');
    await press('Enter');
    await type('your order is on its way.');
    expect(agent.centre.delivered).to.deep.equal([]);
    await press('Enter', 'Control');

    // the subject was used before: told, with one that is free, and nothing is lost (C3, C10)
    await agent.reads('was used in an earlier conversation');
    await expect(agent.desk).to.be.accessible();
    await agent.pictures('email-1-subject-used');
    await agent.click('button', 'Use “Your order (2)”');
    await agent.click('button', 'Send');
    await agent.wait(30 * seconds);
    const log = () => textOf(byRole('log', /./));
    await until(() => log().includes('Delivered'));
    expect(agent.centre.delivered.map(({ text }) => text)).to.deep.equal([
      'Dear Ana\n\nyour order is on its way.\n\n-- \nCustomer care\ncare@northwind.example',
    ]);
    await agent.pictures('email-2-answered');

    // an agent takes it (T5), then wrap-up
    await agent.transfersTo('Agents', '', /Available/);
    await agent.wait(30 * seconds);
    await agent.finds('dialog', 'Wrap-up reasons');
    await expect(agent.desk).to.be.accessible();
    await agent.wrapsUp(/Resolved/);
    await agent.reads('No outbound conversations');
    await agent.pictures('email-3-done');
  });

  it('is started by somebody in RONA, and ended by the agent', async () => {
    const agent = await agentAt({ agentState: 'rona' });

    await agent.starts('Email', 'ana@example.com', /./);
    await agent.click('button', 'End conversation');
    await agent.wrapsUp(/Resolved/);

    await agent.reads('No outbound conversations');
    expect(allByRole('dialog').length).to.equal(0);
  });
});

describe('a conversation looks right', function () {
  this.timeout(60_000);

  const looks = [
    { name: 'dark', media: { 'prefers-color-scheme': 'dark' }, width: 1000 },
    { name: 'forced-colors', media: { 'forced-colors': 'active' }, width: 1000 },
    { name: 'narrow', media: {}, width: 320 },
    { name: 'right-to-left', media: {}, width: 1000, dir: 'rtl' },
    { name: 'narrow-dark-right-to-left', media: { 'prefers-color-scheme': 'dark' }, width: 320, dir: 'rtl' },
  ] as const;

  for (const { name, media, width, ...rest } of looks) {
    it(`and is accessible: ${name}`, async () => {
      await executeServerCommand('viewport', { width, height: 800 });
      await executeServerCommand('media', media);
      const agent = await agentAt({}, rest);

      await agent.starts('SMS', '+447400123456', /./);
      await type('Hello');
      await press('Enter');
      await agent.wait(20 * seconds);
      await expect(agent.desk).to.be.accessible();
      await agent.pictures(`look-${name}-1-conversation`);
      await agent.click('button', 'Transfer');
      await agent.finds('dialog', 'Transfer the conversation');
      await expect(agent.desk).to.be.accessible();
      await agent.pictures(`look-${name}-2-transfer`);

      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    });
  }
});
