// guide: asking
import type { Answer, Call, Capability, Desktop, DesktopCalls, RequestName } from '../../../src/index.js';
import type * as Acme from './acme-sdk.js';
import * as words from './acme-words.js';

// because the session reads everything by its shape: what is not understood goes on as it came, and is named by its path
function translated<From, To>(from: From, translate: (from: From) => To): To {
  try {
    return translate(from);
  } catch {
    return from as unknown as To;
  }
}

/** Asks under the client token; answers with what came of it, why not, or what broke. */
const askOf =
  (sdk: Acme.Sdk) =>
  async <Path extends Acme.Path, Value>(
    request: RequestName,
    { clientToken }: Call,
    path: Path,
    body: Acme.Body<Path>,
    translate: (body: Acme.Requests[Path]['answer']) => Value,
  ): Promise<Answer<Value>> => {
    const answer = await sdk.request(path, body, clientToken);
    if (answer.ok) return translated(answer.body, translate);
    if (answer.reason === 'BROKEN') return { fault: { code: 'host-failed', request, message: answer.words } };
    return { refusal: words.refusalFrom(answer) };
  };

// guide: launching
type Ask = ReturnType<typeof askOf>;
type Calls<Name extends RequestName> = Pick<DesktopCalls, Name>;

const launching = (
  ask: Ask,
): Calls<'readDesk' | 'previewTask' | 'createTask' | 'findTask' | 'acceptTask' | 'openTask'> => ({
  readDesk: (_, call) => ask('readDesk', call, 'desk/read', {}, words.deskFrom),
  previewTask: (wanted, call) => ask('previewTask', call, 'case/may', words.newCaseFrom(wanted), words.previewFrom),
  createTask: (wanted, call) => ask('createTask', call, 'case/new', words.newCaseFrom(wanted), words.taskFrom),
  findTask: ({ createToken: key }, call) =>
    ask('findTask', call, 'case/by-key', { key }, (found) => ({
      task: found.case && words.taskFrom(found.case),
      wrapUp: found.closing && words.termsFrom(found.closing),
    })),
  acceptTask: ({ taskId: caseId }, call) => ask('acceptTask', call, 'case/pick-up', { caseId }, words.taskFrom),
  openTask: ({ taskId: caseId, takeOver: take }, call) =>
    ask('openTask', call, 'case/enter', { caseId, take }, words.taskFrom),
});

// guide: end

const conversing = (ask: Ask): Calls<'listMessages' | 'listTemplates' | 'sendMessage' | 'findMessage'> => ({
  listMessages: ({ taskId: caseId, conversationId: threadId, before: mark }, call) =>
    ask('listMessages', call, 'thread/read', { caseId, threadId, mark }, (read) => ({
      messages: read.lines.map(words.messageFrom),
      earlier: read.before.map(words.earlierFrom),
      older: read.mark,
    })),
  listTemplates: ({ taskId: caseId, channel }, call) =>
    ask('listTemplates', call, 'list/phrases', { caseId, via: words.viaOf[channel] }, ({ phrases }) => ({
      templates: phrases.map(words.templateFrom),
    })),
  sendMessage: ({ taskId: caseId, conversationId: threadId, text, subject: title }, call) =>
    ask('sendMessage', call, 'thread/write', { caseId, threadId, words: text, title }, words.messageFrom),
  findMessage: ({ conversationId: threadId, sendToken: key }, call) =>
    ask('findMessage', call, 'thread/by-key', { threadId, key }, ({ line }) => ({
      message: line && words.messageFrom(line),
    })),
});

const parting = (ask: Ask): Calls<'listTargets' | 'transferTask' | 'endTask' | 'listWrapUpCodes' | 'wrapUpTask'> => ({
  listTargets: ({ taskId: caseId, kind }, call) =>
    ask('listTargets', call, 'list/receivers', { caseId, kind: words.receiverKindOf[kind] }, ({ receivers }) => ({
      targets: receivers.map(words.targetFrom),
    })),
  transferTask: ({ taskId: caseId, target }, call) =>
    ask('transferTask', call, 'case/hand-over', { caseId, receiver: words.receiverFrom(target) }, words.transferFrom),
  endTask: ({ taskId: caseId }, call) =>
    ask('endTask', call, 'case/finish', { caseId }, ({ closing }) => ({ wrapUp: words.termsFrom(closing) })),
  listWrapUpCodes: ({ taskId: caseId }, call) =>
    ask('listWrapUpCodes', call, 'list/reasons', { caseId }, ({ reasons }) => ({ codes: reasons.map(words.codeFrom) })),
  wrapUpTask: ({ taskId: caseId, codeId: reasonId }, call) =>
    ask('wrapUpTask', call, 'case/file', { caseId, reasonId }, (filed) => filed),
});

// guide: desktop
/** What Acme can do beyond the indispensable; it has no list of people, and its mail is plain words. */
export const acmeCapabilities: readonly Capability[] = [
  'find-task',
  'find-message',
  'accept-task',
  'open-task',
  'take-over',
  'preview',
  'history',
  'templates',
];

/** Acme Desk, as a desktop of ours. */
export const acmeDesktop = (sdk: Acme.Sdk): Desktop => ({
  ...launching(askOf(sdk)),
  ...conversing(askOf(sdk)),
  ...parting(askOf(sdk)),
  capabilities: acmeCapabilities,
  subscribe: (listener) =>
    sdk.on((notice) => {
      const fact = translated(notice, words.factFrom);
      if (fact) listener(fact);
    }),
});
// guide: end
