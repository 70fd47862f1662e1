import type { Channel } from '../domain/channel.js';
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

  ask<Name extends RequestName>(
    name: Name,
    request: RequestOf<Name>,
    clientToken: string,
  ): Promise<Outcome<AnswerOf<Name>>> {
    return ask(this.#desktop(), this.#clock, name, request, { clientToken, signal: this.#signal });
  }
}
