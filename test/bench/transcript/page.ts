import { ContextProvider } from '@lit/context';
import '../../../components/outbound-composer/define.js';
import { sessionContext } from '../../../components/index.js';
import type { Message, Session } from '../../../src/index.js';
import { deskAt } from '../../support/desk-at.js';
import { newConversation } from '../../support/nouns.js';

const words = 'An answer that is as long as people write, sometimes over more than one line of the box. ';

const message = (index: number): Message => ({
  id: `m-${index}`,
  conversationId: 'conversation-1',
  direction: index % 2 ? 'inbound' : 'outbound',
  text: `${index}: ${words.repeat(1 + (index % 3))}`,
  at: Date.UTC(2026, 0, 1) + index * 600_000,
  ...(index % 2 === 0 && { status: 'delivered' as const }),
});

/** A conversation of so many messages, of which nothing is shown yet. */
async function conversationOf(count: number) {
  const messages = Array.from({ length: count }, (_, index) => message(index));
  const desk = await deskAt({ listMessages: async () => ({ messages, earlier: [] }) });
  desk.session.start(newConversation);
  await desk.settle();
  desk.session.select(undefined);
  return desk;
}

const frame = (): Promise<unknown> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      setTimeout(resolve);
    }),
  );

/** A composer that shows what is chosen in a session. */
function composerUnder(session: Session) {
  const place = document.body.appendChild(document.createElement('div'));
  new ContextProvider(place, { context: sessionContext, initialValue: session });
  const composer = place.appendChild(document.createElement('outbound-composer'));
  composer.style.cssText = 'display: flex; block-size: 600px; inline-size: 700px';
  return { place, log: () => composer.shadowRoot?.querySelector('.log') ?? undefined };
}

/** Fetches what shows a conversation, which comes with the first one and is not what is measured. */
async function warm(): Promise<void> {
  const { session } = await conversationOf(3);
  const { place, log } = composerUnder(session);
  session.select('task-1');
  while (!log()) await frame();
  place.remove();
}

/** What the bench does with a composer, step by step; each resolves when what follows from it has been painted. */
export async function bench(count: number) {
  await warm();
  const { session, tell } = await conversationOf(count);
  const { place, log } = composerUnder(session);
  await frame();
  let told = count;
  return {
    open: async () => {
      session.select('task-1');
      await frame();
    },
    close: async () => {
      session.select(undefined);
      await frame();
    },
    hear: async () => {
      tell({ type: 'message.received', message: { ...message(told), direction: 'inbound', id: `new-${told}` } });
      told += 1;
      await frame();
    },
    type: async () => {
      session.saveDraft('task-1', { text: 'x'.repeat(1 + (told++ % 9)) });
      await frame();
    },
    scroll: async () => {
      log()?.scrollBy(0, -400);
      await frame();
    },
    leave: () => {
      place.remove();
    },
    nodes: () => log()?.querySelectorAll('*').length ?? 0,
    rows: () => log()?.querySelectorAll('[aria-posinset]').length ?? 0,
    last: () => log()?.querySelector('[aria-posinset]:last-child')?.getAttribute('aria-posinset'),
  };
}

Object.assign(globalThis, { bench });
