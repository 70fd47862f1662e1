import { expect, fixture, html } from '@open-wc/testing';
import '../../components/outbound-launcher/define.js';
import { OutboundLauncher } from '../../components/outbound-launcher/outbound-launcher.js';
import '../../components/outbound-session/define.js';
import { define } from '../../components/internal/define.js';
import type { OutboundSession } from '../../components/outbound-session/outbound-session.js';
import type { Desktop, OutboundRequest } from '../../src/index.js';
import { allByRole, byRole, findByRole, textOf, until, untilReads } from '../support/by-role.js';
import { answersOf } from '../support/desk-at.js';
import { deleteDatabase } from '../support/device.js';
import { type } from '../support/keyboard.js';
import { desk, newConversation, offeredTask } from '../support/nouns.js';

const idleDesk = { ...desk, agent: { ...desk.agent, state: 'idle' as const } };
const desktopWith = (otherwise: Partial<Desktop>): Desktop => ({ ...answersOf(), ...otherwise });
const idleDesktop = () => desktopWith({ readDesk: async () => idleDesk });

/** Opens the one launcher on the page and reads what it says. */
async function openLauncher(): Promise<void> {
  (await findByRole('button', 'New outbound conversation')).click();
  await findByRole('button', 'New SMS');
}

/** An element whose shadow root holds what is given, as desktops nest what they embed. */
function nested(inside: Element): HTMLElement {
  const outer = document.createElement('div');
  const inner = document.createElement('div');
  outer.attachShadow({ mode: 'open' }).append(inner);
  inner.attachShadow({ mode: 'open' }).append(inside);
  return outer;
}

const launcher = () => document.createElement('outbound-launcher');

const sessionAt = (desktop: Desktop) => {
  const session = document.createElement('outbound-session');
  session.desktop = desktop;
  session.drafts = 'memory';
  return session;
};

const page = () => fixture<HTMLElement>(html`<section lang="en"></section>`);

describe('an element finds its session', () => {
  it('around it, through shadow roots', async () => {
    const section = await page();
    const session = sessionAt(idleDesktop());
    section.append(session);

    session.append(nested(launcher()));
    await openLauncher();

    await untilReads('You are Idle.');
  });

  it('in another shadow root of the page', async () => {
    const section = await page();
    section.append(nested(sessionAt(idleDesktop())));

    section.append(nested(launcher()));
    await openLauncher();

    await untilReads('You are Idle.');
  });

  it('when the session comes later', async () => {
    const section = await page();
    section.append(nested(launcher()));
    await openLauncher();

    section.append(nested(sessionAt(idleDesktop())));

    await untilReads('You are Idle.');
  });

  it('again after it was moved in the page', async () => {
    const section = await page();
    const moved = launcher();
    const closed = sessionAt(idleDesktop());
    const open = sessionAt(answersOf());
    open.append(moved);
    section.append(closed, open);
    await findByRole('button', 'New outbound conversation');

    closed.append(moved);
    await openLauncher();

    await untilReads('You are Idle.');
  });

  it('none, and asks the page itself when it stands alone', async () => {
    const section = await page();
    section.addEventListener('outbound-desk-request', (event) => {
      event.respondWith(idleDesk);
    });

    section.append(launcher());
    await openLauncher();

    await untilReads('You are Idle.');
  });

  it('none, and asks the page once its button is there, though nobody has touched it', async () => {
    const section = await page();
    // its words are not on the page yet, so the button takes its time
    section.lang = 'es';
    const shown: boolean[] = [];
    section.addEventListener('outbound-desk-request', () => {
      shown.push(allByRole('button', 'Nueva conversación saliente').length === 1);
    });

    section.append(launcher());
    await until(() => shown.length > 0);

    expect(shown).to.deep.equal([true]);
  });

  it('without asking the page, where one comes in the same breath', async () => {
    const section = await page();
    let requests = 0;
    section.addEventListener('outbound-desk-request', () => requests++);

    section.append(launcher(), sessionAt(idleDesktop()));
    await openLauncher();
    await untilReads('You are Idle.');

    expect(requests).to.equal(0);
  });

  it('in the place of one that left the page at once', async () => {
    const section = await page();
    const [left, stays] = [launcher(), launcher()];
    const askers: (EventTarget | null)[] = [];
    section.addEventListener('outbound-desk-request', ({ target }) => askers.push(target));

    section.append(left);
    left.remove();
    section.append(stays);
    await until(() => askers.length > 0);

    expect(askers).to.deep.equal([stays]);
  });

  it('when the page begins to listen only later', async () => {
    const section = await page();
    section.append(launcher());
    await openLauncher();
    await untilReads('This desktop cannot do that.');

    section.addEventListener('outbound-desk-request', (event) => {
      event.respondWith(idleDesk);
    });

    await untilReads('You are Idle.');
  });
});

