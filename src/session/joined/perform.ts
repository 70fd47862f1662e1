import type { Gesture, GestureAnswer, GestureOf } from '../../machine/shapes/line.shapes.js';
import type { Session } from '../session.js';

type Special = 'start' | 'send' | 'transfer' | 'openExisting' | 'flushDrafts' | 'nothing';

/** A wish whose token is there already was heard before: by this document, or by the one that served before it (L8). */
function start(session: Session, [wanted, token]: GestureOf<'start'>['args']): GestureAnswer {
  if (session.view.tasks.some(({ key }) => key === token)) return { type: 'begun', key: token };
  const begun = session.start(wanted, token);
  return begun.ok ? { type: 'begun', key: begun.key } : { type: 'refused', refusals: [...begun.refusals] };
}

/** One whose token is there already is the same message (C11). */
function send(session: Session, [name, content, token]: GestureOf<'send'>['args']): GestureAnswer {
  const isHere = session.view.tasks.some(({ transcript }) =>
    transcript.some(({ clientToken }) => clientToken === token),
  );
  const begun = isHere ? { ok: true as const } : session.send(name, content, token);
  return begun.ok ? { type: 'begun', key: token } : { type: 'refused', refusals: [...begun.refusals] };
}

function transfer(session: Session, [name, target, token]: GestureOf<'transfer'>['args']): GestureAnswer {
  const refusal = session.transfer(name, target, token);
  return refusal ? { type: 'refused', refusals: [refusal] } : { type: 'done' };
}

async function openExisting(session: Session, [existing]: GestureOf<'openExisting'>['args']): Promise<GestureAnswer> {
  const opened = await session.openExisting(existing);
  return opened.ok ? { type: 'opened', task: opened.value } : { type: 'not-opened', problem: opened.problem };
}

async function flushDrafts(session: Session): Promise<GestureAnswer> {
  await session.flushDrafts();
  return { type: 'done' };
}

function plain(session: Session, { name, args }: Exclude<Gesture, { readonly name: Special }>): void {
  // because TypeScript cannot follow that a name and its arguments belong together
  const gesture = Reflect.get(session, name) as (...given: readonly unknown[]) => void;
  Reflect.apply(
    gesture,
    session,
    args.map((argument) => argument ?? undefined),
  );
}

/** Does with a session what an agent did in another document; nothing when it has no answer. */
export function perform(session: Session, gesture: Gesture): GestureAnswer | Promise<GestureAnswer> | undefined {
  switch (gesture.name) {
    case 'start':
      return start(session, gesture.args);
    case 'send':
      return send(session, gesture.args);
    case 'transfer':
      return transfer(session, gesture.args);
    case 'openExisting':
      return openExisting(session, gesture.args);
    case 'flushDrafts':
      return flushDrafts(session);
    case 'nothing':
      return undefined;
    default:
      plain(session, gesture);
      return undefined;
  }
}
