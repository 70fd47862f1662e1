import * as v from 'valibot';
import { questions } from '../questions.js';
import { announcement } from './announcement.shape.js';
import { factShape } from './fact.shape.js';
import { contact, history } from './answer.shapes.js';
import {
  channel,
  confirmedWarning,
  contentParts,
  moment,
  named,
  preview,
  targetName,
  task as outboundTask,
  wanted,
} from './nouns.js';
import { target, targets } from './target.shape.js';
import { refusal } from './refusal.shape.js';
import { briefView, draft, frameView, problem, transcript } from './view.shapes.js';

/** What documents that share a session say to each other. A document of another version is not understood. */
const lineVersion = 1;

const word = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const part = <const Name extends string, Value extends v.GenericSchema>(name: Name, value: Value) =>
  v.object({ part: v.literal(name), key: word, value: v.nullable(value) });

const answer = v.variant('type', [
  v.object({ type: v.literal('begun'), key: named }),
  v.object({ type: v.literal('refused'), refusals: v.array(refusal) }),
  v.object({ type: v.literal('opened'), task: outboundTask }),
  v.object({ type: v.literal('failed'), problem }),
  v.object({ type: v.literal('previewed'), preview }),
  v.object({ type: v.literal('found'), contacts: v.array(contact) }),
  // read by whoever asked, as what a desktop answers is
  v.object({ type: v.literal('answered'), value: v.looseObject({}) }),
  v.object({ type: v.literal('done') }),
]);

const heard = v.object({ upTo: count, answers: v.array(v.object({ seq: count, answer })) });

/** A part of what a session shows; `null` when it is gone. */
const statePart = v.variant('part', [
  part('frame', frameView),
  part('task', briefView),
  part('transcript', transcript),
  part('history', history),
  part('draft', v.object({ draft: v.optional(draft), at: v.number() })),
  part('entry-point', named),
  part('heard', heard),
]);

const gestureOf = <const Name extends string, Data extends v.ObjectEntries>(name: Name, data: Data) =>
  v.object({ name: v.literal(name), ...data });

const content = v.object(contentParts);
const existing = v.object({
  taskId: word,
  ownerName: v.optional(word),
  offers: v.array(v.picklist(['open', 'take-over'])),
});

const task = { task: word };
const message = { clientToken: word };

// what a gesture is given stands in the order in which the session takes it
const gesture = v.variant('name', [
  gestureOf('start', { wanted, first: v.optional(content), clientToken: named }),
  gestureOf('send', {
    ...{ task: word, content, clientToken: named, conversationId: named, at: moment },
    holdMs: v.optional(v.number()),
  }),
  gestureOf('transfer', { task: word, target, note: v.optional(word), clientToken: named }),
  gestureOf('openExisting', { existing }),
  gestureOf('preview', { wanted }),
  gestureOf('findContacts', { channel, query: word }),
  // what it is asked with, the desktop reads
  gestureOf('ask', { question: v.picklist(questions), request: v.looseObject({}), clientToken: named }),
  gestureOf('writeFirst', { task: word, first: v.optional(content) }),
  gestureOf('flushDrafts', {}),
  gestureOf('tell', { fact: factShape }),
  gestureOf('reconnect', {}),
  gestureOf('select', { task: v.optional(word) }),
  gestureOf('accept', task),
  gestureOf('loadOlder', task),
  gestureOf('check', task),
  gestureOf('retry', task),
  gestureOf('dismiss', { ...task, hasText: v.boolean() }),
  gestureOf('confirm', { task: word, confirmed: v.array(confirmedWarning) }),
  gestureOf('dismissProblem', task),
  gestureOf('end', task),
  gestureOf('retryMessage', message),
  gestureOf('checkMessage', message),
  gestureOf('withdrawMessage', message),
  gestureOf('setOnline', { online: v.boolean() }),
  gestureOf('cancelTransfer', task),
  gestureOf('rememberFavourite', { target: targetName, isFavourite: v.boolean() }),
  gestureOf('chooseCode', { task: word, codeId: word }),
  gestureOf('writeNotes', { task: word, notes: word }),
  gestureOf('submitWrapUp', task),
  gestureOf('extendWrapUp', task),
  gestureOf('cancelAutoWrapUp', task),
  gestureOf('dismissRescued', {}),
  gestureOf('rememberEnter', { channel, sends: v.boolean() }),
  // stands for one that is not wanted any more, so that the numbers have no gap
  gestureOf('nothing', {}),
]);

const said = <const Type extends string, Data extends v.ObjectEntries>(type: Type, data: Data) =>
  v.object({ version: v.literal(lineVersion), type: v.literal(type), from: named, ...data });

const news = v.array(v.object({ number: count, announcement }));

const lineMessage = v.variant('type', [
  // of a document that has a session, or wants to be the one that shares it
  said('claim', { since: moment }),
  said('serving', { since: moment }),
  said('gone', {}),
  said('alive', { to: named, number: count }),
  said('changed', { number: count, parts: v.array(statePart), news }),
  said('targets', { targets }),
  said('whole', { to: named, number: count, parts: v.array(statePart), news }),
  // of a document that has joined
  said('hello', { first: count, server: v.optional(named), seen: v.optional(count) }),
  said('gesture', { first: count, seq: count, gesture }),
  said('draft', { key: word, draft: v.optional(draft), at: v.number() }),
  said('bye', {}),
]);

/** A message between documents. */
export type LineMessage = v.InferOutput<typeof lineMessage>;
/** One message by its type. */
export type LineMessageOf<Type extends LineMessage['type']> = Extract<LineMessage, { readonly type: Type }>;
/** What is posted: the version is put on it. */
export type Saying = LineMessage extends infer Message
  ? Message extends LineMessage
    ? Omit<Message, 'version' | 'from'>
    : never
  : never;
/** What an agent did in one step, in a document that has no session of its own. */
export type Gesture = v.InferOutput<typeof gesture>;
/** One gesture by its name. */
export type GestureOf<Name extends Gesture['name']> = Extract<Gesture, { readonly name: Name }>;
/** What became of a gesture that is answered. */
export type GestureAnswer = v.InferOutput<typeof answer>;
/** What was heard of a document, and answered. */
export type HeardPart = v.InferOutput<typeof heard>;
/** A part of what a session shows. */
export type StatePart = v.InferOutput<typeof statePart>;

/** Signs a message. */
export const signed = (from: string, saying: Saying) => ({ version: lineVersion, from, ...saying }) as const;

/** Reads a message of another document; nothing when it cannot be read. */
export function readLineMessage(json: unknown): LineMessage | undefined {
  const result = v.safeParse(lineMessage, json);
  return result.success ? result.output : undefined;
}
