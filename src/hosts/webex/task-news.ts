import type { Clock } from '../../ports/clock.js';
import type { Fact } from '../../ports/fact.js';
import type { OutboundTask } from '../../domain/task.js';
import type { WrapUpTerms } from '../../domain/wrap-up.js';
import { mediaTypeOf, outboundChannelOf, readMessage, type Interaction, type TaskMessage } from './interaction.js';
import type { TaskEvent } from './line.js';
import type { TroubleLog } from './log-once.js';
import type { HeldTask, TaskBook } from './task-book.js';

/** How long a task that is over may wait for the word that it is to be wrapped up, in ms; then there is nothing to wrap up. */
export const wrapUpWithinMs = 5_000;

/** What is needed to make facts of what Webex tells. */
export interface NewsTools {
  readonly book: TaskBook;
  readonly clock: Clock;
  readonly log: TroubleLog;
  readonly tell: (fact: Fact) => void;
  /** The task in the words of the contract; absent when it is no outbound conversation. */
  readonly describe: (held: HeldTask) => OutboundTask | undefined;
  /** How a task that ends now is to be wrapped up. */
  readonly terms: () => WrapUpTerms;
}

type Told = HeldTask & { readonly message: TaskMessage };

/** Makes facts of the messages about tasks, and keeps the book. A message told twice changes nothing the second time. */
export class TaskNews {
  readonly #tools: NewsTools;

  constructor(tools: NewsTools) {
    this.#tools = tools;
  }

  /** Takes one message of the SDK's, unread. */
  hear(event: TaskEvent, json: unknown): void {
    const { book, log } = this.#tools;
    const reading = readMessage(json);
    if ('path' in reading) {
      log('webex-message-malformed', `a message "${event}" about a task is wrong at "${reading.path}" and was ignored`);
      return;
    }
    const { interactionId, interaction } = reading.value;
    const known = book.get(interactionId);
    const seen = interaction ?? known?.interaction;
    if (!seen) {
      if (book.isGone(interactionId)) return;
      log('webex-task-unknown', `a message "${event}" was about a task that is not on this desk, and was ignored`);
      return;
    }
    // voice, chat and the like are no affair of ours
    if (mediaTypeOf(seen)) this.#on[event]({ stage: 'offered', ...known, interaction: seen, message: reading.value });
  }

  /** Learns of a task otherwise than by a message: from the list of those the agent has. */
  learn(held: HeldTask): void {
    const { book } = this.#tools;
    if (book.get(held.interaction.interactionId)) return;
    book.put(held);
    this.#tellOffered(held);
  }

  readonly #on: Readonly<Record<TaskEvent, (told: Told) => void>> = {
    offered: (told) => {
      if (this.#tools.book.get(idOf(told))) return;
      this.learn(heldOf(told, 'offered'));
    },
    assigned: (told) => {
      if (told.stage !== 'offered') return;
      this.learn(heldOf(told, 'accepted'));
      this.#tools.book.put(heldOf(told, 'accepted'));
      this.#tellOf(told, { type: 'task.accepted', taskId: idOf(told) });
    },
    'assignment-failed': (told) => {
      if (told.asked) this.#declined(told);
      else if (told.stage === 'offered') this.#lost(told);
    },
    rona: (told) => {
      if (told.asked) this.#declined(told);
      else if (this.#tools.book.wishOf(idOf(told))) this.#lost(told);
      else if (told.stage === 'offered') this.#closed(told);
    },
    'transfer-failed': (told) => {
      if (told.asked) this.#declined(told);
    },
    ended: (told) => {
      if (told.stage === 'offered') this.#closed(told);
      if (told.stage === 'accepted') this.#closeUnlessWrappedUp(told.interaction);
    },
    'wrap-up': (told) => {
      if (told.stage === 'wrapping-up' || !this.#tools.book.get(idOf(told))) return;
      // the word that it was accepted got lost on the way
      if (told.stage === 'offered') this.#on.assigned(told);
      const terms = this.#tools.terms();
      this.#tools.book.put({ ...heldOf(told, 'wrapping-up'), terms });
      const type = told.asked ? 'transfer.accepted' : 'task.ended';
      this.#tellOf(told, { type, taskId: idOf(told), wrapUp: terms });
    },
    'wrapped-up': ({ message: _, ...held }) => {
      // whoever submitted it is answered; anybody else did it elsewhere
      if (held.wrapUp) this.#tools.book.put({ ...held, wrapUp: 'done' });
      else this.#closed(held);
    },
  };

  /** T5: nobody took it. A message that names another colleague than the one who is asked now is an old one. */
  #declined({ asked, message, ...held }: Told): void {
    if (!asked || (message.destAgentId != null && message.destAgentId !== asked.id)) return;
    this.#tools.book.put(held);
    this.#tellOf(held, { type: 'transfer.declined', taskId: idOf(held), target: asked });
  }

  #lost(told: Told): void {
    if (!this.#tools.book.get(idOf(told))) return;
    const { trackingId, reasonCode } = told.message;
    const fact: Fact = {
      type: 'task.assignment-failed',
      taskId: idOf(told),
      trackingId: trackingId ?? String(reasonCode ?? ''),
    };
    this.#tools.book.drop(idOf(told));
    this.#tellOf(told, fact);
  }

  #closed(told: HeldTask): void {
    if (!this.#tools.book.get(idOf(told))) return;
    this.#tools.book.drop(idOf(told));
    this.#tellOf(told, { type: 'task.closed', taskId: idOf(told) });
  }

  #closeUnlessWrappedUp({ interactionId }: Interaction): void {
    const { book, clock } = this.#tools;
    clock.at(clock.now() + wrapUpWithinMs, () => {
      const held = book.get(interactionId);
      if (held?.stage === 'accepted') this.#closed(held);
    });
  }

  #tellOffered({ interaction }: HeldTask): void {
    const { book, tell, describe } = this.#tools;
    const { interactionId: taskId } = interaction;
    const now = (): void => {
      const held = book.get(taskId);
      const task = held && describe(held);
      if (task) tell({ type: 'task.offered', task });
    };
    // told without its token it would be taken for one that was handed over
    const mayBeOurs = (): boolean => !book.wishOf(taskId) && book.mayAnswerAWish(interaction);
    if (!mayBeOurs()) now();
    else void book.until(() => !mayBeOurs() || undefined).then(now);
  }

  #tellOf({ interaction }: Pick<HeldTask, 'interaction'>, fact: Fact): void {
    if (outboundChannelOf(interaction)) this.#tools.tell(fact);
  }
}

const idOf = ({ interaction }: Pick<HeldTask, 'interaction'>): string => interaction.interactionId;

const heldOf = ({ interaction }: Told, stage: HeldTask['stage']): HeldTask => ({ interaction, stage });
