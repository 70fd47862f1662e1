import { ContextProvider } from '@lit/context';
import { fixture } from '@open-wc/testing';
import { html, type LitElement, type TemplateResult } from 'lit';
import { sessionContext } from '../../components/internal/session-context.js';
import { simulatedDesktop, type Knobs, type SimulatedLanguage } from '../../src/hosts/simulated/index.js';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { createSession, type Desktop, type Session } from '../../src/index.js';

const monday = Date.UTC(2026, 0, 5, 9);

/** What the conversation is held with and how the page is written. */
export interface Circumstances {
  readonly knobs?: Partial<Knobs>;
  /** What the desktop answers otherwise than the simulated centre. */
  readonly otherwise?: (desktop: Desktop) => Partial<Desktop>;
  readonly lang?: SimulatedLanguage;
  readonly dir?: 'ltr' | 'rtl';
  /** The numbers of the customers; one conversation with each. The agent looks at the first. */
  readonly customers?: readonly string[];
}

/** Puts elements on a page, under a session of the test's own. */
async function shownUnder(session: Session, elements: TemplateResult, lang: string, dir: string): Promise<HTMLElement> {
  const page = document.createElement('div');
  new ContextProvider(page, { context: sessionContext, initialValue: session });
  page.lang = lang;
  page.dir = dir;
  await fixture(elements, { parentNode: page });
  // the words of a language come late the first time
  await Promise.all([...page.querySelectorAll<LitElement>('*')].map((each) => each.updateComplete));
  return page;
}

/** Elements beside open conversations at the simulated centre; time stands until it is moved. */
export async function conversationAt(elements: TemplateResult, circumstances: Circumstances = {}) {
  const { knobs, otherwise, lang = 'en', dir = 'ltr', customers = ['+447700900123'] } = circumstances;
  const clock = simulatedClock(monday);
  const centre = simulatedDesktop({ clock, language: lang, knobs: { customers: 'silent', latency: 'none', ...knobs } });
  const session = createSession({ desktop: { ...centre, ...otherwise?.(centre) }, clock });
  await clock.advance(0);
  for (const address of customers) {
    const [entryPoint] = session.view.channels.sms.entryPoints;
    if (entryPoint) session.start({ channel: 'sms', recipient: { address }, entryPoint });
    await clock.advance(0);
  }
  const keys = session.view.tasks.map(({ key }) => key);
  session.select(keys[0]);
  const page = await shownUnder(session, html`<div>${elements}</div>`, lang, dir);
  const [key = ''] = keys;
  return {
    page,
    centre,
    session,
    key,
    keys,
    /** Lets time pass, and what follows from it be shown. */
    pass: (seconds: number) => clock.advance(seconds * 1_000),
    task: () => session.view.tasks.find((each) => each.key === key),
    /** Everything the centre was asked under this name. */
    asked: (name: string) =>
      centre.log.flatMap((entry) => (entry.type === 'asked' && entry.name === name ? [entry.request] : [])),
  };
}
