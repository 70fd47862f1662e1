import type { Channel } from '../domain/channel.js';
import type { MessageContent } from '../domain/message.js';
import type { ConfirmedWarning } from '../domain/policy.js';
import type { ExistingTask, Refusal, TargetName } from '../domain/refusal.js';
import type { NewConversation, OutboundTask, Recipient } from '../domain/task.js';
import type { TransferTarget } from '../domain/transfer.js';
import type { Announcement } from '../ports/announcement.js';
import type { Clock } from '../ports/clock.js';
import type { AnswerOf, Capability, Desktop, RequestOf } from '../ports/desktop.js';
import type { Draft, DraftStore } from '../ports/draft-store.js';
import type { Outcome } from '../ports/host-fault.js';
import type { SessionStore } from '../ports/session-store.js';
import type { Question } from '../machine/questions.js';
import type { SessionView as MachineView } from '../machine/session/session.view.js';

/** Was it begun? If so under this name (a task's key, a message's client token); if not, every reason why. */
export type Begun =
  { readonly ok: true; readonly key: string } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** What a session is made with; all but the desktop has a default. */
export interface SessionOptions {
  readonly desktop: Desktop;
  readonly clock?: Clock;
  readonly drafts?: DraftStore;
  /** Keeps messages on their way and tasks through a reload or a crash; without one they last as long as the session. */
  readonly store?: SessionStore | undefined;
  /** Makes client tokens; each must be unlike any other, ever. */
  readonly newToken?: () => string;
}

/** Everything the elements show, in plain words. */
export interface SessionView extends MachineView {
  /** `memory`: the store could not keep the drafts, so they last as long as the page (C10). */
  readonly draftsKept: 'kept' | 'memory';
  /** What the desktop can do beyond the indispensable. */
  readonly capabilities: readonly Capability[];
  /** Whom the agent wrote to last on each channel, the newest first. */
  readonly recents: Readonly<Record<Channel, readonly Recipient[]>>;
  /** Whom the agent wants to see first among transfer targets. */
  readonly favourites: readonly TargetName[];
  /** To whom the agent handed conversations on, the newest first. */
  readonly handedTo: readonly TargetName[];
  /** Does Enter alone send (C1)? Absent where the agent has not said so. */
  readonly enterSends: Readonly<Partial<Record<Channel, boolean>>>;
  /** The ids of the wrap-up codes that the agent chose last on each channel, the newest first. */
  readonly recentCodes: Readonly<Partial<Record<Channel, readonly string[]>>>;
  /** Text of messages that could not be restored after a reload, until the agent has seen it; it is in drafts too (C10). */
  readonly rescued: readonly string[];
}

/**
 * One agent at one desktop, without any user interface: what the elements show and do, and what a page of your own can.
 * A task is named by its `key` or by the host's id. No method throws; what cannot be done is answered or changes nothing.
 */
export interface Session {
  /** Everything there is to show now; a new object after each change. */
  readonly view: SessionView;
  /** Time as this session knows it; whatever is shown in seconds goes by it. */
  readonly clock: Clock;
  /** Calls back after every change; the answer ends it. */
  subscribe(listener: () => void): () => void;
  /** Hands over everything that happens from now on; the answer ends it. */
  onAnnouncement(listener: (announcement: Announcement) => void): () => void;

  /** Takes a (new) desktop and reads from it who the agent is. */
  connect(desktop: Desktop): void;
  /** Reads again who the agent is, after the desktop could not be reached. */
  reconnect(): void;
  /** Tells a fact; one of the wrong shape changes nothing and is announced as ignored, with the path that is wrong. */
  tell(fact: unknown): void;

