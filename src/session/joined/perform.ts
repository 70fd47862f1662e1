import type { Gesture, GestureAnswer, GestureOf } from '../../machine/shapes/line.shapes.js';
import { readTarget } from '../../machine/shapes/target.shape.js';
import type { Question } from '../../machine/questions.js';
import type { RequestOf } from '../../ports/desktop.js';
import type { Session } from '../session.js';

type Special =
  'start' | 'send' | 'transfer' | 'openExisting' | 'preview' | 'findContacts' | 'ask' | 'flushDrafts' | 'nothing';

/** A wish whose token is there already was heard before: by this document, or by the one that served before it (L8). */
function start(session: Session, { wanted, first, clientToken: token }: GestureOf<'start'>): GestureAnswer {
  if (session.view.tasks.some(({ key }) => key === token)) return { type: 'begun', key: token };
  const begun = session.start(wanted, first, token);
  return begun.ok ? { type: 'begun', key: begun.key } : { type: 'refused', refusals: [...begun.refusals] };
}

/** One whose token is there already is the same message (C11). */
function send(session: Session, { task, content, clientToken: token, holdMs }: GestureOf<'send'>): GestureAnswer {
  const isHere = session.view.tasks.some(({ transcript }) =>
    transcript.some(({ clientToken }) => clientToken === token),
  );
  const begun = isHere ? { ok: true as const } : session.send(task, content, token, holdMs);
  return begun.ok ? { type: 'begun', key: token } : { type: 'refused', refusals: [...begun.refusals] };
}

function transfer(session: Session, { task, target, note, clientToken }: GestureOf<'transfer'>): GestureAnswer {
  const refusal = session.transfer(task, target, note, clientToken);
  return refusal ? { type: 'refused', refusals: [refusal] } : { type: 'done' };
}

async function openExisting(session: Session, { existing }: GestureOf<'openExisting'>): Promise<GestureAnswer> {
  const opened = await session.openExisting(existing);
  return opened.ok ? { type: 'opened', task: opened.value } : { type: 'failed', problem: opened.problem };
}

async function preview(session: Session, { wanted }: GestureOf<'preview'>): Promise<GestureAnswer> {
  const asked = await session.preview(wanted);
  return asked.ok ? { type: 'previewed', preview: asked.value } : { type: 'failed', problem: asked.problem };
}

async function findContacts(session: Session, { channel, query }: GestureOf<'findContacts'>): Promise<GestureAnswer> {
  const asked = await session.findContacts(channel, query);
  return asked.ok ? { type: 'found', contacts: [...asked.value.contacts] } : { type: 'failed', problem: asked.problem };
}

async function ask(session: Session, { question, request, clientToken }: GestureOf<'ask'>): Promise<GestureAnswer> {
  // because it is the desktop that reads what it is asked with
  const asked = await session.ask(question, request as RequestOf<Question>, clientToken);
  return asked.ok ? { type: 'answered', value: told({ ...asked.value }) } : { type: 'failed', problem: asked.problem };
}

/** An answer as it can be told: entries of a list are the host's own objects, and only what is read of them is words. */
const told = (value: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Array.isArray(value.targets)
    ? { ...value, targets: value.targets.map((row) => readTarget(row) ?? null) }
    : { ...value };

async function flushDrafts(session: Session): Promise<GestureAnswer> {
  await session.flushDrafts();
  return { type: 'done' };
}

function plain(session: Session, { name, ...given }: Exclude<Gesture, { readonly name: Special }>): void {
  // because TypeScript cannot follow that a name and what is given with it belong together
  const gesture = Reflect.get(session, name) as (...given: readonly unknown[]) => void;
  Reflect.apply(gesture, session, Object.values(given));
}

/** Does with a session what an agent did in another document; nothing when it has no answer. */
export function perform(session: Session, gesture: Gesture): GestureAnswer | Promise<GestureAnswer> | undefined {
  switch (gesture.name) {
    case 'start':
      return start(session, gesture);
    case 'send':
      return send(session, gesture);
    case 'transfer':
      return transfer(session, gesture);
    case 'openExisting':
      return openExisting(session, gesture);
    case 'preview':
      return preview(session, gesture);
    case 'findContacts':
      return findContacts(session, gesture);
    case 'ask':
      return ask(session, gesture);
    case 'flushDrafts':
      return flushDrafts(session);
    case 'nothing':
      return undefined;
    default:
      plain(session, gesture);
      return undefined;
  }
}
