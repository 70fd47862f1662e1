import type { Refusal, TargetName } from '../../../domain/refusal.js';
import { whyNotTransfer, type TransferTarget } from '../../../domain/transfer.js';
import type { TransferStarted } from '../../../ports/desktop.js';
import type { Centre } from '../centre.js';
import type { HeldTask } from '../state/tasks.js';
import type { Deed } from './deed.js';
import { close, endTo } from './end-task.js';

/** How long an asked agent may take, in ms (T5). */
export const takeWithinMs = 30_000;

/** How long a receiver is busy with a task that was handed over, in ms. */
const handledWithinMs = 60_000;

const pendingIn = ({ tasks }: Centre): HeldTask | undefined => tasks.all().find(({ transfer }) => transfer?.pending);

/** T1, T3 and T4, judged by how things stand in the centre now. */
function whyNotHandOver(centre: Centre, { task, stage }: HeldTask, name: TargetName): Refusal | undefined {
  if (stage !== 'accepted') return { code: 'not-accepted' };
  const target = centre.directory.find(name);
  if (!target) return { code: 'target-unavailable', target: name };
  return whyNotTransfer(task, pendingIn(centre)?.task, target);
}

/** The receiver has the task now, and this agent wraps up (T6). */
function handOver(centre: Centre, { task }: HeldTask, { name }: TargetName): TransferStarted {
  const next = { ...task, id: centre.newId('task'), clientToken: undefined };
  const wrapUp = endTo(centre, task.id);
  centre.tasks.add({ task: next, stage: 'accepted', ownerName: name });
  // the receiver is done with it some day, so that a new conversation with the customer may begin (W4)
  centre.timers.after(handledWithinMs, () => {
    close(centre, next.id);
  });
  centre.line.tell({ type: 'transfer.accepted', taskId: task.id, wrapUp });
  return { outcome: 'accepted', wrapUp };
}

/** Nobody took it: this agent keeps the task (T5). */
function decline(centre: Centre, { task, transfer }: HeldTask, { kind, id, name }: TargetName): void {
  centre.tasks.change(task.id, { transfer: transfer && { ...transfer, pending: false } });
  const clientToken = transfer?.clientToken;
  centre.line.tell({ type: 'transfer.declined', taskId: task.id, target: { kind, id, name }, clientToken });
}

/** Asks the receiving agent, who answers after a while or never, by the knob and by whether they are busy. */
function askReceiver(centre: Centre, taskId: string, clientToken: string, target: TransferTarget): void {
  const whilePending = (then: (held: HeldTask) => void) => () => {
    const held = centre.tasks.get(taskId);
    if (held.transfer?.pending && held.transfer.clientToken === clientToken) then(held);
  };
  const lapsed = whilePending((held) => {
    decline(centre, held, target);
  });
  const decided = whilePending((held) => {
    const { receivers } = centre.knobs();
    if (receivers === 'never-answer') return;
    if (receivers === 'accept' && target.availability === 'available') handOver(centre, held, target);
    else decline(centre, held, target);
  });
  centre.timers.after(centre.lots.receivers.between(2_000, 6_000), decided);
  centre.timers.after(takeWithinMs, lapsed);
}

/** Takes a transfer back, unless it is too late. */
export const cancelTransfer =
  ({ tasks }: Centre): Deed<'cancelTransfer'> =>
  ({ taskId }) => {
    const { transfer, stage } = tasks.get(taskId);
    if (stage !== 'accepted') return { refusal: { code: 'not-accepted' } };
    if (transfer?.pending) tasks.change(taskId, { transfer: { ...transfer, pending: false } });
    return {};
  };

/** Hands a task on: a queue takes it at once, an agent is asked first (T1–T6). */
export const transferTask =
  (centre: Centre): Deed<'transferTask'> =>
  ({ taskId, target: name }, { clientToken }) => {
    const held = centre.tasks.get(taskId);
    if (held.transfer?.clientToken === clientToken) return held.transfer.answer;
    const refusal = whyNotHandOver(centre, held, name);
    const target = centre.directory.find(name);
    if (refusal || !target) return { refusal: refusal ?? { code: 'target-unavailable', target: name } };
    const begun = (answer: TransferStarted): TransferStarted => {
      const pending = answer.outcome === 'pending';
      centre.tasks.change(taskId, { transfer: { clientToken, target: name, answer, pending } });
      return answer;
    };
    if (target.kind === 'queue') return begun(handOver(centre, held, target));
    askReceiver(centre, taskId, clientToken, target);
    return begun({ outcome: 'pending', lapsesAt: centre.timers.now() + takeWithinMs });
  };