  /**
   * Starts a conversation. Two clicks make one task, and a wish that was refused is repeated under its token (L6–L8).
   * `first` is sent as soon as the agent has the task, once; if a rule stands against it, it becomes the task's draft (C10).
   * `null`: nothing is to be sent, whatever the same wish had before; left out, that stays as it is.
   * Here and below, a `clientToken` is given only for a wish that has one already, because it was made in another document.
   */
  start(wanted: NewConversation, first?: MessageContent | null, clientToken?: string): Begun;
  /** Changes what is sent first, while a wish waits for the agent; written later, it is the conversation's draft. */
  writeFirst(task: string, first: MessageContent | undefined): void;
  /** Asks what stands against a conversation, and what the agent would have to confirm; creates nothing (L5, L9). */
  preview(wanted: NewConversation): Promise<Outcome<AnswerOf<'previewTask'>>>;
  /** Looks people up by name or address; with an empty query, those the desktop suggests. */
  findContacts(channel: Channel, query: string): Promise<Outcome<AnswerOf<'findContacts'>>>;
  /** Asks the desktop something that changes nothing here. A wish is repeated under its token. */
  ask<Name extends Question>(
    name: Name,
    request: RequestOf<Name>,
    clientToken?: string,
  ): Promise<Outcome<AnswerOf<Name>>>;
  /** Fetches the page of messages before those that are known, if there is one. */
  loadOlder(task: string): void;
  /** Goes on in spite of what the desktop warns of; nothing happens while a warning is not answered as it asks (L9). */
  confirm(task: string, confirmed: readonly ConfirmedWarning[]): void;
  /** Shows a conversation that is already open, or takes it over, where the host allows it (L5). */
  openExisting(existing: ExistingTask): Promise<Outcome<OutboundTask>>;
  select(task: string | undefined): void;
  /** Accepts a task that was handed to this agent (L6). */
  accept(task: string): void;
  /** Looks the task up again (L8). */
  check(task: string): void;
  /** Tries again under the same token (L7); of a task to be wrapped up, fetches the codes again (W3). */
  retry(task: string): void;
  /**
   * Lets a task be that is not created, or of which nobody knows. What was written to be sent first becomes the draft of its
   * channel, unless whoever calls has it.
   */
  dismiss(task: string, hasText?: boolean): void;
  dismissProblem(task: string): void;
  end(task: string): void;

  /**
   * Puts a message into the outbox (C11), unless a rule stands against it (C3, C5, C6). For `holdMs` it waits there, and can
   * still be taken back.
   */
  send(task: string, content: MessageContent, clientToken?: string, holdMs?: number): Begun;
  retryMessage(clientToken: string): void;
  checkMessage(clientToken: string): void;
  /** Takes a message back that the desktop does not have: queued or failed. */
  withdrawMessage(clientToken: string): void;
  /** Tells the outbox whether there is a network. */
  setOnline(online: boolean): void;

  /**
   * Hands the task on; the refusal if a rule stands against it (T1–T4). Whom it can be handed to is in a directory
   * (`outbound-elements/directory`). `note` is what the receiver is to know, where the desktop hands it on.
   */
  transfer(task: string, target: TransferTarget, note?: string, clientToken?: string): Refusal | undefined;
  /** Takes a transfer back that nobody has taken yet, where the desktop can. */
  cancelTransfer(task: string): void;
  /** Hands over targets that changed, as the desktop tells it; the answer ends it. */
  onTargets(listener: (targets: readonly TransferTarget[]) => void): () => void;
  /** Remembers whom the agent wants to see first among transfer targets. */
  rememberFavourite(target: TargetName, isFavourite: boolean): void;

  chooseCode(task: string, codeId: string): void;
  /** Keeps what the agent notes down for the wrap-up; it is sent with it where the terms take notes. */
  writeNotes(task: string, notes: string): void;
  submitWrapUp(task: string): void;
  /** Asks for more time before the wrap-up is submitted by itself; nothing happens where the terms do not allow it (W2). */
  extendWrapUp(task: string): void;
  /** Asks that nothing is submitted by itself; nothing happens where the terms do not allow it (W2). */
  cancelAutoWrapUp(task: string): void;

  /** What the agent typed and did not send; `new:sms` and `new:email` are the keys before a task exists (C10). */
  draft(key: string): Draft | undefined;
  saveDraft(key: string, draft: Draft | undefined): void;
  /** Does the store hold what was saved last under this key? What is not known for certain is not said (C10). */
  isDraftSaved(key: string): boolean;
  /** Writes what is typed to the store at once, for a page that may be left; never rejects. */
  flushDrafts(): Promise<void>;
  /** Keeps drafts in another store from now on, those at hand too, and loads its own; without one they last as long as the session. */
  keepDrafts(store: DraftStore | undefined): void;
  /** The agent has seen what could not be restored. */
  dismissRescued(): void;
  /** Are recipients remembered? Switched off, those remembered are forgotten. On at first. */
  rememberRecipients(remembered: boolean): void;
  /** Remembers whether Enter alone sends on a channel (C1). */
  rememberEnter(channel: Channel, sends: boolean): void;
  /** The entry point used last on a channel (L4). */
  lastEntryPointId(channel: Channel): string | undefined;

  /** Aborted when the session has ended. */
  readonly ended: AbortSignal;
  /** Ends everything: drafts are written, nothing is asked or told any more. */
  stop(): void;
}
