import type { GestureOf } from '../../machine/shapes/line.shapes.js';
import type { ConversationView } from '../../machine/session/session.view.js';
import type { NewConversation } from '../../domain/task.js';
import { whyNotAccepted, whyNotSecond, type TransferTarget } from '../../domain/transfer.js';
import { maySubmit, type WrapUpChoice } from '../../domain/wrap-up.js';
import type { SessionView } from '../session.js';
import type { Wish } from './wishes.js';

/** What a document shows that has not been told anything yet. */
export const nothingKnown: SessionView = {
  phase: 'connecting',
  channels: { sms: { refusals: [], entryPoints: [] }, email: { refusals: [], entryPoints: [] } },
  tasks: [],
  offline: false,
  draftsKept: 'kept',
  capabilities: [],
  enterSends: {},
  recentCodes: {},
  recents: { sms: [], email: [] },
  favourites: [],
  handedTo: [],
  rescued: [],
};

/** A conversation that the agent wishes for and nobody has answered. */
export const wished = (key: string, wanted: NewConversation): ConversationView => ({
  key,
  wanted,
  phase: 'creating',
  busy: true,
  undecided: false,
  acceptable: false,
  history: { messages: [], earlier: [] },
  arrivals: {},
  templates: [],
  unread: 0,
  wrapUp: { required: false, maySubmit: false, timeIsUp: false, isCodeless: false, byAgent: false },
  codes: [],
  transcript: [],
  transferRefusal: whyNotAccepted(undefined),
});

/** The view with another conversation, unless it has it. */
export const withTask = (view: SessionView, task: ConversationView): SessionView =>
  view.tasks.some(({ key }) => key === task.key) ? view : { ...view, tasks: [...view.tasks, task] };

type Change = (task: ConversationView) => Partial<ConversationView>;

const changed = (view: SessionView, name: string | undefined, change: Change): SessionView => ({
  ...view,
  tasks: view.tasks.map((task) => (task.key === name || task.task?.id === name ? { ...task, ...change(task) } : task)),
});

const select = (view: SessionView, name: string | undefined): SessionView => ({
  ...changed(view, name, () => ({ unread: 0 })),
  selectedKey: view.tasks.find(({ key, task }) => key === name || task?.id === name)?.key,
});

const send = (view: SessionView, { task: name, content, clientToken }: GestureOf<'send'>, at: number): SessionView =>
  changed(view, name, ({ transcript, task, subject }) => {
    if (transcript.some((message) => message.clientToken === clientToken)) return {};
    const queued = { ...content, key: clientToken, clientToken, conversationId: task?.conversationId ?? '', at };
    return {
      transcript: [...transcript, { ...queued, direction: 'outbound', status: 'queued' }],
      subject: subject ?? content.subject,
    };
  });

/** The receiver is being asked, and nothing else may be handed on meanwhile (T4). */
function transfer(view: SessionView, name: string, target: TransferTarget): SessionView {
  const task = view.tasks.find((each) => each.key === name)?.task;
  const asking = changed(view, name, () => ({
    phase: 'transferring',
    busy: true,
    transferTarget: target,
    transferStage: 'starting',
  }));
  const transferRefusal = whyNotSecond(task);
  return {
    ...asking,
    tasks: asking.tasks.map((each) => ({ ...each, transferRefusal: each.transferRefusal ?? transferRefusal })),
  };
}

const choosing: (task: ConversationView, change: WrapUpChoice) => Partial<ConversationView> = (
  { wrapUp, codeId, notes },
  change,
) => ({
  ...change,
  wrapUp: { ...wrapUp, maySubmit: maySubmit(wrapUp, { ...wrapUp, codeId, notes, ...change }) },
});

/** One that the desktop does not have is the agent's own to let be. */
const dismiss = (view: SessionView, name: string): SessionView => ({
  ...view,
  tasks: view.tasks.filter(({ key, undecided }) => key !== name || !undecided),
});

/** What the view will be when this has been heard, where the agent must not wait for it; nothing is shown as done. */
export function predicted(view: SessionView, { gesture, at }: Pick<Wish, 'gesture' | 'at'>): SessionView {
  switch (gesture.name) {
    case 'start': {
      const { wanted, clientToken: key } = gesture;
      return { ...withTask(view, wished(key, wanted)), selectedKey: key };
    }
    case 'send':
      return send(view, gesture, at);
    case 'transfer':
      return transfer(view, gesture.task, gesture.target);
    case 'select':
      return select(view, gesture.task);
    case 'dismiss':
      return dismiss(view, gesture.task);
    case 'chooseCode':
      return changed(view, gesture.task, (task) => choosing(task, { codeId: gesture.codeId }));
    case 'writeNotes':
      return changed(view, gesture.task, (task) => choosing(task, { notes: gesture.notes }));
    default:
      return view;
  }
}
