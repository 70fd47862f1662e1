import type { TaskContext } from '../machine/task/task.types.js';
import type { Draft } from '../ports/draft-store.js';
import type { Session } from './session.js';

type Drafting = Pick<Session, 'send' | 'draft' | 'saveDraft'>;
type Wish = Pick<TaskContext, 'key' | 'wanted' | 'first'>;

/** Where the launcher keeps what is typed for a conversation that is not there yet. */
const launcherDraft = ({ wanted }: Wish): string => `new:${wanted.channel}`;

/**
 * The agent has the task: what was written with the wish goes out, once, whatever page it was written on (C11). If a rule
 * stands against it, it is the conversation's draft.
 */
export function sendFirst(session: Drafting, wish: Wish): void {
  const { key, first } = wish;
  if (!first) return;
  const begun = session.send(key, first, `${key}:first`);
  if (!begun.ok) session.saveDraft(key, { ...session.draft(key), ...first });
  const left = launcherDraft(wish);
  if (session.draft(left)?.text === first.text) session.saveDraft(left, undefined);
}

/** What was written with a wish that came to nothing is the launcher's draft again (C10). */
export function rescueFirst(session: Drafting, wish: Wish): void {
  const { first } = wish;
  const left = launcherDraft(wish);
  const draft: Draft = session.draft(left) ?? {};
  if (!first || draft.text === first.text) return;
  const text = draft.text ? `${draft.text}\n${first.text}` : first.text;
  session.saveDraft(left, { ...draft, subject: draft.subject ?? first.subject, text });
}
