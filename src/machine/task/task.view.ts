import type { SnapshotFrom } from 'xstate';
import type { History } from '../../domain/message.js';
import type { NewConversation, OutboundTask, TaskPhase } from '../../domain/task.js';
import type { MessageTemplate } from '../../domain/template.js';
import type { TransferTarget } from '../../domain/transfer.js';
import { mayCancel, mayExtend, maySubmit, type WrapUpCode, type WrapUpTerms } from '../../domain/wrap-up.js';
import type { Problem } from '../../ports/host-fault.js';
import type { TaskPreview } from '../../ports/requests.js';
import type { taskMachine } from './task.machine.js';

/** What the desktop is being asked while a task is wrapped up: for the codes, for more time, or to stop the clock. */
export type WrapUpQuestion = 'codes' | 'more-time' | 'no-clock';

/** How a task is to be wrapped up, and how far that is. */
export interface WrapUpView extends WrapUpTerms {
  readonly maySubmit: boolean;
  /** The moment at which it is submitted by itself has come, and it is still here (W2). */
  readonly timeIsUp: boolean;
  /** What the desktop is being asked, if anything; the agent may submit meanwhile. */
  readonly asking?: WrapUpQuestion | undefined;
  /** There is nothing to choose from: the desktop has no codes, or did not give them. */
  readonly isCodeless: boolean;
  /** It was the agent who ended the conversation here, or handed it on. */
  readonly byAgent: boolean;
}

/** A transfer on its way: the desktop is asked to begin it, the receiver is waited for, or it is being taken back. */
export type TransferStage = 'starting' | 'waiting' | 'cancelling';

/** A task as the agent sees it. */
export interface TaskView {
  /** This session's name for the task, from the first click on. */
  readonly key: string;
  readonly phase: TaskPhase;
  /** The desktop is being waited for. */
  readonly busy: boolean;
  /** The agent may ask again, try again, or let it be (L7, L8). */
  readonly undecided: boolean;
  /** Handed to this agent, who is to accept it by hand (L6). */
  readonly acceptable: boolean;
  readonly wanted: NewConversation;
  /** What the host wants the agent to confirm before it is created (L9). */
  readonly preview?: TaskPreview | undefined;
  readonly task?: OutboundTask | undefined;
  readonly problem?: Problem | undefined;
  readonly history: History;
  /** When a message that was told reached this desk, by its id, in milliseconds since the epoch. */
  readonly arrivals: Readonly<Record<string, number>>;
  readonly templates: readonly MessageTemplate[];
  readonly unread: number;
  readonly transferTarget?: TransferTarget | undefined;
  /** How far the transfer that is on its way has come (T4). */
  readonly transferStage?: TransferStage | undefined;
  readonly wrapUp: WrapUpView;
  readonly codes: readonly WrapUpCode[];
  readonly codeId?: string | undefined;
  /** What the agent noted down for the wrap-up. */
  readonly notes?: string | undefined;
}

/** The task machine at one moment. */
export type TaskSnapshot = SnapshotFrom<typeof taskMachine>;

/** Where the machine is: its states, the inner behind the outer, joined by dots. */
export function placeOf({ value, context }: Pick<TaskSnapshot, 'value' | 'context'>): string {
  const inside = (part: unknown): string =>
    typeof part === 'string'
      ? part
      : Object.entries(Object(part) as object)
          .map(([state, inner]) => `${state}.${inside(inner)}`)
          .join();
  return context.restored?.place ?? inside(value);
}

const phases: readonly (readonly [place: string, phase: TaskPhase])[] = [
  ['open.transferring', 'transferring'],
  ['open.ending', 'ending'],
  ['open', 'active'],
  ['wrappingUp', 'wrapping-up'],
  ['checking', 'checking'],
  ['warned', 'warned'],
  ['creating', 'creating'],
  ['unknown', 'unknown'],
  ['refused', 'refused'],
  ['offered', 'offered'],
];

/** Where the task stands, in the words of the views. */
export const phaseOf = (snapshot: TaskSnapshot): TaskPhase =>
  phases.find(([place]) => placeOf(snapshot).startsWith(place))?.[1] ?? 'closed';

/** T4: the task whose transfer is on its way, if any. */
export const inFlight = (tasks: readonly TaskSnapshot[]): OutboundTask | undefined =>
  tasks.find((snapshot) => snapshot.matches({ open: 'transferring' }))?.context.task;

const questions = [
  ['fetching', 'codes'],
  ['extending', 'more-time'],
  ['cancelling', 'no-clock'],
] as const;

function viewWrapUp(snapshot: TaskSnapshot): WrapUpView {
  const { wrapUp, isTimeUp = false, isLeftByAgent = false, isCodeless } = snapshot.context;
  const asked = questions.find(([state]) => snapshot.matches({ wrappingUp: state }))?.[1];
  // they are fetched as soon as it is to be wrapped up
  const first = snapshot.matches('wrappingUp') && isCodeless === undefined ? 'codes' : undefined;
  return {
    ...wrapUp,
    mayExtend: mayExtend(wrapUp) && !isTimeUp,
    mayCancel: mayCancel(wrapUp) && !isTimeUp,
    maySubmit: maySubmit(wrapUp, snapshot.context),
    timeIsUp: isTimeUp,
    asking: asked ?? first,
    isCodeless: isCodeless === true,
    byAgent: isLeftByAgent,
  };
}

const stages: readonly (readonly [place: string, stage: TransferStage])[] = [
  ['open.transferring.awaiting', 'waiting'],
  ['open.transferring.cancelling', 'cancelling'],
  ['open.transferring', 'starting'],
];

const stageOf = (snapshot: TaskSnapshot): TransferStage | undefined =>
  stages.find(([place]) => placeOf(snapshot).startsWith(place))?.[1];

/** The task in plain words; the only reader of its machine's state names. */
export function viewTask(snapshot: TaskSnapshot): TaskView {
  const { key, ours, wanted, task, problem, history, arrivals, templates, unread, transfer, codes, codeId, notes } =
    snapshot.context;
  return {
    key,
    wanted,
    preview: snapshot.context.preview,
    task,
    problem,
    history,
    arrivals,
    templates,
    unread,
    codes,
    codeId,
    notes,
    phase: phaseOf(snapshot),
    busy: snapshot.hasTag('busy'),
    undecided: snapshot.matches({ unknown: 'asking' }) || snapshot.matches('refused') || snapshot.matches('warned'),
    acceptable: !ours && snapshot.matches({ offered: 'waiting' }),
    transferTarget: transfer?.target,
    transferStage: stageOf(snapshot),
    wrapUp: viewWrapUp(snapshot),
  };
}
