import type { ConfirmedWarning } from '../domain/policy.js';
import type { connectSession } from '../machine/connect.js';
import type { OutboxIntent } from '../machine/outbox/outbox.types.js';
import { taskRef } from '../machine/session/session.changes.js';
import type { TaskIntent } from '../machine/task/task.types.js';
import type { Clock } from '../ports/clock.js';

/** What the agent does in one step: each gesture is one event for one machine. */
export abstract class Gestures {
  abstract readonly clock: Clock;
  protected abstract readonly actor: ReturnType<typeof connectSession>;

  select(task: string | undefined): void {
    this.actor.send({ type: 'task.select', key: task });
  }

  accept(task: string): void {
    this.toTask(task, { type: 'task.accept' });
  }

  check(task: string): void {
    this.toTask(task, { type: 'task.check' });
  }

  retry(task: string): void {
    this.toTask(task, { type: 'task.retry' });
  }

  dismiss(task: string, hasText = false): void {
    const ref = taskRef(this.actor.getSnapshot().context.tasks, task);
    // one that cannot be let be goes on, with what was written for it
    if (!ref?.getSnapshot().can({ type: 'task.dismiss' })) return;
    if (hasText) this.toTask(task, { type: 'first.write', first: undefined });
    this.toTask(task, { type: 'task.dismiss' });
  }

  confirm(task: string, confirmed: readonly ConfirmedWarning[]): void {
    this.toTask(task, { type: 'task.confirm', confirmed });
  }

  dismissProblem(task: string): void {
    this.toTask(task, { type: 'problem.dismiss' });
  }

  end(task: string): void {
    this.toTask(task, { type: 'task.end' });
  }

  retryMessage(clientToken: string): void {
    this.toOutbox({ type: 'message.retry', clientToken, at: this.clock.now() });
  }

  checkMessage(clientToken: string): void {
    this.toOutbox({ type: 'message.check', clientToken });
  }

  withdrawMessage(clientToken: string): void {
    this.toOutbox({ type: 'message.withdraw', clientToken });
  }

  setOnline(online: boolean): void {
    this.toOutbox({ type: 'network.changed', online });
  }

  cancelTransfer(task: string): void {
    this.toTask(task, { type: 'transfer.cancel' });
  }

  chooseCode(task: string, codeId: string): void {
    this.toTask(task, { type: 'wrapUp.choose', codeId });
  }

  writeNotes(task: string, notes: string): void {
    this.toTask(task, { type: 'wrapUp.note', notes });
  }

  submitWrapUp(task: string): void {
    this.toTask(task, { type: 'wrapUp.submit' });
  }

  extendWrapUp(task: string): void {
    this.toTask(task, { type: 'wrapUp.extend' });
  }

  cancelAutoWrapUp(task: string): void {
    this.toTask(task, { type: 'wrapUp.cancelAuto' });
  }

  protected toTask(name: string, intent: TaskIntent): void {
    taskRef(this.actor.getSnapshot().context.tasks, name)?.send(intent);
  }

  protected toOutbox(intent: OutboxIntent): void {
    this.actor.getSnapshot().children.outbox?.send(intent);
  }
}
