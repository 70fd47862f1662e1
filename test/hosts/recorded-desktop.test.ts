import { expect } from '@open-wc/testing';
import {
  createSession,
  parseEmail,
  parsePhone,
  recordDesktop,
  replayDesktop,
  simulatedClock,
  tokensOf,
  type DesktopLog,
  type Fact,
} from '../../src/index.js';
import { simulatedDesktop } from '../../src/hosts/simulated/index.js';
import { ana, ben } from '../support/contract/agent.js';
import { describeDesktopContract } from '../support/contract/index.js';
import {
  askedIn,
  callUnder,
  desktopWith,
  fromFile,
  linesIn,
  monday,
  placed,
  placesOf,
  privateIn,
  recordedAt,
  replayedAt,
  standing,
  start,
  troubled,
  troubledHour,
  type Lines,
} from '../support/recorded.js';

const lines: Lines = { to: [ana, ben], texts: ['Your parcel is here', 'Shall we call you at five?'] };
const rona: Fact = { type: 'agent.changed', state: 'rona' };
const never = (): Promise<never> => new Promise(() => undefined);

describeDesktopContract('a recorded desktop', (knobs) => {
  const clock = simulatedClock(monday);
  const centre = simulatedDesktop({ clock, knobs });
  return { clock, centre, session: createSession({ desktop: recordDesktop(centre, { clock }), clock }) };
});

/** What was recorded of a troubled hour, and how it looked. */
async function troubledRun() {
  const run = recordedAt(troubled);
  await troubledHour(run, lines);
  return { ...run, plainLog: fromFile(run.plain.log), redactedLog: fromFile(run.desktop.log) };
}

describe('a recorded desktop', () => {
  it('has every request, answer, error, abort and fact in order, and says what was never answered', async () => {
    const fault = { code: 'host-absent', request: 'openTask' } as const;
    const desktop = recordDesktop(
      desktopWith({
        openTask: async () => ({ fault }),
        endTask: async () => Promise.reject(new Error('gone')),
        wrapUpTask: never,
      }),
      { clock: standing },
    );
    const ended = new AbortController();
    desktop.subscribe(() => undefined);

    await desktop.openTask({ taskId: 't', takeOver: false }, callUnder('a'));
    await desktop.endTask({ taskId: 't' }, callUnder('b')).catch(() => undefined);
    void desktop.wrapUpTask({ taskId: 't' }, { clientToken: 'c', signal: ended.signal });
    ended.abort();
    desktop.tell(rona);

    expect(desktop.log).to.deep.include({ version: 1, redacted: true, startedAt: monday });
    expect(desktop.log.entries.map(({ at, ...entry }) => (expect(at).to.equal(monday), entry))).to.deep.equal([
      { seq: 1, type: 'asked', name: 'openTask', clientToken: 'a', request: { taskId: 't', takeOver: false } },
      { seq: 2, type: 'answered', to: 1, answer: { fault } },
      { seq: 3, type: 'asked', name: 'endTask', clientToken: 'b', request: { taskId: 't' } },
      { seq: 4, type: 'threw', to: 3, message: 'gone' },
      { seq: 5, type: 'asked', name: 'wrapUpTask', clientToken: 'c', request: { taskId: 't' } },
      { seq: 6, type: 'aborted', to: 5 },
      { seq: 7, type: 'told', fact: rona },
      { seq: 8, type: 'unanswered', to: 5 },
    ]);
  });

  it('puts a fact on record once, however many hear it, and no fact that nobody hears', async () => {
    const heard: Fact[] = [];
    const desktop = recordDesktop(desktopWith({}), { clock: standing });
    desktop.tell(rona);
    const leave = desktop.subscribe((fact) => heard.push(fact));
    desktop.subscribe((fact) => heard.push(fact));

    desktop.tell(rona);
    leave();
    desktop.tell(rona);

    expect(heard).to.have.length(3);
    expect(desktop.log.entries.map(({ type }) => type)).to.deep.equal(['told', 'told']);
  });

  it('keeps a copy: neither a host that changes its answer nor a reader that changes the log changes the record', async () => {
    const answer = { codes: [{ id: 'a', name: 'Solved' }] };
    const desktop = recordDesktop(desktopWith({ listWrapUpCodes: async () => answer }), { redact: false });

    await desktop.listWrapUpCodes({ taskId: 't' }, callUnder('a'));
    answer.codes.pop();

    expect(desktop.log.entries[1]).to.deep.include({ answer: { codes: [{ id: 'a', name: 'Solved' }] } });
  });

  it('survives an answer that is not JSON, and says what it was', async () => {
    const circle: { self?: object } = {};
    circle.self = circle;
    const desktop = recordDesktop(desktopWith({ wrapUpTask: async () => circle }));

    const answer = await desktop.wrapUpTask({ taskId: 't' }, callUnder('a'));

    expect(answer).to.equal(circle);
    expect(JSON.stringify(recordDesktop(desktop, { redact: false }).log)).to.be.a('string');
    expect(desktop.log.entries[1]).to.include({ type: 'answered' });
  });

  it('holds no address, name or text when it is redacted', async () => {
    const { session, plainLog, redactedLog } = await troubledRun();
    const secrets = privateIn(session);

    const plain = JSON.stringify(plainLog);
    const redacted = JSON.stringify(redactedLog);

    expect(secrets).to.have.length.above(40);
    expect(secrets.filter((secret) => !plain.includes(JSON.stringify(secret).slice(1, -1)))).to.be.empty;
    expect(secrets.filter((secret) => redacted.includes(JSON.stringify(secret).slice(1, -1)))).to.be.empty;
  });

  it('has the same placeholder for the same value and no other, and keeps client tokens', async () => {
    const { plainLog, redactedLog } = await troubledRun();

    const places = placesOf(plainLog, redactedLog);

    expect(new Set(places.values())).to.have.length(places.size);
    expect(askedIn(redactedLog).map(({ clientToken }) => clientToken)).to.deep.equal(
      askedIn(plainLog).map(({ clientToken }) => clientToken),
    );
  });

  it('has placeholders that are addresses where addresses were', async () => {
    const desktop = recordDesktop(
      desktopWith({ sendMessage: never, wrapUpTask: async () => ({ address: 'Ana@example.com' }) }),
    );
    const address = '+447700900001';
    for (const [index, text] of [address, ana, 'ana@example.com'].entries())
      void desktop.sendMessage({ taskId: 't', conversationId: 'c', text }, callUnder(`token-${index}`));
    await desktop.wrapUpTask({ taskId: 't' }, callUnder('a'));

    const [phone = '', same, email = ''] = linesIn(desktop.log).texts;

    expect(phone).to.equal(same);
    expect(phone).not.to.equal(address);
    expect(await parsePhone(phone)).to.include({ ok: true, e164: phone });
    expect(parseEmail(email)).to.deep.include({ ok: true, address: email, warnings: [] });
    expect(desktop.log.entries.at(-1)).to.deep.include({ answer: { address: email } });
  });

  it('takes addresses and what is redacted elsewhere out of ids and errors, and leaves their other words', async () => {
    const why = 'Task past-1-+34612345678 of Ana (ana@example.com, 34612345678) is lost (tracking id 7f3a).';
    const desktop = recordDesktop(
      desktopWith({
        openTask: async () => ({ fault: { code: 'host-failed', request: 'openTask', message: 'Ana is gone' } }),
        endTask: async () => Promise.reject(new Error(why)),
      }),
    );
    const task = { id: 'past-1-+34612345678', variables: { id: 'Ana', 'customer.phone': '+34 612 345 678' } };
    desktop.subscribe(() => undefined);
    desktop.tell({ type: 'task.offered', task } as unknown as Fact);
    await desktop.openTask({ taskId: 't', takeOver: true }, callUnder('a'));
    await desktop.endTask({ taskId: task.id }, callUnder(`${task.id}:end`)).catch(() => undefined);

    const json = JSON.stringify(desktop.log);
    const [told, , opened, ended, threw] = desktop.log.entries;

    expect(json).not.to.match(/Ana|ana@|612/);
    expect(threw)
      .to.have.property('message')
      .that.matches(/^Task past-1-\+1\d+ of \S+ \d \(.*\) is lost \(tracking id 7f3a\)\.$/);
    expect(opened)
      .to.have.nested.property('answer.fault.message')
      .that.matches(/ is gone$/);
    const id = (told as unknown as { fact: { task: { id: string } } }).fact.task.id;
    expect(ended).to.deep.include({ clientToken: `${id}:end`, request: { taskId: id } });
  });
});

