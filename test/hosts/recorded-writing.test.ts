import { expect } from '@open-wc/testing';
import { recordDesktop, tokensOf, type DesktopLog } from '../../src/hosts/recorded/index.js';
import {
  askedIn,
  callUnder,
  desktopWith,
  fromFile,
  recordedAt,
  replayedAt,
  standing,
  type Watched,
} from '../support/recorded.js';
import { longHour, written, writtenHour } from '../support/written-hour.js';

/** What was recorded of an hour of writing, and what it came to. */
async function writtenRun() {
  const run = recordedAt({ customers: 'answer' });
  const came = await writtenHour(run);
  return { ...run, came, plainLog: fromFile(run.plain.log), redactedLog: fromFile(run.desktop.log) };
}

const shown = ({ session }: Pick<Watched, 'session'>) =>
  session.view.tasks.map(({ transcript }) => transcript.map(({ direction, status }) => [direction, status]));

/** The answer to the n-th request of a name. */
function answerIn(log: DesktopLog, name: string, nth = 0): unknown {
  const asked = askedIn(log).filter((entry) => entry.name === name)[nth];
  const answered = log.entries.find((entry) => entry.type === 'answered' && entry.to === asked?.seq);
  return answered?.type === 'answered' ? answered.answer : undefined;
}

describe('the record of what is written', () => {
  it('holds no word, form, name of a file, copy or content of one when it is redacted', async () => {
    const { plainLog, redactedLog } = await writtenRun();
    const { cc, bcc, ...words } = written;
    const secrets = [...Object.values(words), ...cc, ...bcc, 'Jürgen', 'Weiß', 'kanzlei', 'gmail_quote', '<p', 'STOP'];

    const [plain, redacted] = [JSON.stringify(plainLog), JSON.stringify(redactedLog)];

    expect(secrets.filter((secret) => !plain.includes(secret))).to.be.empty;
    expect(secrets.filter((secret) => redacted.includes(secret))).to.be.empty;
  });

  it('keeps what a replay goes by: kinds, states, moments, currencies and shortcuts', async () => {
    const { redactedLog } = await writtenRun();

    expect(answerIn(redactedLog, 'readDesk')).to.have.nested.property('smsCost.currency', 'GBP');
    expect(answerIn(redactedLog, 'uploadFile')).to.include({ state: 'scanning', type: 'application/pdf', bytes: 18 });
    expect(answerIn(redactedLog, 'uploadFile'))
      .to.have.property('url')
      .that.matches(/^https:\/\/redacted\.example\/\d+$/);
    expect(answerIn(redactedLog, 'uploadFile', 1)).to.have.nested.property('refusal.code', 'image-too-large');
    expect(answerIn(redactedLog, 'runWorkflow', 1)).to.have.nested.property('refusal.trigger', 'task-created');
    expect(answerIn(redactedLog, 'listTemplates')).to.have.nested.property('templates[0].shortcut', 'hi');
    const [upload] = askedIn(redactedLog).filter(({ name }) => name === 'uploadFile');
    expect(upload?.request).to.include({ use: 'attachment', base64: '' });
  });

  it('has addresses where copies were', async () => {
    const { redactedLog } = await writtenRun();

    const sent = answerIn(redactedLog, 'sendMessage') as { readonly cc: readonly string[] };

    expect(sent.cc).to.have.length(1);
    expect(sent.cc[0]).to.match(/^person-\d+@redacted\.example$/);
  });

  it('is made while an agent can wait for it, however many long texts and files are in it', async () => {
    const messages = Array.from({ length: 3_000 }, (_, index) => ({
      ...{ id: `m-${index}`, conversationId: 'c', direction: 'inbound' as const, at: 1 },
      text: `${index} ${'Is it the blue one? '.repeat(8)}`,
      html: `<p>${index} ${'Is it the blue one? '.repeat(50)}</p>`,
    }));
    const why = `Message "${messages[7]?.text ?? ''}" is lost`;
    const desktop = recordDesktop(
      desktopWith({
        listMessages: async () => ({ messages, earlier: [] }),
        uploadFile: async ({ name, type, bytes }) => ({ id: 'f', name, type, bytes, state: 'ready' }),
        endTask: async () => Promise.reject(new Error(why)),
      }),
      { clock: standing },
    );
    const upload = { taskId: 't', use: 'attachment', name: 'a.zip', type: 'application/zip' } as const;
    await desktop.listMessages({ taskId: 't', conversationId: 'c' }, callUnder('a'));
    await desktop.uploadFile?.({ ...upload, bytes: 6_000_000, base64: 'QQ=='.repeat(2_000_000) }, callUnder('b'));
    await desktop.endTask({ taskId: 't' }, callUnder('c')).catch(() => undefined);

    const { log } = desktop;

    expect(JSON.stringify(log).length).to.be.below(1_000_000);
    expect(log.entries.at(-1))
      .to.have.property('message')
      .that.matches(/^Message "Text \d+" is lost$/);
  });
});

describe('the replay of what is written', () => {
  for (const [about, logOf, tokens] of [
    ['a log as it is, under its own tokens', 'plainLog', true],
    ['a redacted log, under its own tokens', 'redactedLog', true],
    ['a log under tokens of the replay', 'plainLog', false],
  ] as const)
    it(`asks and sends all of it again: ${about}`, async () => {
      const run = await writtenRun();
      const log = run[logOf];
      const replay = replayedAt(log, tokens ? tokensOf(log) : undefined);

      const came = await writtenHour(replay);

      expect(run.came).to.have.members([
        'checkSubject: answered',
        'listTemplates: answered',
        'suggestReplies: answered',
        'listWorkflows: answered',
        'runWorkflow: answered',
        'runWorkflow: workflow-forbidden',
        'uploadFile: answered',
        'uploadFile: image-too-large',
        'reviewMessage: answered',
      ]);
      expect(came).to.deep.equal(run.came);
      expect(shown(replay)).to.deep.equal(shown(run));
      expect(replay.desktop.divergences).to.be.empty;
    });

  it('hands out the tokens of what was begun, and none of what was only asked', async () => {
    const { plainLog } = await writtenRun();
    const begun = askedIn(plainLog).filter(({ name }) => name === 'createTask' || name === 'sendMessage');
    const next = tokensOf(plainLog);

    expect([next(), next(), next()]).to.deep.equal([
      ...begun.map(({ clientToken }) => clientToken),
      'not-in-the-log-1',
    ]);
  });

  it('reads older pages again, from a redacted log too', async () => {
    const run = recordedAt({ customers: 'silent' });
    run.centre.offer();
    await longHour(run, (conversationId) => {
      for (let number = 1; number <= 210; number++) run.centre.reply(conversationId, `message ${number}`);
    });
    const replays = [run.plain.log, run.desktop.log].map((log) => replayedAt(fromFile(log)));

    for (const replay of replays) await longHour(replay);

    const [conversation] = run.session.view.tasks;
    expect(conversation?.transcript).to.have.length(212);
    expect(conversation?.history.older).to.be.undefined;
    for (const { session, desktop } of replays) {
      expect(session.view.tasks[0]?.transcript).to.have.length(212);
      expect(session.view.tasks[0]?.history.older).to.be.undefined;
      expect(desktop.divergences).to.be.empty;
    }
  });
});
