import { expect } from '@open-wc/testing';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import {
  createSession,
  eventDesktop,
  requestEvents,
  schemaVersion,
  type EventDesktopOptions,
  type OutboundRequest,
  type RequestName,
} from '../../src/index.js';
import { simulatedDesktop } from '../../src/hosts/simulated/index.js';
import { ana, keyOf } from '../support/contract/agent.js';
import { describeDesktopContract } from '../support/contract/index.js';
import { answeringPage } from '../support/simulated/answering-page.js';

const monday = Date.UTC(2026, 0, 5, 9);

describeDesktopContract('a page that answers DOM events', (knobs) => {
  const clock = simulatedClock(monday);
  const centre = simulatedDesktop({ clock, knobs });
  const { element } = answeringPage(centre);
  const session = createSession({ desktop: eventDesktop(element, centre), clock });
  centre.subscribe((fact) => session.tell(fact));
  return { clock, centre, session };
});

/** A page that answers every request from a simulated centre, and an agent whose desk is known. */
async function calmPage(options?: EventDesktopOptions) {
  const clock = simulatedClock(monday);
  const centre = simulatedDesktop({ clock });
  const { page, element } = answeringPage(centre);
  const session = createSession({ desktop: eventDesktop(element, options ?? centre), clock });
  centre.subscribe((fact) => session.tell(fact));
  await clock.advance(1_000);
  const [entryPoint] = session.view.channels.sms.entryPoints;
  if (!entryPoint) throw new Error('The page gave no entry point.');
  return {
    page,
    element,
    session,
    centre,
    start: () => keyOf(session.start({ channel: 'sms', recipient: { address: ana }, entryPoint })),
    wait: (seconds: number) => clock.advance(seconds * 1_000),
    /** Listens before the page does, which then hears nothing. */
    instead: <Name extends RequestName>(name: Name, listener: (event: OutboundRequest<Name>) => void) => {
      element.addEventListener(requestEvents[name], (event) => {
        event.stopPropagation();
        listener(event as unknown as OutboundRequest<Name>);
      });
    },
    /** Listens before the page does. */
    before: <Name extends RequestName>(name: Name, listener: (event: OutboundRequest<Name>) => void) => {
      element.addEventListener(requestEvents[name], (event) => listener(event as unknown as OutboundRequest<Name>));
    },
  };
}

/** An element that nobody listens to. */
async function deafPage() {
  const clock = simulatedClock(monday);
  const session = createSession({ desktop: eventDesktop(new EventTarget()), clock });
  await clock.advance(1_000);
  return { session, clock };
}

/** Keeps the errors that listeners throw from failing the test, and hands them over. */
async function errorsWhile(act: () => Promise<void>): Promise<readonly unknown[]> {
  const errors: unknown[] = [];
  const { onerror } = window;
  window.onerror = (message) => errors.push(message) > 0;
  await act();
  window.onerror = onerror;
  return errors;
}

