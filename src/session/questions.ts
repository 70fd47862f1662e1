import type { Channel } from '../domain/channel.js';
import type { History } from '../domain/message.js';
import type { ExistingTask } from '../domain/refusal.js';
import type { NewConversation, OutboundTask } from '../domain/task.js';
import { ask } from '../machine/ask.js';
import type { Clock } from '../ports/clock.js';
import type { AnswerOf, Desktop, RequestName, RequestOf } from '../ports/desktop.js';
import type { Outcome } from '../ports/host-fault.js';

/** What a session asks its desktop without a machine behind it: one question, one answer. */
export class Questions {
  readonly #desktop: () => Desktop;
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  /** The pages that are being fetched, by the tokens under which they are. */
  readonly #fetched = new Set<string>();

  constructor(desktop: () => Desktop, clock: Clock, signal: AbortSignal) {
    this.#desktop = desktop;
    this.#clock = clock;
    this.#signal = signal;
  }

  preview = (wanted: NewConversation): Promise<Outcome<AnswerOf<'previewTask'>>> =>
    this.ask('previewTask', wanted, 'preview');

  findContacts = (channel: Channel, query: string): Promise<Outcome<AnswerOf<'findContacts'>>> =>
    this.ask('findContacts', { channel, query }, 'contacts');

  open = ({ taskId, offers }: ExistingTask): Promise<Outcome<OutboundTask>> =>
    this.ask('openTask', { taskId, takeOver: offers.includes('take-over') }, `${taskId}:open`);

  /** The page of messages before those that are known; nothing when it cannot be had, or is being fetched already. */
  async older({ id: taskId, conversationId }: OutboundTask, before: string): Promise<History | undefined> {
    // a page has its name in its conversation
    const page = `${conversationId}:${before}`;
    if (this.#fetched.has(page)) return undefined;
    this.#fetched.add(page);
    const result = await this.ask('listMessages', { taskId, conversationId, before }, page);
    this.#fetched.delete(page);
    return result.ok ? result.value : undefined;
  }

  ask<Name extends RequestName>(
    name: Name,
    request: RequestOf<Name>,
    clientToken: string,
  ): Promise<Outcome<AnswerOf<Name>>> {
    return ask(this.#desktop(), this.#clock, name, request, { clientToken, signal: this.#signal });
  }
}
