import {
  channels,
  conversationKey,
  type NewConversation,
  type Question,
  type RequestName,
  type RequestOf,
  type Session,
} from 'outbound-elements/core';
import type { DesktopLogEntry } from 'outbound-elements/hosts/recorded';
import { confirmedIn, contentIn, partOf, textOf, type Part } from './content.js';

/** A request on record. */
export type Asked = Extract<DesktopLogEntry, { readonly type: 'asked' }>;

type Deed = (session: Session, request: Part, asked: Asked) => void;

/** What was wanted, if the desk still has the entry point for it. */
function wantedIn(session: Session, request: Part): NewConversation | undefined {
  const channel = channels.find((each) => each === request.channel);
  if (!channel) return undefined;
  const entryPointId = partOf(request.entryPoint).id;
  const entryPoint = session.view.channels[channel].entryPoints.find(({ id }) => id === entryPointId);
  const { address, name } = partOf(request.recipient);
  const recipient = { address: textOf(address), ...(typeof name === 'string' && { name }) };
  return entryPoint && { channel, recipient, entryPoint };
}

const begin: Deed = (session, request, { clientToken }) => {
  const wanted = wantedIn(session, request);
  if (!wanted) return;
  const again = session.view.tasks.find(({ key }) => key === clientToken);
  if (again) {
    if (again.phase === 'warned') session.confirm(clientToken, confirmedIn(partOf(request.policy).confirmed));
    else session.retry(clientToken);
    return;
  }
  // a wish of its own token was only possible once the one before it was let be, and that leaves no other trace
  for (const { key, undecided, wanted: before } of session.view.tasks)
    if (undecided && conversationKey(before) === conversationKey(wanted)) session.dismiss(key);
  session.start(wanted);
};

/** A wish begins with it; while the agent types it is only asked. */
const preview: Deed = (session, request, asked) => {
  const ofWish = /^(.+):preview$/.exec(asked.clientToken)?.[1];
  const wanted = wantedIn(session, request);
  if (ofWish !== undefined) begin(session, request, { ...asked, clientToken: ofWish });
  else if (wanted) void session.preview(wanted);
};

const lookForPeople: Deed = (session, { channel, query }) => {
  const found = channels.find((each) => each === channel);
  if (found) void session.findContacts(found, textOf(query));
};

const write: Deed = (session, request, { clientToken }) => {
  const conversation = session.view.tasks.find(({ task }) => task?.id === request.taskId);
  const isRepeated = conversation?.transcript.some((message) => message.clientToken === clientToken);
  if (isRepeated) session.retryMessage(clientToken);
  else {
    // what was written with the wish goes out under a token made of the task's
    const first = conversation && clientToken.endsWith(':first') ? `${conversation.key}:first` : undefined;
    session.send(textOf(request.taskId), contentIn(request), first);
  }
};

/** Asks it again, unless the session does so by itself: under a token that is made of its task's. */
const askAgain =
  (name: Question): Deed =>
  (session, request, { clientToken }) => {
    if (clientToken.includes(':')) return;
    // it is the desktop that reads what it is asked with
    void session.ask(name, request as unknown as RequestOf<Question>, clientToken);
  };

const lookForTargets: Deed = (session, { taskId, kind, query, after }, { clientToken }) => {
  const asked = { taskId: textOf(taskId), kind: kind === 'agent' ? 'agent' : 'queue' } as const;
  const search = { ...(typeof query === 'string' && { query }), ...(typeof after === 'string' && { after }) };
  void session.ask('listTargets', { ...asked, ...search }, clientToken);
};

const handOn: Deed = (session, { taskId, target, note }) => {
  const { kind, id, name } = partOf(target);
  const named = { kind: kind === 'agent' ? 'agent' : 'queue', id: textOf(id), name: textOf(name) } as const;
  session.transfer(
    textOf(taskId),
    { ...named, availability: 'available' },
    typeof note === 'string' ? note : undefined,
  );
};

const openExisting: Deed = (session, { taskId, takeOver }) => {
  void session.openExisting({ taskId: textOf(taskId), offers: [takeOver === true ? 'take-over' : 'open'] });
};

const wrapUp: Deed = (session, { taskId, codeId }) => {
  if (typeof codeId === 'string') session.chooseCode(textOf(taskId), codeId);
  session.submitWrapUp(textOf(taskId));
};

/** What the agent did for a request to be made; a request that is not here is made by the session itself. */
const deeds: Readonly<Partial<Record<RequestName, Deed>>> = {
  readDesk: (session) => {
    session.reconnect();
  },
  previewTask: preview,
  createTask: begin,
  findContacts: lookForPeople,
  findTask: (session, { createToken }) => {
    session.check(textOf(createToken));
  },
  acceptTask: (session, { taskId }) => {
    session.accept(textOf(taskId));
  },
  openTask: openExisting,
  listMessages: (session, { taskId, before }) => {
    if (before !== undefined) session.loadOlder(textOf(taskId));
  },
  listTemplates: askAgain('listTemplates'),
  checkSubject: askAgain('checkSubject'),
  reviewMessage: askAgain('reviewMessage'),
  uploadFile: askAgain('uploadFile'),
  suggestReplies: askAgain('suggestReplies'),
  listWorkflows: askAgain('listWorkflows'),
  runWorkflow: askAgain('runWorkflow'),
  sendMessage: write,
  findMessage: (session, { sendToken }) => {
    session.checkMessage(textOf(sendToken));
  },
  listTargets: lookForTargets,
  transferTask: handOn,
  endTask: (session, { taskId }) => {
    session.end(textOf(taskId));
  },
  listWrapUpCodes: (session, { taskId }) => {
    session.retry(textOf(taskId));
  },
  wrapUpTask: wrapUp,
};

/** Does what the agent must have done when this request was made. What did not reach the desktop is not in a log. */
export function doAgain(session: Session, asked: Asked): void {
  const request = partOf(asked.request);
  const shown = session.view.tasks.find(({ task }) => task !== undefined && task.id === request.taskId);
  // who does something with a conversation has it before them
  if (shown && shown.key !== session.view.selectedKey) session.select(shown.key);
  deeds[asked.name]?.(session, request, asked);
}