describe('the event desktop', () => {
  it('tells by host-absent that nobody answers', async () => {
    const { session } = await deafPage();

    expect(session.view.phase).to.equal('unreachable');
    expect(session.view.problem).to.deep.equal({ code: 'host-absent', request: 'readDesk' });
  });

  it('knows a creation that nobody answered not to be done', async () => {
    const { instead, start, wait, session } = await calmPage();
    instead('createTask', () => undefined);

    const key = start();
    await wait(1);

    const [task] = session.view.tasks;
    expect(task).to.include({ key, phase: 'refused' });
    expect(task?.problem).to.deep.equal({ code: 'host-absent', request: 'createTask' });
  });

  it('takes preventDefault for a veto', async () => {
    const { before, start, wait, session, centre } = await calmPage();
    let vetoed = true;
    before('createTask', (event) => {
      if (vetoed) event.preventDefault();
    });
    const key = start();
    await wait(1);
    expect(session.view.tasks[0]?.problem).to.deep.equal({ code: 'host-vetoed', request: 'createTask' });

    vetoed = false;
    session.retry(key);
    await wait(3);

    expect(session.view.tasks[0]?.phase).to.equal('active');
    expect(centre.log.filter((entry) => entry.type === 'told' && entry.fact.type === 'task.offered')).to.have.length(1);
  });

  it('counts the first answer of several', async () => {
    const { instead, start, wait, session } = await calmPage();
    instead('createTask', (event) => {
      event.respondWith({ refusal: { code: 'policy-blocked', reason: 'first' } });
      event.respondWith({ refusal: { code: 'policy-blocked', reason: 'second' } });
    });

    start();
    await wait(1);

    expect(session.view.tasks[0]?.problem).to.deep.equal({ code: 'policy-blocked', reason: 'first' });
  });

  it('does not wait for an answer that nobody promised while it asked', async () => {
    const { instead, start, wait, session } = await calmPage();
    instead('createTask', (event) => {
      setTimeout(() => event.respondWith({ refusal: { code: 'policy-blocked', reason: 'too late' } }));
    });

    start();
    await wait(1);

    expect(session.view.tasks[0]?.problem).to.deep.equal({ code: 'host-absent', request: 'createTask' });
  });

  it('survives a listener that throws', async () => {
    const { before, start, wait, session } = await calmPage();
    before('createTask', () => {
      throw new Error('a listener of the page');
    });

    const errors = await errorsWhile(async () => {
      start();
      await wait(3);
    });

    expect(errors.join()).to.contain('a listener of the page');
    expect(session.view.tasks[0]?.phase).to.equal('active');
  });

  it('tells by host-failed that the answer was rejected', async () => {
    const { instead, start, wait, session } = await calmPage();
    instead('createTask', (event) => event.respondWith(Promise.reject(new Error('no line'))));

    start();
    await wait(3);

    expect(session.view.tasks[0]?.problem).to.deep.equal({
      code: 'host-failed',
      request: 'createTask',
      message: 'no line',
    });
  });

  it('needs no capability: a page may accept by itself, and tell', async () => {
    const { start, wait, session, centre } = await calmPage({});
    start();
    await wait(2);
    const [task] = session.view.tasks;
    expect(task?.phase).to.equal('offered');

    session.tell({ type: 'task.accepted', taskId: task?.task?.id });
    await wait(2);

    expect(session.view.tasks[0]?.phase).to.equal('active');
    const asked = centre.log.filter((entry) => entry.type === 'asked').map(({ name }) => name);
    expect(asked).to.include('createTask').and.not.to.include.members(['acceptTask', 'listMessages', 'listTemplates']);
  });

  it('asks only a page that says so beforehand, and for people (L9)', async () => {
    const { start, wait, session, centre } = await calmPage({});
    const wanted = { channel: 'sms', recipient: { address: ana } } as const;
    const [entryPoint] = session.view.channels.sms.entryPoints;
    if (!entryPoint) throw new Error('The page gave no entry point.');
    const asked = [session.findContacts('sms', 'a'), session.preview({ ...wanted, entryPoint })];
    start();
    await wait(2);

    for (const outcome of await Promise.all(asked))
      expect(outcome).to.have.nested.property('problem.code', 'host-absent');
    expect(session.view.tasks[0]?.task).not.to.be.undefined;
    const names = centre.log.flatMap((entry) => (entry.type === 'asked' ? entry.name : []));
    expect(names).not.to.include('previewTask');
    expect(names).not.to.include('findContacts');
  });

  it('asks by outbound-preview-request before it creates, with the whole wish and a token made of the wish’s own (L9)', async () => {
    const { page, start, wait } = await calmPage();
    const heard: { readonly type: string; readonly detail: unknown }[] = [];
    for (const type of ['outbound-preview-request', 'outbound-create-request'] as const)
      page.addEventListener(type, (event) => heard.push({ type, detail: (event as unknown as CustomEvent).detail }));

    const key = start();
    await wait(1);

    expect(heard.map(({ type }) => type)).to.deep.equal(['outbound-preview-request', 'outbound-create-request']);
    expect(JSON.parse(JSON.stringify(heard[0]?.detail))).to.deep.nested.include({
      schemaVersion,
      clientToken: `${key}:preview`,
      'request.channel': 'sms',
      'request.recipient.address': ana,
    });
  });

  it('takes a prevented preview for a veto, and creates nothing (L9)', async () => {
    const { before, start, wait, session, centre } = await calmPage();
    before('previewTask', (event) => event.preventDefault());

    start();
    await wait(1);

    expect(session.view.tasks[0]?.problem).to.deep.equal({ code: 'host-vetoed', request: 'previewTask' });
    expect(centre.log.some((entry) => entry.type === 'asked' && entry.name === 'createTask')).to.be.false;
  });

  it('lets a page warn in its own words, and tells it what the agent answered (L9)', async () => {
    const { instead, start, wait, session } = await calmPage();
    const created: unknown[] = [];
    instead('previewTask', (event) =>
      event.respondWith({ warnings: [{ id: 'late', reason: 'It is late there.' }], decisionId: 'd-1' }),
    );
    instead('createTask', ({ request: { policy } }) => created.push(policy));
    const key = start();
    await wait(0);
    expect(session.view.tasks[0]?.preview?.warnings[0]?.reason).to.equal('It is late there.');

    session.confirm(key, [{ id: 'late' }]);
    await wait(0);

    expect(created).to.deep.equal([{ decisionId: 'd-1', confirmed: [{ id: 'late' }] }]);
  });

  it('asks for people by outbound-contacts-request', async () => {
    const { page, session, instead, wait } = await calmPage();
    const contacts = [{ id: 'c-1', name: 'Ana', addresses: [{ address: ana, label: 'mobile' }] }];
    const asked: unknown[] = [];
    instead('findContacts', (event) => {
      asked.push(event.request);
      event.respondWith({ contacts });
    });
    page.addEventListener('outbound-contacts-request', () => asked.push('twice'));

    const found = session.findContacts('email', 'an');
    await wait(0);

    expect(await found).to.deep.include({ ok: true, value: { contacts } });
    expect(asked).to.deep.equal([{ channel: 'email', query: 'an' }]);
  });

  it('says to a listener that only reads detail all there is, as JSON', async () => {
    const { page, start, wait } = await calmPage();
    const details: unknown[] = [];
    page.addEventListener('outbound-create-request', (event) => details.push((event as unknown as CustomEvent).detail));

    const key = start();
    await wait(1);

    expect(details).to.have.length(1);
    expect(JSON.parse(JSON.stringify(details[0]))).to.deep.include({ schemaVersion, clientToken: key });
    expect(details[0]).to.have.nested.property('request.recipient.address', ana);
  });

  it('aborts what nobody waits for any more', async () => {
    const { instead, start, wait, session } = await calmPage();
    const signals: AbortSignal[] = [];
    instead('createTask', (event) => {
      signals.push(event.signal);
      event.respondWith(new Promise(() => undefined));
    });
    start();
    await wait(1);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false]);

    session.stop();

    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
  });
});