describe('a replayed desktop', () => {
  it('makes every announcement and the whole view again, from the JSON of a log', async () => {
    const { plainLog, heard, session } = await troubledRun();
    const replay = replayedAt(plainLog, tokensOf(plainLog));

    await troubledHour(replay, lines);

    expect(heard.map(({ type }) => type)).to.include.members([
      'outbound-task-outcome-unknown',
      'outbound-task-accepted',
      'outbound-message-sent',
      'outbound-transfer-declined',
    ]);
    expect(replay.heard).to.deep.equal(heard);
    expect(replay.session.view).to.deep.equal(session.view);
    expect(replay.desktop.divergences).to.be.empty;
  });

  it('makes them again from a redacted log, in the words of that log', async () => {
    const { plainLog, redactedLog, heard, session } = await troubledRun();
    const places = placesOf(plainLog, redactedLog);
    const replay = replayedAt(redactedLog, tokensOf(redactedLog));

    await troubledHour(replay, linesIn(redactedLog));

    expect(replay.heard).to.deep.equal(placed(heard, places));
    expect(replay.session.view).to.deep.equal(placed(session.view, places));
    expect(replay.desktop.divergences).to.be.empty;
  });

  it('needs neither the tokens nor the time of the log: its own stand in their places', async () => {
    const { plainLog, heard, session } = await troubledRun();
    const later = 86_400_000;
    const replay = replayedAt(plainLog, undefined, monday + later);

    await troubledHour(replay, lines);

    const [task] = replay.session.view.tasks;
    expect(replay.heard.map(({ type }) => type)).to.deep.equal(heard.map(({ type }) => type));
    expect(task?.key).to.equal(task?.task?.clientToken);
    expect(task?.key).not.to.equal(session.view.tasks[0]?.key);
    expect(task?.transcript.map(({ at }) => at - later)).to.deep.equal(
      session.view.tasks[0]?.transcript.map(({ at }) => at),
    );
    expect(replay.desktop.divergences).to.be.empty;
  });
});
