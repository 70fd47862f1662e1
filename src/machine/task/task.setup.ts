import { assign, raise, setup } from 'xstate';
import type { Message } from '../../domain/message.js';
import { whyNotAccepted, whyNotTarget } from '../../domain/transfer.js';
import { choiceInTime, isPutOff, mayCancel, mayExtend, maySubmit, submitsInTime } from '../../domain/wrap-up.js';
import type { Announcement } from '../../ports/announcement.js';
import type { AnswerOf } from '../../ports/desktop.js';
import type { Outcome } from '../../ports/host-fault.js';
import { alarm, asks } from '../asking.js';
import * as change from './task.changes.js';
import type { TaskContext, TaskEvent, TaskInput, ToldOf } from './task.types.js';

type HeardBy<Type extends TaskEvent['type']> = Extract<TaskEvent, { readonly type: Type }>;

/** The vocabulary of the task machine: what its states may ask, check and remember. */
export const taskSetup = setup({
  types: {} as { context: TaskContext; events: TaskEvent; input: TaskInput; tags: 'busy' },
  actors: {
    previewTask: asks<'previewTask'>(),
    createTask: asks<'createTask'>(),
    findTask: asks<'findTask'>(),
    acceptTask: asks<'acceptTask'>(),
    listMessages: asks<'listMessages'>(),
    listTemplates: asks<'listTemplates'>(),
    transferTask: asks<'transferTask'>(),
    cancelTransfer: asks<'cancelTransfer'>(),
    endTask: asks<'endTask'>(),
    listWrapUpCodes: asks<'listWrapUpCodes'>(),
    wrapUpTask: asks<'wrapUpTask'>(),
    extendWrapUp: asks<'extendWrapUp'>(),
    cancelAutoWrapUp: asks<'cancelAutoWrapUp'>(),
    alarm,
  },
  guards: {
    succeeded: (_, result: Outcome<unknown>) => result.ok,
    isInDoubt: (_, result: Outcome<unknown>) => !result.ok && change.isInDoubt(result.problem),
    isCleared: ({ context }) => change.isCleared(context),
    isAllowed: (_, result: Outcome<AnswerOf<'previewTask'>>) => result.ok && result.value.warnings.length === 0,
    isConfirmed: ({ context }, { confirmed }: HeardBy<'task.confirm'>) => change.isConfirmed(context, confirmed),
    isFound: (_, result: Outcome<AnswerOf<'findTask'>>) => result.ok && result.value.task !== null,
    isTakenAtOnce: (_, result: Outcome<AnswerOf<'transferTask'>>) => result.ok && result.value.outcome === 'accepted',
    isOver: ({ context }, result: Outcome<AnswerOf<'findTask'>>) =>
      result.ok && result.value.wrapUp !== undefined && !change.wasIn(context, 'wrappingUp'),
    isGone: ({ context }, result: Outcome<AnswerOf<'findTask'>>) => result.ok && change.isGone(context),
    isHandedOn: ({ context }, result: Outcome<AnswerOf<'findTask'>>) =>
      result.ok && ['awaiting', 'cancelling'].some((place) => change.wasIn(context, `open.transferring.${place}`)),
    isLost: ({ context }, result: Outcome<AnswerOf<'findTask'>>) => result.ok && change.isLost(context),
    isWishStanding: ({ context }, result: Outcome<AnswerOf<'findTask'>>) =>
      result.ok && change.isWishStanding(context, result.at),
    isRestored: ({ context }) => context.restored !== undefined,
    wasIn: ({ context }, place: string) => change.wasIn(context, place),
    hasTask: ({ context }) => context.task !== undefined,
    isHandedToUs: ({ context }) => !context.ours,
    isAccepted: ({ context }) => !whyNotAccepted(context.task),
    isNews: ({ context }, message: Message) => change.isNews(context, message),
    mayTransfer: ({ context }, { transfer }: HeardBy<'transfer.request'>) =>
      !(whyNotAccepted(context.task) ?? whyNotTarget(transfer.target)),
    isOfThisTransfer: ({ context: { transfer } }, declined: HeardBy<'transfer.declined'>) =>
      change.isDeclinedBy(transfer, declined),
    maySubmit: ({ context }) => maySubmit(context.wrapUp, context),
    submitsInTime: ({ context }) => submitsInTime(context.wrapUp, context),
    mayExtend: ({ context }) => mayExtend(context.wrapUp) && !context.isTimeUp,
    isPutOff: ({ context }, { wrapUp }: HeardBy<'wrap-up.changed'>) => isPutOff(wrapUp, context.wrapUp),
    mayCancelAuto: ({ context }) => mayCancel(context.wrapUp) && !context.isTimeUp,
  },
  actions: {
    rememberPreview: assign((_, result: Outcome<AnswerOf<'previewTask'>>) =>
      result.ok ? { preview: result.value } : {},
    ),
    rememberClearance: assign(({ context }, result: Outcome<AnswerOf<'previewTask'>>) =>
      change.cleared(context, result.ok ? result.value : undefined),
    ),
    rememberConfirmation: assign(({ context }, { confirmed }: HeardBy<'task.confirm'>) =>
      change.cleared(context, context.preview, confirmed),
    ),
    forgetClearance: assign(({ context }) => change.unclear(context)),
    rememberFirst: assign((_, { first }: HeardBy<'first.write'>) => ({ first })),
    rememberTask: assign((_, result: Outcome<AnswerOf<'createTask'>>) => change.heldTask(result)),
    rememberFoundTask: assign(({ context }, result: Outcome<AnswerOf<'findTask'>>) =>
      change.foundTask(context, result),
    ),
    rememberOffer: assign((_, event: HeardBy<'task.offered'>) => change.offeredTask(event)),
    markAccepted: assign(({ context: { task } }) => ({ task: task && { ...task, state: 'accepted' as const } })),
    rememberFailedAssignment: assign((_, event: HeardBy<'task.assignment-failed'>) => change.failedAssignment(event)),
    rememberLoss: assign(({ context }) => change.lostTask(context)),
    rememberProblem: assign((_, result: Outcome<unknown>) => change.problemOf(result)),
    rememberRefusal: assign((_, { problem }: HeardBy<'transfer.refused'>) => ({ problem })),
    forgetProblem: assign({ problem: undefined }),
    rememberHistory: assign(({ context }, result: Outcome<AnswerOf<'listMessages'>>) =>
      change.knownHistory(context, result),
    ),
    rememberOlder: assign(({ context }, { page }: HeardBy<'history.grew'>) => change.grownHistory(context, page)),
    rememberTemplates: assign((_, result: Outcome<AnswerOf<'listTemplates'>>) => (result.ok ? result.value : {})),
    rememberMessage: assign(({ context }, told: ToldOf<'message.received'>) => change.joined(context, told)),
    markSeen: assign({ unread: 0 }),
    rememberTransfer: assign((_, event: HeardBy<'transfer.request'>) => change.requestedTransfer(event.transfer)),
    rememberStart: assign(({ context }, result: Outcome<AnswerOf<'transferTask'>>) =>
      change.startedTransfer(context, result),
    ),
    rememberNotAccepted: assign(({ context: { transfer } }) => ({
      problem: transfer && change.notAccepted(transfer),
      transfer: undefined,
    })),
    forgetTransfer: assign({ transfer: undefined }),
    rememberTerms: assign(({ context }, result: Outcome<AnswerOf<'endTask'>>) =>
      result.ok ? change.onTerms(context, result.value.wrapUp) : {},
    ),
    rememberToldTerms: assign(
      ({ context }, { wrapUp }: HeardBy<'task.ended' | 'transfer.accepted' | 'wrap-up.changed'>) =>
        change.onTerms(context, wrapUp),
    ),
    rememberCodes: assign(({ context }, result: Outcome<AnswerOf<'listWrapUpCodes'>>) =>
      change.knownCodes(context, result),
    ),
    rememberUnsubmitted: assign(({ context }, result: Outcome<AnswerOf<'wrapUpTask'>>) =>
      change.unsubmitted(context, result),
    ),
    chooseCode: assign((_, { codeId }: HeardBy<'wrapUp.choose'>) => ({ codeId })),
    rememberNotes: assign((_, { notes }: HeardBy<'wrapUp.note'>) => ({ notes })),
    noticeTime: assign({ isTimeUp: true }),
    chooseInTime: assign(({ context }) => choiceInTime(context.wrapUp, context)),
    leaveIt: assign({ isLeftByAgent: true }),
    stayWithIt: assign({ isLeftByAgent: undefined }),
    /** It is where it was; from now on everything is announced again. */
    settleIn: raise({ type: 'task.settled' }),
    letGo: assign({ isLetGo: true }),
    forgetPlace: assign({ restored: undefined }),
    /** `connect.ts` says when every message has gone out that can go. */
    awaitDrained: (_) => undefined,
    /** `connect.ts` has what is to be sent first put into the outbox. */
    sendFirst: (_) => undefined,
    /** `connect.ts` tells the page. */
    announce: (_, _announcement: Announcement | undefined) => undefined,
    /** `connect.ts` lets the session forget the task. */
    leave: () => undefined,
  },
});

/** The state on entering which a task is announced. */
const announcedOn = {
  'outbound-task-created': 'offered',
  'outbound-task-accepted': 'open',
  'outbound-conversation-ended': 'wrappingUp',
  'outbound-task-closed': 'closed',
} as const;

/** What an action announces about the task it holds, if it holds one and this was not announced before its page went. */
export const aboutTask =
  (type: keyof typeof announcedOn) =>
  ({ context }: { readonly context: TaskContext }): Announcement | undefined =>
    context.task && !change.wasIn(context, announcedOn[type]) ? { type, task: context.task } : undefined;

/** What an action announces about the transfer it holds, if it holds one. */
export const aboutTransfer =
  (type: 'outbound-transfer-started' | 'outbound-transfer-accepted') =>
  ({ context: { task, transfer } }: { readonly context: TaskContext }): Announcement | undefined =>
    task && transfer && { type, task, target: change.notAccepted(transfer).target };

/** The request that only names the task; its token is the same at every repetition. */
export const namingTask =
  (purpose: string) =>
  ({ context: { task, key } }: { readonly context: TaskContext }) => ({
    request: { taskId: task?.id ?? key },
    clientToken: `${key}:${purpose}`,
  });
