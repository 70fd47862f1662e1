import type { Message } from '../../src/index.js';
import { repeatsWithinMs } from '../../src/machine/outbox/back-off.js';
import { changed } from '../../src/machine/outbox/outbox.changes.js';
import type { OutboxChange, OutboxEntry } from '../../src/machine/outbox/outbox.types.js';
import { outboxEntry } from '../support/nouns.js';

/** The moment of every change. */
export const at = 100_000;
const { clientToken, conversationId } = outboxEntry;
const silent = { code: 'host-silent', request: 'sendMessage', deadlineMs: 1 } as const;
const blocked = { code: 'policy-blocked', reason: 'quiet hours' } as const;
const vetoed = { code: 'host-vetoed', request: 'sendMessage' } as const;
const absentFor = (request: 'sendMessage' | 'findMessage') => ({ code: 'host-absent', request }) as const;
const taken: Message = { id: 'm-1', clientToken, conversationId, direction: 'outbound', text: 'Hello', at: 1 };

/** The one message, otherwise. */
export const situated = (otherwise: Partial<OutboxEntry>): OutboxEntry => ({
  ...outboxEntry,
  wishedAt: at,
  ...otherwise,
});
const sending = { status: 'sending', attempts: 1 } as const;
const unknown = { status: 'unknown', attempts: 1, inDoubt: true, problem: silent } as const;

/** Every situation that a message can be in. */
export const situations = {
  queued: situated({}),
  'queued, waiting': situated({ attempts: 1, waits: at + 1_000 }),
  'queued, in doubt': situated({ inDoubt: true }),
  'queued a day ago': situated({ wishedAt: at - repeatsWithinMs }),
  'queued a day ago, in doubt': situated({ wishedAt: at - repeatsWithinMs, inDoubt: true }),
  sending: situated(sending),
  'sending again, in doubt': situated({ ...sending, inDoubt: true }),
  'sending, left': situated({ ...sending, isLeft: true }),
  unknown: situated(unknown),
  'unknown, waiting': situated({ ...unknown, looks: 1, waits: at + 5_000 }),
  'unknown, for the agent': situated({ ...unknown, looks: 1, waits: 'agent' }),
  'unknown for a day': situated({ ...unknown, wishedAt: at - repeatsWithinMs }),
  'unknown, left': situated({ ...unknown, isLeft: true }),
  'unknown after the last try': situated({ ...unknown, attempts: 3 }),
  sent: situated({ ...sending, status: 'sent' }),
  delivered: situated({ ...sending, status: 'delivered' }),
  'failed by us': situated({ ...sending, status: 'failed', problem: blocked }),
  'failed at the host': situated({ ...sending, status: 'failed', reason: 'number not in use' }),
} as const;
/** A situation by its name. */
export type Situation = keyof typeof situations;
/** Their names. */
export const everySituation = Object.keys(situations) as Situation[];

const answered = (result: object): OutboxChange =>
  ({ type: 'courier.answered', clientToken, result: { at, ...result } }) as OutboxChange;
const looked = (result: object): OutboxChange =>
  ({ type: 'courier.looked', clientToken, result: { at, ...result } }) as OutboxChange;

/** Everything that can happen to one. */
export const changes = {
  'added again': { type: 'message.add', entry: situated({ content: { text: 'Other' } }) },
  retried: { type: 'message.retry', clientToken, at: at + 1 },
  checked: { type: 'message.check', clientToken },
  withdrawn: { type: 'message.withdraw', clientToken },
  'told sent': { type: 'message.status', clientToken, status: 'sent', at },
  'told delivered': { type: 'message.status', clientToken, status: 'delivered', at },
  'told failed': { type: 'message.status', clientToken, status: 'failed', reason: 'full', at },
  'conversation forgotten': { type: 'conversation.forget', conversationId },
  'turn comes': { type: 'lane.entered', conversationId, at },
  'time passes': { type: 'wait.over', at: at + 1_000 },
  'answered sent': answered({ ok: true, value: taken }),
  'answered failed there': answered({ ok: true, value: { ...taken, status: 'failed' } }),
  'answered no': answered({ ok: false, problem: blocked }),
  'vetoed by the page': answered({ ok: false, problem: vetoed }),
  'nobody there to answer': answered({ ok: false, problem: absentFor('sendMessage') }),
  'not answered': answered({ ok: false, problem: silent }),
  'looked up, there': looked({ ok: true, value: { message: { ...taken, status: 'delivered' } } }),
  'looked up, not there': looked({ ok: true, value: { message: null } }),
  'looked up in vain': looked({ ok: false, problem: silent }),
  'cannot be looked up': looked({ ok: false, problem: absentFor('findMessage') }),
} as const satisfies Readonly<Record<string, OutboxChange>>;

/** What a message is, in a few words. */
function described(entry: OutboxEntry | undefined): string {
  if (!entry) return 'gone';
  const { status, waits, inDoubt, problem, reason, attempts, looks, wishedAt, isLeft } = entry;
  const words = [
    status,
    inDoubt && 'in doubt',
    waits === 'agent' ? 'for the agent' : waits !== undefined && `waits ${waits > at ? 'on' : 'no more'}`,
    problem?.code,
    reason,
    attempts > 0 && `try ${attempts}`,
    looks !== undefined && `look ${looks}`,
    wishedAt > at && 'wished anew',
    isLeft && 'left',
  ];
  return words.filter((word) => typeof word === 'string').join(', ');
}

/** What each change makes of a message in this situation; what it leaves as it is is not in it. */
export const becomes = (situation: Situation): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(changes).flatMap(([change, event]) => {
      const before = situations[situation];
      const [after] = changed([before], event);
      return after === before ? [] : [[change, described(after)]];
    }),
  );
