import { expect } from '@open-wc/testing';
import { openDirectory } from '../../src/session/directory/index.js';
import { allByRole, byRole, textOf, until } from '../support/by-role.js';
import { ana, ben } from '../support/contract/agent.js';
import { demoAt } from './demo-at.js';

const asRecorded = 'The end of the log: everything happened as it was recorded.';
const failure = /The desktop failed: .+? \(tracking id \w+\)/;

describe('a log of the demo', function () {
  this.timeout(60_000);

  it('shows again how a message failed, and gives the live desktop back as it was', async () => {
    const demo = await demoAt();
    await demo.turn('Send', 'fails');
    const key = await demo.begin(ana);
    demo.session.send(key, { text: 'Your parcel is here' });
    await demo.reads('Not sent');
    const before = textOf(demo.part('main'));

    const log = await demo.save();
    demo.open(log);
    await demo.click('To the end');
    await demo.reads(asRecorded);

    const replayed = textOf(demo.part('#replay-stage'));
    expect(log).not.to.include('Your parcel is here');
    expect(replayed).to.include('Not sent').and.not.to.include('Your parcel is here');
    expect(failure.exec(replayed)?.[0]).to.equal(failure.exec(before)?.[0]);

    await demo.click('Back to the live desktop');

    expect(textOf(demo.part('main'))).to.equal(before);
  });

  it('goes through a whole day without a difference, step by step', async () => {
    const demo = await demoAt();
    const { session } = demo;
    const shown = (key: string) => session.view.tasks.find((task) => task.key === key);
    await demo.turn('Agents who are asked', 'decline');
    const key = await demo.begin(ana);
    session.send(key, { text: 'Shall we call you?' });
    const directory = openDirectory(session, key, { kind: 'agent' });
    await until(() => directory.view.rows.length > 0);
    session.transfer(key, directory.view.rows[0]!);
    directory.close();
    await demo.click('A colleague hands over a task');
    await until(() => session.view.tasks.some(({ acceptable }) => acceptable));
    session.accept(session.view.tasks.find(({ acceptable }) => acceptable)!.key);
    const other = await demo.begin(ben);
    session.end(other);
    await until(() => (shown(other)?.codes.length ?? 0) > 0);
    session.chooseCode(other, shown(other)!.codes[0]!.id);
    session.submitWrapUp(other);
    await until(() => !shown(other));

    demo.open(await demo.save());
    await demo.reads('Replay of log.json');
    const step = byRole('button', 'Step', demo.body);
    for (let taken = 0; taken < 200 && step.ariaDisabled === 'false'; taken++) {
      const rows = demo.part('#replay-events').childElementCount;
      step.click();
      await until(() => demo.part('#replay-events').childElementCount > rows || step.ariaDisabled === 'true');
    }

    await demo.reads(asRecorded);
    const rows = allByRole('listitem', undefined, demo.part('#replay-events')).map(textOf);
    expect(rows[0]).to.match(/^0:00\.000 Request Who the agent is readDesk/);
    for (const name of ['transferTask', 'acceptTask', 'endTask', 'wrapUpTask', 'task.offered'])
      expect(
        rows.some((row) => row.includes(name)),
        name,
      ).to.be.true;
  });

  it('asks, uploads and sends an email again, as it was written', async () => {
    const demo = await demoAt();
    const { session } = demo;
    const key = await demo.begin('ana@mail.example', 'email');
    const conversation = () => session.view.tasks.find((task) => task.key === key)!;
    const { id: taskId, conversationId, channel, recipient } = conversation().task!;
    const content = {
      subject: 'Your order',
      text: 'It is paid',
      html: '<p>It is <b>paid</b></p>',
      cc: ['b@mail.example'],
    };
    const file = { name: 'plan.pdf', type: 'application/pdf', bytes: 3, base64: 'AAAA' } as const;
    await session.ask('checkSubject', { taskId, conversationId, subject: content.subject });
    await session.ask('uploadFile', { taskId, use: 'attachment', ...file }, 'file-token');
    await session.ask('suggestReplies', { taskId, conversationId, text: 'paid' });
    await session.ask('runWorkflow', { taskId, workflowId: 'welcome' });
    await session.ask('reviewMessage', { channel, recipient, taskId, conversationId, ...content });
    session.send(key, content);
    await until(() => conversation().transcript.some(({ status }) => status === 'delivered'));

    const log = await demo.save();
    demo.open(log);
    await demo.click('To the end');

    await demo.reads(asRecorded);
    expect(log).not.to.include('plan.pdf').and.not.to.include('b@mail.example');
    const rows = allByRole('listitem', undefined, demo.part('#replay-events')).map(textOf);
    for (const name of ['checkSubject', 'uploadFile', 'suggestReplies', 'runWorkflow', 'reviewMessage', 'sendMessage'])
      expect(
        rows.filter((row) => row.includes(`Request`) && row.includes(name)),
        name,
      ).to.have.length(1);
  });

  it('says in words what differs', async () => {
    const demo = await demoAt();
    await demo.begin(ana);
    const log = JSON.parse(await demo.save()) as { entries: { name?: string; seq: number; to?: number }[] };
    const history = log.entries.find(({ name }) => name === 'listMessages');
    const entries = log.entries.filter(({ seq, to }) => seq !== history?.seq && to !== history?.seq);

    demo.open(JSON.stringify({ ...log, entries }));
    await demo.click('To the end');

    await demo.reads('one difference from what was recorded');
    expect(textOf(demo.part('[data-mark="unexpected"]'))).to.include('“History” was asked now, and is not in the log.');
    expect(demo.part('#log-status').classList.contains('problem')).to.be.true;
  });

  const refused = [
    ['an empty file', '', 'This file is empty.'],
    ['text', 'nope', 'This file is not JSON.'],
    ['other JSON', '[]', 'This is JSON, and not a log of a desktop.'],
    ['a later version', '{"version":2,"entries":[]}', 'This log has a format that is not known here.'],
    ['a damaged log', '{"version":1,"entries":[]}', 'This log is damaged and cannot be replayed.'],
    ['a huge file', ' '.repeat(5_000_001), 'This file is bigger than 5 MB.'],
  ] as const;
  it('is refused in words when it is none, and the live desktop stays', async () => {
    const demo = await demoAt();
    await demo.begin(ana);
    await demo.reads('160 more fit');
    const before = textOf(demo.part('main'));

    for (const [what, text, words] of refused) {
      demo.open(text);
      await until(() => textOf(demo.part('#log-status')).startsWith(words));
      expect(textOf(demo.part('main')), what).to.equal(before);
    }
  });
});
