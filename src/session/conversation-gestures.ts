import type { MessageContent } from '../domain/message.js';
import type { Refusal } from '../domain/refusal.js';
import type { TransferTarget } from '../domain/transfer.js';
import type { ConversationView } from '../machine/session/session.view.js';
import { Gestures } from './gestures.js';
import type { Begun, SessionView } from './session.js';
import { whyNotHandOn, whyNotWrite } from './starting.js';

/** What the agent does in a conversation that a rule may stand against. */
export abstract class ConversationGestures extends Gestures {
  abstract readonly view: SessionView;
  protected abstract readonly newToken: () => string;

  send(name: string, content: MessageContent, token?: string, holdMs = 0): Begun {
    const conversation = this.task(name);
    const refusals = whyNotWrite(conversation, content);
    if (!conversation?.task || refusals.length > 0) return { ok: false, refusals };
    const { id: taskId, conversationId } = conversation.task;
    const clientToken = token ?? this.newToken();
    const at = this.clock.now();
    const entry = { clientToken, taskId, conversationId, content, status: 'queued' as const, attempts: 0 };
    const waits = holdMs > 0 ? { waits: at + holdMs } : {};
    this.toOutbox({ type: 'message.add', entry: { ...entry, ...waits, at, wishedAt: at } });
    return { ok: true, key: clientToken };
  }

  transfer(name: string, target: TransferTarget, note?: string, token?: string): Refusal | undefined {
    const conversation = this.task(name);
    const refusal = whyNotHandOn(conversation, target);
    if (refusal || !conversation) return refusal;
    const clientToken = token ?? this.newToken();
    const passedOn = this.view.capabilities.includes('transfer-note') ? note : undefined;
    const transfer = { target, note: passedOn, clientToken };
    this.actor.send({ type: 'transfer.start', key: conversation.key, transfer });
    return undefined;
  }

  /** The task with this name: its key, or the host's id. */
  protected task(name: string): ConversationView | undefined {
    return this.view.tasks.find(({ key, task }) => key === name || task?.id === name);
  }
}
