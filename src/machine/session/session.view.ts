import type { SnapshotFrom } from 'xstate';
import type { Channel } from '../../domain/channel.js';
import type { Desk } from '../../domain/desk.js';
import { entryPointsFor, type EntryPoint } from '../../domain/entry-point.js';
import type { Refusal } from '../../domain/refusal.js';
import type { OutboundTask } from '../../domain/task.js';
import { whyNotTransfer } from '../../domain/transfer.js';
import type { Problem } from '../../ports/host-fault.js';
import { transcriptOf, type TranscriptMessage } from '../outbox/outbox.view.js';
import type { OutboxEntry } from '../outbox/outbox.types.js';
import { inFlight, viewTask, type TaskSnapshot, type TaskView } from '../task/task.view.js';
import { deskOf, refusalsOf } from './session.changes.js';
import type { sessionMachine } from './session.machine.js';

/** What the agent may do on a channel now. */
export interface ChannelView {
  /** Every reason that stands against starting; empty when the agent may start (E7). */
  readonly refusals: readonly Refusal[];
  readonly entryPoints: readonly EntryPoint[];
}

/** A task with its conversation. */
export interface ConversationView extends TaskView {
  readonly transcript: readonly TranscriptMessage[];
  /** Email: what the conversation is about, once its first message is on its way (C3). */
  readonly subject?: string | undefined;
  /** Why it may not be transferred now, whatever the target (T1, T4). */
  readonly transferRefusal?: Refusal | undefined;
}

/** Everything the elements show, in plain words. */
export interface SessionView {
  /** `unreachable`: the desktop did not say who the agent is; `problem` says why. */
  readonly phase: 'connecting' | 'known' | 'unreachable';
  readonly problem?: Problem | undefined;
  readonly desk?: Desk | undefined;
  readonly channels: Readonly<Record<Channel, ChannelView>>;
  readonly tasks: readonly ConversationView[];
  readonly selectedKey?: string | undefined;
  /** No network: messages wait in the outbox. */
  readonly offline: boolean;
}

type SessionSnapshot = SnapshotFrom<typeof sessionMachine>;

const phaseOf = (snapshot: SessionSnapshot): SessionView['phase'] => {
  if (snapshot.matches('known')) return 'known';
  return snapshot.matches('unreachable') ? 'unreachable' : 'connecting';
};

function channelOf(snapshot: SessionSnapshot, channel: Channel): ChannelView {
  const refusals = refusalsOf(snapshot.context)?.[channel] ?? [];
  return { refusals, entryPoints: entryPointsFor(snapshot.context.told.entryPoints ?? [], channel) };
}

const subjectIn = (transcript: readonly TranscriptMessage[]): string | undefined =>
  transcript.find(({ direction, subject, status }) => direction === 'outbound' && subject && status !== 'failed')
    ?.subject;

/** Can it be handed on, or is it being handed on? One that is ending is not the agent's to give any more. */
const isOpen = ({ phase }: TaskView): boolean => phase === 'active' || phase === 'transferring';

function viewConversation(
  snapshot: TaskSnapshot,
  entries: readonly OutboxEntry[],
  transferring: OutboundTask | undefined,
): ConversationView {
  const view = viewTask(snapshot);
  const transcript = transcriptOf(view, entries);
  return {
    ...view,
    transcript,
    subject: view.task?.subject ?? subjectIn(transcript),
    transferRefusal: whyNotTransfer(isOpen(view) ? view.task : undefined, transferring),
  };
}

/** The session in plain words; the only reader of its machine's state names. */
export function viewSession(snapshot: SessionSnapshot): SessionView {
  const { context, children } = snapshot;
  const outbox = children.outbox?.getSnapshot();
  const entries = outbox?.context.entries ?? [];
  const tasks = context.tasks.map((ref) => ref.getSnapshot());
  return {
    phase: phaseOf(snapshot),
    problem: context.problem,
    desk: deskOf(context),
    channels: { sms: channelOf(snapshot, 'sms'), email: channelOf(snapshot, 'email') },
    tasks: tasks.map((task) => viewConversation(task, entries, inFlight(tasks))),
    selectedKey: context.selectedKey,
    offline: outbox?.matches('offline') ?? false,
  };
}
