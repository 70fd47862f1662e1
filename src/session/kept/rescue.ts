import type { Records } from '../../ports/session-store.js';
import { hasBegun } from '../../machine/task/task.kept.view.js';
import { isMessageName, messagesIn, tasksIn, unreadableIn } from './records.js';
import { part, textsIn } from './texts.js';

/** What is left of records that cannot be restored. */
export interface Rescued {
  /** The records that are given up. */
  readonly names: readonly string[];
  /** The text that was in them, by the key of the draft it goes to. */
  readonly texts: Readonly<Record<string, string>>;
}

interface Found {
  readonly draft: string;
  readonly text: string;
}

const hasGoneOut = (status: unknown): boolean => status === 'sent' || status === 'delivered';

const draftFor = (conversationId: unknown): string =>
  typeof conversationId === 'string' && conversationId !== '' ? `conversation:${conversationId}` : 'new:sms';

const together = (found: readonly Found[]): Rescued['texts'] => {
  const texts: Record<string, string> = {};
  for (const { draft, text } of found) texts[draft] = texts[draft] === undefined ? text : `${texts[draft]}\n${text}`;
  return texts;
};

/**
 * What cannot be restored costs a notice, never text: the messages that did not go out for certain, of records that cannot
 * be read and of conversations that are neither open nor kept, are drafts again (C10).
 */
export function rescuedFrom(records: Records, agent: string, open: readonly string[]): Rescued {
  const unreadable = unreadableIn(records, agent).map(({ name, record }) => {
    const entry = part(record, 'entry');
    const texts = isMessageName(name) && !hasGoneOut(part(entry, 'status')) ? textsIn(record) : [];
    return { name, found: texts.map((text) => ({ draft: draftFor(part(entry, 'conversationId')), text })) };
  });
  const kept = tasksIn(records, agent).flatMap(({ record: { place, context } }) =>
    hasBegun(place) && context.task ? context.task.conversationId : [],
  );
  const conversations = [...open, ...kept];
  const orphans = messagesIn(records, agent)
    .filter(({ record: { entry } }) => entry.isLeft === true || !conversations.includes(entry.conversationId))
    .map(({ name, record: { entry } }) => {
      const { content, conversationId, status } = entry;
      return { name, found: hasGoneOut(status) ? [] : [{ draft: draftFor(conversationId), text: content.text }] };
    });
  const all = [...unreadable, ...orphans];
  return { names: all.map(({ name }) => name), texts: together(all.flatMap(({ found }) => found)) };
}
