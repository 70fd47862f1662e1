import {
  readLineMessage,
  signed,
  type Gesture,
  type GestureAnswer,
  type GestureOf,
  type LineMessage,
  type LineMessageOf,
} from '../../machine/shapes/line.shapes.js';
import type { TransferTarget } from '../../domain/transfer.js';
import type { Announcement } from '../../ports/announcement.js';
import type { Clock } from '../../ports/clock.js';
import type { SessionLine } from '../../ports/session-line.js';
import { randomToken } from '../random-token.js';
import { Contact } from './contact.js';
import { Mirror } from './mirror.js';
import { TypedDrafts } from './typed-drafts.js';
import { Wishes } from './wishes.js';

/** What a document hears of the one that serves it. */
export interface LineListener {
  /** There is something else to show. */
  readonly onChange: () => void;
  readonly onNews: (announcement: Announcement) => void;
  /** Some targets changed. */
  readonly onTargets: (targets: readonly TransferTarget[]) => void;
  /** A gesture was answered. */
  readonly onAnswer: (seq: number, answer: GestureAnswer, gesture: Gesture | undefined) => void;
  /** Nobody has heard that these conversations are wished for. */
  readonly onUnheard: (starts: readonly GestureOf<'start'>[]) => void;
}

/** This document's end of the line: it follows whoever serves, and says what the agent does until that is heard. */
export class LineEnd {
  readonly mirror = new Mirror();
  readonly contact: Contact;
  readonly wishes = new Wishes();
  readonly drafts: TypedDrafts;
  readonly #id = randomToken();
  readonly #line: SessionLine;
  readonly #clock: Clock;
  readonly #listener: LineListener;
  readonly #unlisten: () => void;
  readonly #answered = new Set<number>();
  /** The document that has said to serve from now on. */
  #next: string | undefined;
  #hasComplained = false;

  constructor(line: SessionLine, clock: Clock, listener: LineListener) {
    this.#line = line;
    this.#clock = clock;
    this.#listener = listener;
    this.drafts = new TypedDrafts(clock, (key) => this.mirror.draft(key));
    this.contact = new Contact({
      clock,
      ask: this.#ask,
      isWaiting: () => this.wishes.waiting.length > 0 || this.drafts.unsaved().length > 0,
      onChange: listener.onChange,
    });
    this.#unlisten = line.listen(this.#hear);
    this.contact.ask();
  }

  /** Hands a gesture over, now or when somebody serves; answers its number. */
  forward(gesture: Gesture): number {
    const { seq } = this.wishes.add(gesture, this.#clock.now());
    if (this.contact.isServed) this.#postWishes(seq);
    this.#listener.onChange();
    return seq;
  }

  /** Hands over what is typed, now or when somebody serves. */
  saveDraft(...[key, draft]: Parameters<TypedDrafts['save']>): void {
    const typed = this.drafts.save(key, draft);
    if (!this.contact.isServed) return;
    this.#post({ type: 'draft', key, ...typed });
    this.contact.hurry();
  }

  stop(): void {
    this.#post({ type: 'bye' });
    this.#unlisten();
    this.contact.stop();
  }

  #post(saying: Parameters<typeof signed>[1]): void {
    this.#line.post(signed(this.#id, saying));
  }

  #ask = (): void => {
    if (!this.contact.isServed) {
      const unheard = this.wishes.expire(this.#clock.now());
      if (unheard.length > 0) this.#listener.onUnheard(unheard);
    }
    const { server, number: seen } = this.mirror;
    this.#post({ type: 'hello', first: this.wishes.first, ...(server && { server, seen }) });
    if (this.contact.isServed) this.#handOver();
  };

  /** Says again what was not heard: it may have been lost, and counts once. */
  #handOver(): void {
    for (const unsaved of this.drafts.unsaved()) this.#post({ type: 'draft', ...unsaved });
    this.#postWishes(this.wishes.first);
  }

  #postWishes(from: number): void {
    const { first, waiting } = this.wishes;
    for (const { seq, gesture } of waiting) if (seq >= from) this.#post({ type: 'gesture', first, seq, gesture });
    if (this.mirror.server) this.wishes.posted(this.mirror.server);
    this.contact.hurry();
  }

  #hear = (json: unknown): void => {
    const message = readLineMessage(json);
    if (!message) this.#complain();
    else if (message.from !== this.#id) this.#heed(message);
  };

  #heed(message: LineMessage): void {
    const isServer = message.from === this.mirror.server;
    switch (message.type) {
      case 'serving':
        this.#next = message.from;
        if (!isServer || !this.contact.isServed) this.contact.ask();
        return;
      case 'gone':
        this.#next = undefined;
        if (isServer) this.contact.lost();
        return;
      case 'alive':
        if (isServer && message.to === this.#id) this.#follow();
        return;
      case 'whole':
        if (message.to === this.#id) this.#takeWhole(message);
        return;
      case 'targets':
        if (isServer) this.#listener.onTargets(message.targets);
        return;
      case 'changed':
        if (isServer) this.#takeChange(message);
    }
  }

  #takeWhole(whole: LineMessageOf<'whole'>): void {
    const { server, number } = this.mirror;
    const isNew = whole.from !== server;
    if (isNew && this.contact.isServed && whole.from !== this.#next) return;
    if (isNew || whole.number > number) {
      this.mirror.adopt(whole);
      if (isNew) this.wishes.moveTo(whole.from);
      this.#tell(whole, isNew ? 0 : number);
    }
    this.#follow();
  }

  #takeChange(change: LineMessageOf<'changed'>): void {
    const { number } = this.mirror;
    if (change.number <= number) return;
    // one is missing: everything is asked for again
    if (change.number > number + 1) this.contact.ask();
    else {
      this.mirror.change(change);
      this.#tell(change, number);
    }
  }

  #follow(): void {
    const wasServed = this.contact.isServed;
    this.#next = undefined;
    this.contact.answered();
    if (!wasServed) this.contact.ask();
  }

  #tell({ news }: Pick<LineMessageOf<'changed'>, 'news'>, before: number): void {
    const { upTo = 0, answers = [] } = this.mirror.heard(this.#id) ?? {};
    const { waiting } = this.wishes;
    for (const { seq, answer } of answers) {
      if (this.#answered.has(seq)) continue;
      this.#answered.add(seq);
      this.#listener.onAnswer(seq, answer, waiting.find((wish) => wish.seq === seq)?.gesture);
    }
    this.wishes.heard(upTo);
    this.#listener.onChange();
    for (const { number, announcement } of news) if (number > before) this.#listener.onNews(announcement);
  }

  #complain(): void {
    if (this.#hasComplained) return;
    this.#hasComplained = true;
    console.warn('outbound-elements: a message on the line of a joined session cannot be read; it changes nothing.');
  }
}
