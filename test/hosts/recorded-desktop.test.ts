import { expect } from '@open-wc/testing';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { createSession, parseEmail, parsePhone, type Fact } from '../../src/index.js';
import { recordDesktop, replayDesktop, tokensOf, type DesktopLog } from '../../src/hosts/recorded/index.js';
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
  warnedHour,
  type Lines,
} from '../support/recorded.js';

// the second is what a placeholder may look like
const lines: Lines = { to: [ana, '+12015550101'], texts: ['Your parcel is here', 'Shall we call you at five?'] };
const rona: Fact = { type: 'agent.changed', state: 'rona' };
const wordsOf = (rejected: Promise<unknown>): Promise<string> =>
  rejected.then(
    () => '',
    (error: unknown) => (error as Error).message,
  );
const never = (): Promise<never> => new Promise(() => undefined);

describeDesktopContract('a recorded desktop', (knobs) => {
  const clock = simulatedClock(monday);
  const centre = simulatedDesktop({ clock, knobs });
  return { clock, centre, session: createSession({ desktop: recordDesktop(centre, { clock }), clock }) };
});

/** What was recorded of a warned hour, and how it looked. */
async function warnedRun() {
  const run = recordedAt({ policy: 'warn-why', customers: 'silent' });
  await warnedHour(run, lines);
  return { ...run, plainLog: fromFile(run.plain.log), redactedLog: fromFile(run.desktop.log) };
}

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
    const desktop = recordDesktop(desktopWith({ wrapUpTask: async () => circle }), { redact: false });

    const answer = await desktop.wrapUpTask({ taskId: 't' }, callUnder('a'));

    expect(answer === circle).to.be.true;
    expect(desktop.log.entries[1])
      .to.have.property('answer')
      .that.matches(/^\(not JSON: .*circular/);
  });

  it('survives a host that answers nothing, and one that throws what is no error', async () => {
    const nothing = undefined as never;
    const desktop = recordDesktop(
      desktopWith({
        openTask: async () => nothing,
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- because hosts do
        endTask: () => Promise.reject('gone'),
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- because hosts do
        wrapUpTask: () => Promise.reject({ status: 503 }),
      }),
      { redact: false },
    );
    const calls = [
      desktop.openTask({ taskId: 't', takeOver: false }, callUnder('a')),
      desktop.endTask({ taskId: 't' }, callUnder('b')),
      desktop.wrapUpTask({ taskId: 't' }, callUnder('c')),
    ];

    await Promise.allSettled(calls);

    const [answered, ...threw] = desktop.log.entries.filter(({ type }) => type !== 'asked');
    expect(answered).to.have.property('answer', undefined);
    expect(threw.map((entry) => (entry.type === 'threw' ? entry.message : entry.type))).to.deep.equal([
      'gone',
      '[object Object]',
    ]);
  });

  it('begins now, as long as no session has turned to it', () => {
    const desktop = recordDesktop(desktopWith({}), { clock: standing });

    const { startedAt, entries } = desktop.log;

    expect(startedAt).to.equal(monday);
    expect(entries).to.be.empty;
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

  it('holds nobody’s name, address or reason of what was asked before a task, and keeps what was decided (L9)', async () => {
    const { session, plainLog, redactedLog } = await warnedRun();
    const secrets = [...privateIn(session), 'Jürgen', 'Jürgen Weiß', 'j.weiss', 'Köln', 'mobile', '+4917139200'];
    const of = (name: string) => {
      const asked = askedIn(redactedLog).find((entry) => entry.name === name && entry.clientToken !== 'preview');
      const answered = redactedLog.entries.find((entry) => entry.type === 'answered' && entry.to === asked?.seq);
      return { request: asked?.request, answer: answered?.type === 'answered' ? answered.answer : undefined };
    };

    const redacted = JSON.stringify(redactedLog);

    expect(JSON.stringify(plainLog)).to.contain('He waits for his cello').and.to.contain('Jürgen Weiß');
    expect(secrets.filter((secret) => redacted.includes(JSON.stringify(secret).slice(1, -1)))).to.deep.equal([]);
    expect(of('previewTask').answer).to.deep.nested.include({
      decisionId: 'decision-1002',
      'warnings[0].id': 'do-not-disturb',
      'warnings[0].asksWhy': true,
    });
    expect(of('createTask').request).to.deep.nested.include({
      'policy.decisionId': 'decision-1002',
      'policy.confirmed[0].id': 'do-not-disturb',
    });
    expect(of('findContacts').answer)
      .to.have.nested.property('contacts[0].name')
      .that.matches(/^Name \d+$/);
  });

  it('keeps when and where a customer may be written to, and no word of it (L9)', async () => {
    const { session, plain, desktop, clock } = recordedAt({ policy: 'quiet-hours' });
    await clock.advance(1_000);
    start(session, '+4917139200');
    await clock.advance(1_000);
    const refused = ({ entries }: DesktopLog) =>
      entries.flatMap((entry) => {
        const { refusal } = Object(entry.type === 'answered' ? entry.answer : {}) as { refusal?: { window: object } };
        return refusal ?? [];
      })[0];

    expect(refused(desktop.log)?.window).to.deep.equal(refused(plain.log)?.window);
    expect(refused(desktop.log)?.window).to.include({ timeZone: 'Europe/Berlin', region: 'DE' });
    expect(refused(desktop.log))
      .to.have.property('reason')
      .that.matches(/^Text \d+$/);
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
    expect(desktop.log.entries.find(({ type }) => type === 'answered')).to.deep.include({ answer: { address: email } });
  });

  it('has a placeholder of its own for each of a thousand numbers', async () => {
    const numbers = Array.from({ length: 1_000 }, (_, index) => `+34612${String(345_000 + index)}`);
    const desktop = recordDesktop(desktopWith({ wrapUpTask: async () => ({ numbers }) }));

    await desktop.wrapUpTask({ taskId: 't' }, callUnder('a'));

    const { answer } = desktop.log.entries[1] as unknown as { answer: { numbers: readonly string[] } };
    expect(new Set(answer.numbers)).to.have.length(1_000);
    // an area that ends in 11 is a service
    const nobodys = answer.numbers.filter((number) => /^\+1\d(?!11)\d{2}55501\d{2}$|^\+999\d{8}$/.test(number));
    expect(nobodys).to.have.length(1_000);
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

  it('asks, warns and sends again what it did before there was a task (L9, C11)', async () => {
    const { plainLog, redactedLog, heard, session } = await warnedRun();
    const places = placesOf(plainLog, redactedLog);
    const replay = replayedAt(redactedLog, tokensOf(redactedLog));
    const ownTokens = replayedAt(plainLog);

    await warnedHour(replay, linesIn(redactedLog));
    await warnedHour(ownTokens, lines);

    expect(session.view.tasks[0]?.transcript.map(({ text, status }) => [text, status])).to.deep.equal(
      lines.texts.map((text) => [text, 'delivered']),
    );
    expect(replay.heard.map(({ type, heardAt }) => [type, heardAt])).to.deep.equal(
      heard.map(({ type, heardAt }) => [type, heardAt]),
    );
    expect(replay.session.view.tasks[0]?.transcript).to.deep.equal(placed(session.view.tasks[0]?.transcript, places));
    expect(ownTokens.session.view.tasks[0]?.transcript.map(({ text }) => text)).to.deep.equal(lines.texts);
    expect([...replay.desktop.divergences, ...ownTokens.desktop.divergences]).to.deep.equal([]);
  });

  it('needs neither the tokens nor the time of the log: its own stand in their places', async () => {
    const { plainLog, heard, session } = await troubledRun();
    const later = 86_400_000;
    const replay = replayedAt(plainLog, undefined, monday + later);

    await troubledHour(replay, lines);

    const [task] = replay.session.view.tasks;
    expect(replay.heard.map(({ type, heardAt }) => [type, heardAt - later])).to.deep.equal(
      heard.map(({ type, heardAt }) => [type, heardAt]),
    );
    expect(task?.key).to.equal(task?.task?.clientToken);
    expect(task?.key).not.to.equal(session.view.tasks[0]?.key);
    expect(task?.transcript.map(({ at }) => at - later)).to.deep.equal(
      session.view.tasks[0]?.transcript.map(({ at }) => at),
    );
    expect(replay.desktop.divergences).to.be.empty;
  });

  it('knows which message is which, when one waited in the outbox while others were begun', async () => {
    const rush = async ({ session, clock }: Pick<ReturnType<typeof replayedAt>, 'session' | 'clock'>) => {
      await clock.advance(1_000);
      const [one, two] = [start(session, ana), start(session, ben)];
      await clock.advance(3_000);
      for (const [key, text] of [
        [one, 'first'],
        [one, 'second'],
        [two, 'third'],
      ] as const)
        session.send(key, { text });
      start(session, '+447700900003');
      await clock.advance(30_000);
      return session.view.tasks.map(({ wanted, transcript }) => [
        wanted.recipient.address,
        ...transcript.map(({ text, status }) => `${text} ${status}`),
      ]);
    };
    const recorded = recordedAt({ customers: 'silent' });
    const before = await rush(recorded);
    const { plain } = recorded;
    const replays = [replayedAt(plain.log), replayedAt(plain.log, tokensOf(plain.log))];

    const after = [];
    for (const replay of replays) after.push(await rush(replay));

    expect(before[0]).to.deep.equal([ana, 'first delivered', 'second delivered']);
    expect(after).to.deep.equal([before, before]);
    expect(replays.flatMap(({ desktop }) => desktop.divergences)).to.be.empty;
  });

  it('knows a wish that is repeated under its token for the same wish', async () => {
    const insist = async ({ session, clock }: Pick<ReturnType<typeof replayedAt>, 'session' | 'clock'>) => {
      await clock.advance(1_000);
      const key = start(session, ana);
      await clock.advance(1_000);
      const [refused] = session.view.tasks;
      session.retry(key);
      await clock.advance(1_000);
      start(session, ben);
      await clock.advance(1_000);
      return [refused, ...session.view.tasks].map((task) => `${task?.wanted.recipient.address} ${task?.phase}`);
    };
    const recorded = recordedAt({ latency: 'none', faults: { createTask: { fault: 'fails', times: 1 } } });
    const before = await insist(recorded);
    const replay = replayedAt(recorded.plain.log);

    const after = await insist(replay);

    expect(before).to.have.members([`${ana} refused`, `${ana} active`, `${ben} active`]);
    expect(after).to.deep.equal(before);
    expect(replay.desktop.divergences).to.be.empty;
  });

  it('tells a fact at its time, but not before the request that came before it', async () => {
    const { plain, session, clock } = recordedAt({ latency: 'none', customers: 'silent' });
    await clock.advance(1_000);
    start(session, ana);
    await clock.advance(1_000);
    const replay = replayedAt(plain.log);

    await replay.clock.advance(2_500);
    start(replay.session, ana);
    await replay.clock.advance(0);

    expect(replay.session.view.tasks.map(({ phase }) => phase)).to.deep.equal(['active']);
    expect(replay.desktop.divergences).to.be.empty;
  });

  it('rejects a request that is not in the log, naming it and what was expected', async () => {
    const { plain, session, clock } = recordedAt({ latency: 'none' });
    await clock.advance(1_000);
    const token = start(session, ana);
    await clock.advance(0);
    const replay = replayedAt(plain.log, () => 'mine');
    await replay.clock.advance(0);

    const message = await wordsOf(replay.desktop.endTask({ taskId: 't' }, callUnder('t:end')));

    expect(message).to.equal(
      'endTask under the client token t:end is not in the log; ' +
        `expected next: previewTask under the client token ${token}:preview, 1 s after the start.`,
    );
    expect(replay.desktop.divergences).to.deep.equal([
      { kind: 'unexpected', at: monday, name: 'endTask', clientToken: 't:end', message },
    ]);
  });

  it('rejects a request that comes more often than in the log', async () => {
    const { plain, clock } = recordedAt();
    await clock.advance(1_000);
    const replay = replayedAt(plain.log);
    await replay.clock.advance(1_000);

    replay.session.reconnect();
    await replay.clock.advance(0);

    expect(replay.session.view.problem).to.deep.include({ code: 'host-failed', request: 'readDesk' });
    expect(replay.desktop.divergences.map(({ message }) => message)).to.deep.equal([
      'readDesk under the client token desk is not in the log; nothing more was expected.',
    ]);
  });

  it('goes on without requests that are not made, and says that they are missing', async () => {
    const { plain, centre, session, clock } = recordedAt({ latency: 'none', customers: 'silent' });
    await clock.advance(1_000);
    const token = start(session, ana);
    await clock.advance(1_000);
    centre.set({ agentState: 'idle' });
    const replay = replayedAt(plain.log);

    await replay.clock.advance(10_000);

    expect(replay.session.view.desk?.agent.state).to.equal('idle');
    const [preview, create] = replay.desktop.divergences;
    expect(preview).to.include({ kind: 'missing', name: 'previewTask', at: monday + 3_000 });
    expect(create).to.include({ kind: 'missing', name: 'createTask' });
    expect(create?.message).to.equal(
      `The log has createTask under the client token ${token}, 1 s after the start; it was not asked.`,
    );
  });

  it('goes on for those who listen still when one leaves', async () => {
    const { plain, centre, clock } = recordedAt();
    await clock.advance(1_000);
    centre.set({ agentState: 'rona' });
    const replay = replayedAt(plain.log);
    const heard: Fact[] = [];
    const leave = replay.desktop.subscribe((fact) => heard.push(fact));

    leave();
    await replay.clock.advance(1_000);

    expect(heard).to.be.empty;
    expect(replay.session.view.desk?.agent.state).to.equal('rona');
  });

  it('leaves nothing waiting on the clock once nobody listens', async () => {
    const { plain, clock } = recordedAt();
    await clock.advance(1_000);
    let waiting = 0;
    const counted = {
      now: () => monday,
      at: () => {
        waiting += 1;
        return () => (waiting -= 1);
      },
    };

    replayDesktop(plain.log, { clock: counted }).subscribe(() => undefined)();

    expect(waiting).to.equal(0);
  });

  const empty: DesktopLog = { version: 1, redacted: true, startedAt: monday, capabilities: [], entries: [] };
  const told = { seq: 1, at: monday, type: 'told', fact: {} };
  const asked = { seq: 1, at: monday, type: 'asked', name: 'readDesk', clientToken: 'desk', request: {} };
  const refused: readonly (readonly [what: string, log: unknown, message: RegExp])[] = [
    [
      'text that is not JSON',
      '{"version":1,"entr',
      /it is not JSON \(.+\)\. Pass the whole `log` of a recorded desktop/,
    ],
    ['something else', '[1, 2]', /it is no log of a desktop\. Pass/],
    ['nothing', undefined, /it is no log of a desktop\. Pass/],
    [
      'a foreign version',
      { ...empty, version: 2 },
      /its version is 2, and only version 1 is known here\. Use the release/,
    ],
    ['a log without a start', { ...empty, startedAt: 'monday' }, /it is damaged at startedAt\. Pass/],
    ['a log without capabilities', { ...empty, capabilities: [1] }, /it is damaged at capabilities\. Pass/],
    ['a log without entries', { ...empty, entries: undefined }, /it is damaged at entries\. Pass/],
    ['an entry that is none', { ...empty, entries: [told, null] }, /it is damaged at entries\[1\]\. Pass/],
    ['an entry without a number', { ...empty, entries: [{ ...told, seq: '1' }] }, /at entries\[0\]\.seq\./],
    ['an entry without a moment', { ...empty, entries: [{ ...told, at: null }] }, /at entries\[0\]\.at\./],
    ['an entry of another kind', { ...empty, entries: [{ ...asked, type: 'sung' }] }, /at entries\[0\]\.type\./],
    ['an unknown request', { ...empty, entries: [{ ...asked, name: 'toString' }] }, /at entries\[0\]\.name\./],
    ['a request without a token', { ...empty, entries: [{ ...asked, clientToken: 1 }] }, /entries\[0\]\.clientToken\./],
    [
      'an answer to nothing',
      { ...empty, entries: [asked, { ...told, type: 'answered', to: 7 }] },
      /entries\[1\]\.to\./,
    ],
    ['an error without words', { ...empty, entries: [asked, { ...told, type: 'threw', to: 1 }] }, /\[1\]\.message\./],
  ];
  for (const [what, log, message] of refused)
    it(`refuses ${what}, and says what to do`, () => {
      const replay = () => replayDesktop(log);

      expect(replay)
        .to.throw(Error, message)
        .with.property('message')
        .that.matches(/^This log cannot be replayed: /);
    });

  it('replays a log in which nothing happened', () => {
    expect(replayDesktop(JSON.stringify(empty)).capabilities).to.be.empty;
    expect(tokensOf(empty)()).to.equal('not-in-the-log-1');
  });
});
