import type { GestureOf, LineMessageOf, StatePart } from '../../machine/shapes/line.shapes.js';
import { channels } from '../../domain/channel.js';
import type { Draft } from '../../ports/draft-store.js';
import { draftBehind } from '../draft-behind.js';
import type { Session } from '../session.js';

interface Known {
  readonly draft: Draft | undefined;
  /** When it was typed, in milliseconds since the epoch; what was loaded was typed before everything else. */
  readonly at: number;
  /** A message that could not be sent any more is in it; whoever typed after `since` did not know. */
  readonly returned?: { readonly draft: Draft; readonly since: number } | undefined;
}

/** The drafts of a session that several documents write in: the last writer wins, by the time of typing (C10). */
export class SharedDrafts {
  readonly #session: Session;
  readonly #known = new Map<string, Known>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** The drafts as parts of what is told. */
  parts(): readonly StatePart[] {
    for (const key of [
      ...channels.flatMap((channel) => [`new:${channel}`, `new:${channel}:before`]),
      ...this.#session.view.tasks.map(({ key }) => key),
    ])
      this.#look(key);
    for (const key of this.#known.keys()) this.#look(key);
    return [...this.#known].map(([key, { draft, at }]) => ({ part: 'draft', key, value: { draft, at } }));
  }

  /** Takes what was typed in another document, unless something newer is here. */
  save({ key, draft, at }: LineMessageOf<'draft'>): void {
    const known = this.#look(key);
    if (at > known.at) this.#put(key, { draft, at });
    else if (known.returned && at > known.returned.since)
      this.#put(key, { draft: together(known.returned.draft, draft), at: known.at + 1, returned: known.returned });
  }

  /** A message that cannot be sent any more is a draft again, before what was typed since. */
  giveBack({ task: name, content, conversationId, at: since }: GestureOf<'send'>): void {
    const isHere = this.#session.view.tasks.some(({ key }) => key === name);
    const key = isHere ? name : `conversation:${conversationId}`;
    const known = this.#look(key);
    const at = Math.max(this.#session.clock.now(), known.at) + 1;
    const returned = draftBehind(undefined, content);
    // what was typed before it was sent is the message itself
    const draft = known.at > since ? together(returned, known.draft) : { ...known.draft, ...returned };
    this.#put(key, { draft, at, returned: { draft: returned, since } });
  }

  #put(key: string, known: Known): void {
    this.#session.saveDraft(key, known.draft);
    this.#known.set(key, known);
  }

  /** An element of this document may have written in it, or a store have loaded it. */
  #look(key: string): Known {
    const draft = this.#session.draft(key);
    const before = this.#known.get(key);
    if (before && before.draft === draft) return before;
    const wasLoaded = !before || (before.draft === undefined && before.at === 0);
    const at = wasLoaded ? 0 : Math.max(this.#session.clock.now(), before.at + 1);
    const known = { draft, at };
    this.#known.set(key, known);
    return known;
  }
}

const together = (returned: Draft, since: Draft | undefined): Draft => ({
  ...since,
  ...draftBehind(returned, since ?? {}),
  subject: since?.subject ?? returned.subject,
});
