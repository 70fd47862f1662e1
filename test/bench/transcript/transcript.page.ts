import type { Message } from '../../../src/index.js';
import { deskAt } from '../../support/desk-at.js';
import { newConversation } from '../../support/nouns.js';
import { composerUnder, painted } from '../support/composer.js';

const words = 'An answer that is as long as people write, sometimes over more than one line of the box. ';

const message = (index: number): Message => ({
  id: `m-${index}`,
  conversationId: 'conversation-1',
  direction: index % 2 ? 'inbound' : 'outbound',
  text: `${index}: ${words.repeat(1 + (index % 3))}`,
  at: Date.UTC(2026, 0, 1) + index * 600_000,
  ...(index % 2 === 0 && { status: 'delivered' as const }),
});

/** A composer at a conversation of so many messages, of which nothing is shown yet. */
async function conversationOf(count: number) {
  const messages = Array.from({ length: count }, (_, index) => message(index));
  const desk = await deskAt({ listMessages: async () => ({ messages, earlier: [] }) });
  desk.session.start(newConversation);
  await desk.settle();
  desk.session.select(undefined);
  const { place, composer } = composerUnder(desk.session);
  return { ...desk, place, log: () => composer.shadowRoot?.querySelector('.log') ?? undefined };
}

/** Fetches what shows a conversation, which comes with the first one and is not what is measured. */
async function warm(): Promise<void> {
  const { session, place, log } = await conversationOf(3);
  session.select('task-1');
  while (!log()) await painted();
  place.remove();
}

/** What is done with a composer, step by step. */
export async function begin(count: number) {
  await warm();
  const { session, tell, log } = await conversationOf(count);
  await painted();
  let told = count;
  return {
    open: () => {
      session.select('task-1');
    },
    close: async () => {
      session.select(undefined);
      await painted();
    },
    hear: () => {
      tell({ type: 'message.received', message: { ...message(told), direction: 'inbound', id: `new-${told}` } });
      told += 1;
    },
    type: () => {
      session.saveDraft('task-1', { text: 'x'.repeat(1 + (told++ % 9)) });
    },
    scroll: () => {
      log()?.scrollBy(0, -400);
    },
    nodes: () => log()?.querySelectorAll('*').length ?? 0,
    rows: () => log()?.querySelectorAll('[aria-posinset]').length ?? 0,
  };
}
