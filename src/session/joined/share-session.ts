import {
  readLineMessage,
  signed,
  type LineMessage,
  type LineMessageOf,
  type Saying,
  type StatePart,
} from '../../machine/shapes/line.shapes.js';
import { readTarget } from '../../machine/shapes/target.shape.js';
import type { TransferTarget } from '../../domain/transfer.js';
import type { Announcement } from '../../ports/announcement.js';
import type { SessionLine } from '../../ports/session-line.js';
import { randomToken } from '../random-token.js';
import type { Session } from '../session.js';
import { Election } from './election.js';
import { Hearing } from './hearing.js';
import { changedParts, nameOf, partsOf } from './parts.js';
import { perform } from './perform.js';
import { SharedDrafts } from './shared-drafts.js';

/** So many announcements are repeated to a document that has missed some. */
const rememberedNews = 200;
/** So many documents are remembered; of those that went without a word the one silent for longest is forgotten. */
const rememberedDocuments = 100;

interface News {
  readonly number: number;
  readonly announcement: Announcement;
}

/**
 * Shares a session with the documents that join it on this line; the answer ends it. Where several share one under the same
 * name, the first serves and the others wait.
 */
export function shareSession(session: Session, line: SessionLine): () => void {
  const shared = new SharedSession(session, line);
  return () => {
    shared.stop();
  };
}

class SharedSession {
  readonly #id = randomToken();
  readonly #session: Session;
  readonly #line: SessionLine;
  readonly #drafts: SharedDrafts;
  readonly #election: Election;
  readonly #hearings = new Map<string, Hearing>();
  readonly #told = new Map<string, StatePart>();
  readonly #ends: readonly (() => void)[];
  #news: readonly News[] = [];
  #number = 0;
  #isDue = false;

  constructor(session: Session, line: SessionLine) {
    this.#session = session;
    this.#line = line;
    this.#drafts = new SharedDrafts(session);
    this.#election = new Election({ id: this.#id, clock: session.clock, post: this.#post, onTurn: this.#turn });
    this.#ends = [
      line.listen(this.#hear),
      session.subscribe(this.#soon),
      session.onAnnouncement(this.#announce),
      session.onTargets(this.#tellTargets),
    ];
    this.#soon();
    session.ended.addEventListener('abort', this.stop, { once: true });
  }

  stop = (): void => {
    this.#session.ended.removeEventListener('abort', this.stop);
    this.#election.stop();
    this.#hearings.clear();
    for (const end of this.#ends) end();
  };

  #post = (saying: Saying): void => {
    this.#line.post(signed(this.#id, saying));
  };

  #turn = (): void => {
    // whoever joins says so again
    this.#hearings.clear();
  };

  #hear = (json: unknown): void => {
    const message = readLineMessage(json);
    // a relay may bring back what this document has said itself
    if (!message || message.from === this.#id) return;
    this.#election.hear(message);
    if (this.#election.serves) this.#serve(message);
  };

  #serve(message: LineMessage): void {
    switch (message.type) {
      case 'hello':
        this.#greet(message);
        return;
      case 'gesture':
        this.#take(message);
        return;
      case 'draft':
        this.#drafts.save(message);
        this.#soon();
        return;
      case 'bye':
        this.#hearings.delete(message.from);
    }
  }

  #greet({ from: to, first, server, seen = 0 }: LineMessageOf<'hello'>): void {
    const seenHere = server === this.#id ? seen : undefined;
    this.#hearing(to, first).seen(seenHere ?? 0);
    this.#tell();
    const number = this.#number;
    if (seenHere === number) this.#post({ type: 'alive', to, number });
    else {
      const news = this.#news.filter((each) => seenHere !== undefined && each.number > seenHere);
      this.#post({ type: 'whole', to, number, parts: [...this.#told.values()], news: [...news] });
    }
  }

  #take(message: LineMessageOf<'gesture'>): void {
    const hearing = this.#hearing(message.from, message.first);
    for (const { seq, gesture } of hearing.take(message)) {
      const answer = perform(this.#session, gesture);
      if (answer instanceof Promise)
        void answer.then((late) => {
          hearing.answer(seq, late);
          this.#soon();
        });
      else if (answer) hearing.answer(seq, answer);
      if (gesture.name === 'send' && answer && 'type' in answer && answer.type === 'refused')
        this.#drafts.giveBack(gesture);
    }
    this.#soon();
  }

  #hearing(from: string, first: number): Hearing {
    const hearing = this.#hearings.get(from) ?? new Hearing(first);
    this.#hearings.delete(from);
    this.#hearings.set(from, hearing);
    const [longestSilent] = this.#hearings.keys();
    if (this.#hearings.size > rememberedDocuments && longestSilent) this.#hearings.delete(longestSilent);
    return hearing;
  }

  #announce = (announcement: Announcement): void => {
    this.#news = [...this.#news.slice(1 - rememberedNews), { number: this.#number + 1, announcement }];
    this.#soon();
  };

  /** One that is lost does no harm: whoever shows targets says how old they are, and fetches them again. */
  #tellTargets = (targets: readonly TransferTarget[]): void => {
    if (!this.#election.serves || this.#hearings.size === 0) return;
    // because they are the host's own objects, and only what is read of them is words
    this.#post({ type: 'targets', targets: targets.flatMap((row) => readTarget(row) ?? []) });
  };

  #soon = (): void => {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(this.#tell);
  };

  /** Tells what has changed since it was told last. */
  #tell = (): void => {
    this.#isDue = false;
    // before it is known who the agent is, what was there before a reload cannot have come back
    if (this.#session.view.phase !== 'connecting') this.#election.begin();
    if (!this.#election.serves || this.#hearings.size === 0) return;
    const heard = [...this.#hearings].map(([key, { part }]): StatePart => ({ part: 'heard', key, value: part }));
    const parts = changedParts([...partsOf(this.#session), ...this.#drafts.parts(), ...heard], this.#told);
    const news = this.#news.filter(({ number }) => number > this.#number);
    if (parts.length + news.length === 0) return;
    this.#number += 1;
    for (const part of parts)
      if (part.value === null) this.#told.delete(nameOf(part));
      else this.#told.set(nameOf(part), part);
    for (const hearing of this.#hearings.values()) hearing.told(this.#number);
    this.#post({ type: 'changed', number: this.#number, parts: [...parts], news });
  };
}
