import * as v from 'valibot';
import type { Draft } from '../../ports/draft-store.js';
import type { Channel } from '../../domain/channel.js';
import type { TargetName } from '../../domain/refusal.js';
import type { Recipient } from '../../domain/task.js';
import type { Capability, RequestName } from '../../ports/desktop.js';
import type { Problem } from '../../ports/host-fault.js';
import type { TranscriptMessage } from '../outbox/outbox.view.js';
import type { ConversationView, SessionView } from '../session/session.view.js';
import type { WrapUpView } from '../task/task.view.js';
import { answerShapes, template } from './answer.shapes.js';
import {
  contentParts,
  desk,
  direction,
  entryPoint,
  messageStatus,
  moment,
  named,
  preview,
  recipient,
  targetName,
  task,
  wanted,
  wrapUpCode,
  wrapUpParts,
  type Shape,
} from './nouns.js';
import { target } from './target.shape.js';
import { refusal } from './refusal.shape.js';

/** A session's view without its larger parts, which are told on their own. */
export interface FrameView extends Omit<SessionView, 'tasks'> {
  readonly draftsKept: 'kept' | 'memory';
  readonly capabilities: readonly Capability[];
  readonly enterSends: Readonly<Partial<Record<Channel, boolean>>>;
  readonly recentCodes: Readonly<Partial<Record<Channel, readonly string[]>>>;
  readonly recents: Readonly<Record<Channel, readonly Recipient[]>>;
  readonly favourites: readonly TargetName[];
  readonly handedTo: readonly TargetName[];
  readonly rescued: readonly string[];
  /** The names of the tasks, in their order. */
  readonly keys: readonly string[];
}

/** A conversation's view without its messages. */
export type BriefView = Omit<ConversationView, 'transcript' | 'history'>;

const word = v.string();
const maybe = v.optional(word);
const texts = v.array(word);
const request = v.picklist(Object.keys(answerShapes) as readonly RequestName[]);

/** What keeps a request from being done, of this side or the host's. */
export const problem: Shape<Problem> = v.union([
  refusal,
  v.variant('code', [
    v.object({ code: v.picklist(['host-absent', 'host-vetoed']), request }),
    v.object({ code: v.literal('host-silent'), request, deadlineMs: v.number() }),
    v.object({ code: v.literal('host-malformed'), request, path: word }),
    v.object({ code: v.literal('host-failed'), request, message: word }),
    v.object({ code: v.literal('send-lapsed'), afterMs: v.number() }),
  ]),
]);

const channelView = v.object({ refusals: v.array(refusal), entryPoints: v.array(entryPoint) });

export const frameView: Shape<FrameView> = v.object({
  phase: v.picklist(['connecting', 'known', 'unreachable']),
  problem: v.optional(problem),
  desk: v.optional(desk),
  channels: v.object({ sms: channelView, email: channelView }),
  keys: texts,
  selectedKey: maybe,
  offline: v.boolean(),
  draftsKept: v.picklist(['kept', 'memory']),
  capabilities: v.array(v.custom<Capability>((name) => typeof name === 'string')),
  enterSends: v.object({ sms: v.optional(v.boolean()), email: v.optional(v.boolean()) }),
  recentCodes: v.object({ sms: v.optional(texts), email: v.optional(texts) }),
  recents: v.object({ sms: v.array(recipient), email: v.array(recipient) }),
  favourites: v.array(targetName),
  handedTo: v.array(targetName),
  rescued: texts,
});

const wrapUpView: Shape<WrapUpView> = v.object({
  ...wrapUpParts,
  maySubmit: v.boolean(),
  timeIsUp: v.boolean(),
  asking: v.optional(v.picklist(['codes', 'more-time', 'no-clock'])),
  isCodeless: v.boolean(),
  byAgent: v.boolean(),
});

export const briefView: Shape<BriefView> = v.object({
  key: named,
  phase: v.picklist([
    'checking',
    'warned',
    'creating',
    'unknown',
    'refused',
    'offered',
    'active',
    'transferring',
    'ending',
    'wrapping-up',
    'closed',
  ]),
  busy: v.boolean(),
  undecided: v.boolean(),
  acceptable: v.boolean(),
  wanted,
  preview: v.optional(preview),
  task: v.optional(task),
  problem: v.optional(problem),
  arrivals: v.record(word, moment),
  templates: v.array(template),
  unread: v.number(),
  transferTarget: v.optional(target),
  transferStage: v.optional(v.picklist(['starting', 'waiting', 'cancelling'])),
  wrapUp: wrapUpView,
  codes: v.array(wrapUpCode),
  codeId: maybe,
  notes: maybe,
  subject: maybe,
  transferRefusal: v.optional(refusal),
});

const shownMessage: Shape<TranscriptMessage> = v.object({
  key: named,
  conversationId: named,
  direction,
  ...contentParts,
  at: moment,
  authorName: maybe,
  status: v.optional(messageStatus),
  clientToken: maybe,
  problem: v.optional(problem),
  reason: maybe,
  withdrawable: v.optional(v.boolean()),
  heldUntil: v.optional(moment),
});

export const transcript: Shape<readonly TranscriptMessage[]> = v.array(shownMessage);

export const draft: Shape<Draft> = v.object({
  ...contentParts,
  text: maybe,
  caret: v.optional(v.object({ from: v.number(), to: v.number() })),
  to: maybe,
  entryPointId: maybe,
  name: maybe,
  context: v.optional(v.record(word, word)),
});
