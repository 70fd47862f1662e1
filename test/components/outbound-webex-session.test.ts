import { expect, fixture, html } from '@open-wc/testing';
import '../../components/outbound-launcher/define.js';
import { OutboundWebexSession } from '../../components/outbound-webex-session/define.js';
import type { OutboundBackend } from '../../src/hosts/outbound-backend/index.js';
import { memorySessionStore, type Session } from '../../src/index.js';
import { byRole, findByRole, until, untilReads } from '../support/by-role.js';
import { smsEntryPoint } from '../support/nouns.js';
import { scriptedSdk, type Script } from '../support/webex/scripted-sdk.js';

const json = (body: unknown): Response =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });

/** A backend over HTTP that has one entry point and tells nothing; what it was asked is kept. */
function backendOnFetch() {
  const asked: { readonly url: string; readonly token: string | null }[] = [];
  const native = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!request.url.startsWith('https://backend.example')) return native(input, init);
    asked.push({ url: request.url, token: request.headers.get('authorization') });
    return request.url.endsWith('/desk') ? json({ entryPoints: [smsEntryPoint] }) : new Promise(() => undefined);
  };
  return { asked, restore: () => (window.fetch = native) };
}

/** A launcher at the session that a layout would make, with the attributes and properties that it binds. */
async function layoutAt(script: Script = {}, bound: Partial<OutboundWebexSession> = {}) {
  const { sdk } = scriptedSdk(script);
  const session = await fixture<OutboundWebexSession>(html`
    <outbound-webex-session
      drafts="memory"
      agent-id="agent-1"
      social-count="2"
      email-count="0"
      backend-url="https://backend.example/v1"
      .sdk=${async () => sdk}
      .sessionStore=${memorySessionStore()}
      .accessToken=${bound.accessToken}
    >
      <outbound-launcher></outbound-launcher>
    </outbound-webex-session>
  `);
  return { session };
}

describe('<outbound-webex-session>', () => {
  let backend: ReturnType<typeof backendOnFetch>;
  beforeEach(() => {
    backend = backendOnFetch();
  });
  afterEach(() => {
    backend.restore();
  });

  it('takes from the layout who the agent is, what they may hold, and where the backend is (E3, E5)', async () => {
    const { session } = await layoutAt();
    await until(() => session.session?.view.phase === 'known');

    const { desk } = session.session?.view ?? {};
    expect(desk?.agent).to.include({ id: 'agent-1', name: 'Alex', state: 'available' });
    expect(desk?.profile).to.deep.equal({ sms: { limit: 2, used: 0 } });
    expect(desk?.entryPoints.map(({ name }) => name)).to.deep.equal(['Service']);
    expect(backend.asked[0]?.token).to.equal('Bearer token-1');
  });

  it('opens the launcher for the channels that the agent handles', async () => {
    const { session } = await layoutAt();
    await until(() => session.session?.view.phase === 'known');

    (await findByRole('button', 'New outbound conversation')).click();

    await findByRole('textbox', 'To: mobile number');
    byRole('radio', 'Email').click();
    await untilReads('does not handle');
  });

  it('gives the backend the token that the layout bound while the SDK has none', async () => {
    const script: Script = { actions: { getToken: async () => undefined } };

    await layoutAt(script, { accessToken: 'bound' });
    await until(() => backend.asked.length > 0);

    expect(backend.asked[0]?.token).to.equal('Bearer bound');
  });

  it('hears when the layout binds again', async () => {
    const { session } = await layoutAt();
    await until(() => session.session?.view.phase === 'known');

    session.setAttribute('email-count', '3');
    await until(() => session.session?.view.desk?.profile.email?.limit === 3);

    expect(session.session?.view.desk?.profile.sms?.limit).to.equal(2);
  });

  it('asks nobody before all is known that was set before the script came', async () => {
    const { sdk } = scriptedSdk();
    const late: HTMLElement & { readonly session?: Session } = document.createElement('late-webex-session');
    const own: Partial<OutboundBackend> = {
      capabilities: [],
      readDesk: async () => ({ entryPoints: [{ ...smsEntryPoint, name: 'Own' }] }),
      subscribe: () => () => undefined,
    };
    Object.assign(late, { sdk: async () => sdk, backend: own, sessionStore: memorySessionStore() });
    late.setAttribute('backend-url', 'https://backend.example/v1');
    document.body.append(late);

    customElements.define('late-webex-session', class extends OutboundWebexSession {});
    await until(() => late.session?.view.phase === 'known');
    const names = late.session?.view.desk?.entryPoints.map(({ name }) => name);
    late.remove();

    expect(names).to.deep.equal(['Own']);
    expect(backend.asked).to.be.empty;
  });

  it('connects once, however often something that does not matter is set', async () => {
    const { session } = await layoutAt();
    await until(() => session.session?.view.phase === 'known');
    const { desktop } = session;

    session.accessToken = 'newer';
    session.setAttribute('social-count', '4');
    await session.updateComplete;

    expect(session.desktop === desktop).to.equal(true);
    expect(backend.asked.filter(({ url }) => url.endsWith('/desk'))).to.have.length(1);
  });
});
