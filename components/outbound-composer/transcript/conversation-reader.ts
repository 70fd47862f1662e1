import { render, type RootPart } from 'lit';
import type { ConversationView } from '../../../src/index.js';
import { mailStatesOf } from './mail-states.js';
import { Mails } from './mails.js';
import { NewMessages } from './new-messages.js';
import { nextChange } from './next-change.js';
import { OlderPages } from './older-pages.js';
import { authorsIn, readsTheSame, type ReadConversation } from './read-conversation.js';
import { readingIn } from './reading.js';
import { ScrolledRows, type Span } from './scrolled-rows.js';
import { transcriptView, type TranscriptView } from './transcript-view.js';

// what is there may turn out lower than it was taken for, and more be needed
const mostRounds = 5;

// the reader is where the reader is
const unmoved = { preventScroll: true };

/** One conversation being read: what is near the reader is drawn when something in it changes or the reader moves. */
export class ConversationReader {
  readonly #root: HTMLElement;
  readonly #rows: ScrolledRows;
  readonly #news = new NewMessages();
  readonly #older: OlderPages;
  readonly #mails: Mails;
  readonly #unfolded = new Set<string>();
  #read: ReadConversation;
  #goal: string | undefined;
  #drawn: RootPart | undefined;
  #alarm: (() => void) | undefined;

  /** Begins in this place of the page, at the end or at the first of so many messages that are not read. */
  constructor(root: HTMLElement, read: ReadConversation, unread: number) {
    this.#root = root;
    this.#read = read;
    this.#older = new OlderPages(() => {
      this.#read.loadOlder();
    });
    this.#mails = new Mails(mailStatesOf(read.session), this.#soon);
    this.#rows = new ScrolledRows({ turned: this.#draw, moved: this.#moved });
    this.#news.begin(read.conversation.transcript, unread);
    this.#take(read);
    if (this.#news.first !== undefined) this.#rows.toRow(this.#news.first);
    this.#draw();
  }

  /** Is it this conversation, in this place? */
  isOf(root: Element, { key }: ConversationView): boolean {
    return root === this.#root && key === this.#read.conversation.key;
  }

  /** Takes the conversation as it is now. */
  take(read: ReadConversation): void {
    if (readsTheSame(this.#read, read)) return;
    this.#take(read);
    this.#draw();
  }

  /** Goes to the end, because the agent wrote. */
  wrote(): void {
    this.#news.wrote();
    this.#rows.toEnd();
    this.#draw();
  }

  /** Is in the document again. */
  connect(): void {
    this.#drawn?.setConnected(true);
    this.#draw();
  }

  /** Lets go of the page and of time. */
  release(): void {
    this.#drawn?.setConnected(false);
    this.#rows.release();
    this.#alarm?.();
  }

  #take(read: ReadConversation): void {
    this.#read = read;
    const { transcript, arrivals } = read.conversation;
    const isVisible = this.#root.ownerDocument.visibilityState === 'visible';
    this.#rows.heights.rows = transcript;
    this.#news.take(transcript, arrivals, this.#rows.isAtEnd && isVisible);
    this.#older.take(read.conversation);
  }

  readonly #draw = (): void => {
    if (!this.#root.isConnected) return;
    const left = this.#root.querySelector('.older:focus, .choices :focus');
    const row = left?.closest('li');
    for (let round = 0; round < mostRounds; round++) {
      const span = this.#rows.span();
      const unseen = this.#news.count;
      const alone = this.#rows.onlyOneThatStays(span);
      // the others go first: a row that is put in front of them is moved, and loses the focus
      if (alone !== undefined) this.#render({ from: alone, to: alone + 1 }, unseen);
      this.#render(span, unseen);
      const isEnough = this.#rows.settle(this.#root, span);
      this.#news.saw(this.#rows.lastSeen);
      this.#wait(span);
      if (isEnough && this.#news.count === unseen) break;
    }
    // what was chosen cannot be chosen again: the focus goes to what is left of it
    if (left && !left.isConnected) (row?.querySelector<HTMLElement>('.choices button') ?? this.#log)?.focus(unmoved);
  };

  /** Draws again after what is being drawn. */
  readonly #soon = (): void => {
    queueMicrotask(this.#draw);
  };

  get #log(): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>('.log');
  }

  #render(span: Span, newBelow: number): void {
    this.#drawn = render(transcriptView(this.#view(span, newBelow)), this.#root);
  }

  #view(span: Span, newBelow: number): TranscriptView {
    const { conversation, clock, actions } = this.#read;
    const { transcript, history, phase } = conversation;
    const reading = readingIn(this.#read, clock.now());
    const authorOf = authorsIn(this.#read);
    const may = phase === 'wrapping-up' ? undefined : actions;
    const isUnfolded = (id: string): boolean => this.#unfolded.has(id);
    const how = { reading, authorOf, mails: this.#mails };
    return {
      all: { ...how, messages: transcript, actions: may, firstNew: this.#news.first, goal: this.#goal },
      earlier: { ...how, earlier: history.earlier, isUnfolded, onToggle: this.#toggle },
      span,
      newBelow,
      hasOlder: this.#older.isThere,
      grown: this.#older.grown,
      isBegun: transcript.length > 0 || phase !== 'active',
      onScroll: this.#rows.scrolled,
      onScrollEnd: this.#rows.rested,
      onKey: this.#key,
      onOlder: this.#older.ask,
      onNew: this.#toNew,
    };
  }

  /** Draws again when what is there reads otherwise because of the time. */
  #wait({ from, to }: Span): void {
    const { clock, conversation } = this.#read;
    this.#alarm?.();
    this.#alarm = clock.at(nextChange(conversation.transcript.slice(from, to), clock.now()), this.#draw);
  }

  readonly #moved = (isUpwards: boolean): void => {
    const before = this.#news.count;
    this.#news.saw(this.#rows.lastSeen);
    if (this.#news.count !== before) this.#draw();
    if (isUpwards && this.#rows.isNearStart) this.#older.near();
  };

  readonly #toggle = (id: string, isUnfolded: boolean): void => {
    if (isUnfolded) this.#unfolded.add(id);
    else this.#unfolded.delete(id);
    this.#rows.stayHere();
    this.#draw();
  };

  readonly #toNew = (): void => {
    this.#goal = this.#news.unseen;
    if (this.#goal === undefined) return;
    this.#rows.toRow(this.#goal);
    this.#draw();
    this.#root.querySelector<HTMLElement>('[aria-posinset][tabindex]')?.focus(unmoved);
  };

  /** Home and End by hand: on its own way to the end the browser would miss what turns out to be higher. */
  readonly #key = (event: KeyboardEvent): void => {
    const { key, target, currentTarget, ctrlKey, metaKey, altKey, shiftKey } = event;
    const isPlain = target === currentTarget && !ctrlKey && !metaKey && !altKey && !shiftKey;
    if (!isPlain || (key !== 'Home' && key !== 'End')) return;
    event.preventDefault();
    if (key === 'End') this.#rows.toEnd();
    else this.#rows.toStart();
    this.#draw();
    if (key === 'Home') this.#older.near();
  };
}