describe('<outbound-session>', () => {
  it('asks by DOM events that any ancestor can answer, with a token and a signal', async () => {
    const section = await page();
    const asked: OutboundRequest<'createTask'>[] = [];
    section.addEventListener('outbound-desk-request', (event) => {
      event.respondWith(desk);
    });
    section.addEventListener('outbound-create-request', (event) => {
      asked.push(event);
      event.respondWith({ ...offeredTask, clientToken: event.clientToken, state: 'accepted' });
    });
    const session = document.createElement('outbound-session');
    session.drafts = 'memory';
    session.append(launcher());
    section.append(session);
    await openLauncher();
    byRole('textbox', 'To: mobile number').focus();
    await type('+34612345678');

    byRole('button', 'New SMS').click();
    await until(() => asked.length > 0);

    const [{ request, clientToken, detail, signal }] = asked as [OutboundRequest<'createTask'>];
    expect(request).to.deep.equal(newConversation);
    expect(clientToken).to.match(/^[0-9a-f]{32}$/);
    expect(detail).to.deep.equal({ schemaVersion: 1, request, clientToken });
    expect(signal).to.be.instanceOf(AbortSignal);
  });

  it('tells the page what happened, as events named after it', async () => {
    const section = await page();
    const heard: unknown[] = [];
    section.addEventListener('outbound-task-accepted', ({ detail }) => heard.push(detail.task.id));
    section.append(sessionAt(desktopWith({ createTask: async () => ({ ...offeredTask, state: 'accepted' }) })));
    const { session } = section.firstElementChild as OutboundSession;
    await until(() => session?.view.phase === 'known');

    session?.start(newConversation);

    await until(() => heard.length > 0);
    expect(heard).to.deep.equal(['task-1']);
  });

  it('takes the agent state from an attribute, warns once about an unknown one and falls back', async () => {
    const section = await page();
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => warnings.push(...words);
    const element = sessionAt(answersOf());
    element.append(launcher());
    section.append(element);
    await openLauncher();
    await until(() => element.session?.view.phase === 'known');

    element.setAttribute('agent-state', 'offline');
    await untilReads('You are Offline.');
    element.setAttribute('agent-state', 'asleep');
    await element.updateComplete;
    element.setAttribute('agent-state', 'asleep');
    await element.updateComplete;
    console.warn = warn;

    expect(warnings).to.have.length(1);
    expect(String(warnings[0])).to.include('“asleep” is not one of available, rona, idle, offline');
    expect(textOf()).to.include('You are Offline.');
  });

  it('announces a fact that cannot be read, with the path, and changes nothing', async () => {
    const section = await page();
    const paths: string[] = [];
    section.addEventListener('outbound-fact-ignored', ({ detail }) => paths.push(detail.path));
    const element = sessionAt(answersOf());
    section.append(element);

    element.tell({ type: 'agent.changed', state: 'asleep' });
    element.tell('nonsense');

    await until(() => paths.length === 2);
    expect(paths).to.deep.equal(['state', '(whole)']);
  });

  it('takes over what lone elements had begun', async () => {
    const section = await page();
    section.append(launcher());
    await openLauncher();
    // a list is offered where recipients are remembered
    const to = () => ['textbox', 'combobox'].flatMap((role) => allByRole(role, 'To: mobile number'))[0];
    to()?.focus();
    await type('+34612');

    const element = sessionAt(answersOf());
    section.append(element);

    await until(() => (to() as HTMLInputElement | undefined)?.value.replace(/\s/g, '') === '+34612');
    // the lone launcher keeps on the device what the next one would find
    await element.session?.flushDrafts();
    await deleteDatabase('outbound-elements');
  });

  it('takes another desktop while it lives', async () => {
    const section = await page();
    const element = sessionAt(answersOf());
    element.append(launcher());
    section.append(element);
    await openLauncher();

    element.desktop = idleDesktop();

    await untilReads('You are Idle.');
  });

  it('leaves a name alone that the page has given to something else', () => {
    class Another extends HTMLElement {}
    customElements.define('outbound-test-only', Another);

    define('outbound-test-only', OutboundLauncher);

    expect(customElements.get('outbound-test-only') === Another).to.equal(true);
  });
});
