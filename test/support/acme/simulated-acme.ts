import type * as Ours from '../../../src/index.js';
import type * as Acme from './acme-sdk.js';
import * as nouns from './acme-nouns.js';

type Said<Body> = { readonly ok: true; readonly body: Body } | ({ readonly ok: false } & Acme.No);
type Service<Prefix extends string> = {
  readonly [P in Extract<Acme.Path, `${Prefix}/${string}`>]: (
    body: Acme.Body<P>,
    call: Ours.Call,
  ) => Promise<Said<Acme.Requests[P]['answer']>>;
};

const channelOf = { text: 'sms', mail: 'email' } as const;
const kindOf = { group: 'queue', person: 'agent' } as const;

const isBroken = (answer: unknown): boolean => answer === 42 || Object.values(Object(answer) as object)[0] === 42;

/** In Acme's broken answers the first thing is null, or all is. */
function brokenBody(body: object): unknown {
  const [first] = Object.keys(body);
  return first === undefined ? null : { ...body, [first]: null };
}

/** What the centre answers, in Acme's words, when it does; Acme never rejects. */
async function said<Value extends object, Body extends object>(
  asked: Promise<Ours.Answer<Value>>,
  wordsFor: (value: Value) => Body,
): Promise<Said<Body>> {
  try {
    const answer = await asked;
    if (isBroken(answer)) return { ok: true, body: brokenBody(wordsFor(answer as Value)) as Body };
    if ('refusal' in answer) return { ok: false, ...nouns.noOf(answer.refusal) };
    if ('fault' in answer) throw new Error(answer.fault.code);
    return { ok: true, body: wordsFor(answer) };
  } catch (error) {
    return { ok: false, reason: 'BROKEN', words: error instanceof Error ? error.message : String(error) };
  }
}

/** What Acme knows of the desk since it was read: its notices tell the whole of it. */
function deskBook() {
  let known: Ours.Desk | undefined;
  return {
    keep: (desk: Ours.Desk): Acme.Desk => {
      if (!isBroken(desk)) known = desk;
      return nouns.deskOf(desk);
    },
    notice: (fact: Ours.Fact): Acme.Notice | undefined => {
      if (fact.type === 'agent.changed')
        known &&= { ...known, agent: { ...known.agent, state: fact.state, idleReason: fact.idleReason } };
      // files are nothing that this centre knows
      if (fact.type === 'file.changed' || fact.type === 'wrap-up.changed') return undefined;
      if (fact.type !== 'desk.changed') return nouns.noticeOf(fact);
      known &&= { ...known, ...fact.desk };
      return known && { notice: 'desk', desk: nouns.deskOf(known) };
    },
    sender: (senderId: string) => known?.entryPoints.find(({ id }) => id === senderId),
  };
}

type DeskBook = ReturnType<typeof deskBook>;

const desks = (centre: Ours.Desktop, book: DeskBook): Service<'desk'> => ({
  'desk/read': (body, call) => said(centre.readDesk(body, call), book.keep),
});

/** A case that is wished for, in our words; its sender must be on the desk. */
function wishOf(book: DeskBook, { via, to, senderId, notes, leave }: Acme.NewCase): Ours.NewConversation | undefined {
  const entryPoint = book.sender(senderId);
  const policy = leave && nouns.policyOf(leave);
  return entryPoint && { channel: channelOf[via], recipient: to, entryPoint, context: notes, policy };
}

const noSender: Said<never> = { ok: false, reason: 'RULE', words: 'There is no such sender.' };

const cases = (centre: Required<Ours.Desktop>, book: DeskBook): Service<'case'> => ({
  'case/may': async (body, call) => {
    const wanted = wishOf(book, body);
    return wanted ? said(centre.previewTask(wanted, call), nouns.leaveOf) : noSender;
  },
  'case/new': async (body, call) => {
    const wanted = wishOf(book, body);
    return wanted ? said(centre.createTask(wanted, call), nouns.caseOf) : noSender;
  },
  'case/by-key': ({ key }, call) =>
    said(centre.findTask({ createToken: key }, call), ({ task, wrapUp }) => ({
      case: task && nouns.caseOf(task),
      closing: wrapUp && nouns.closingOf(wrapUp),
    })),
  'case/pick-up': ({ caseId }, call) => said(centre.acceptTask({ taskId: caseId }, call), nouns.caseOf),
  'case/enter': ({ caseId, take }, call) =>
    said(centre.openTask({ taskId: caseId, takeOver: take }, call), nouns.caseOf),
  'case/hand-over': ({ caseId, receiver: { kind, receiverId: id, label: name } }, call) =>
    said(centre.transferTask({ taskId: caseId, target: { kind: kindOf[kind], id, name } }, call), nouns.handedOverOf),
  'case/finish': ({ caseId }, call) =>
    said(centre.endTask({ taskId: caseId }, call), ({ wrapUp }) => ({ closing: nouns.closingOf(wrapUp) })),
  'case/file': ({ caseId, reasonId }, call) =>
    said(centre.wrapUpTask({ taskId: caseId, codeId: reasonId }, call), (filed) => filed),
});

const threads = (centre: Ours.Desktop): Service<'thread'> => ({
  'thread/read': ({ caseId: taskId, threadId: conversationId, mark: before }, call) =>
    said(centre.listMessages({ taskId, conversationId, before }, call), ({ messages, earlier, older }) => ({
      lines: messages.map(nouns.lineOf),
      before: earlier.map(nouns.threadOf),
      mark: older,
    })),
  'thread/write': ({ caseId, threadId, words, title }, call) =>
    said(
      centre.sendMessage({ taskId: caseId, conversationId: threadId, text: words, subject: title }, call),
      nouns.lineOf,
    ),
  'thread/by-key': ({ threadId, key }, call) =>
    said(centre.findMessage({ conversationId: threadId, sendToken: key }, call), ({ message }) => ({
      line: message && nouns.lineOf(message),
    })),
});

const lists = (centre: Ours.Desktop): Service<'list'> => ({
  'list/phrases': ({ caseId, via }, call) =>
    said(centre.listTemplates({ taskId: caseId, channel: channelOf[via] }, call), ({ templates }) => ({
      phrases: templates.map(nouns.phraseOf),
    })),
  'list/reasons': ({ caseId }, call) =>
    said(centre.listWrapUpCodes({ taskId: caseId }, call), ({ codes }) => ({
      reasons: codes.map(({ id, name }) => ({ reasonId: id, label: name })),
    })),
  'list/receivers': ({ caseId, kind }, call) =>
    said(centre.listTargets({ taskId: caseId, kind: kindOf[kind] }, call), ({ targets }) => ({
      receivers: targets.map(nouns.receiverOf),
    })),
});

/** Opens Acme Desk over a centre: its SDK, as a page would be given it. */
export function simulatedAcme(centre: Required<Ours.Desktop>): Acme.Sdk {
  const book = deskBook();
  const services: { readonly [P in Acme.Path]: (body: Acme.Body<P>, call: Ours.Call) => Promise<Acme.Answer<P>> } = {
    ...desks(centre, book),
    ...cases(centre, book),
    ...threads(centre),
    ...lists(centre),
  };
  return {
    request: (path, body, key) => services[path](body, { clientToken: key, signal: new AbortController().signal }),
    on: (listener) =>
      centre.subscribe((fact) => {
        const notice = book.notice(fact);
        if (notice) listener(notice);
      }),
  };
}
