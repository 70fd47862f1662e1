import type { OutboundTask } from '../../domain/task.js';
import type { Answer, DesktopCalls, FoundTask, RequestName } from '../../ports/desktop.js';
import type { CreatedTask } from '../outbound-backend/outbound-backend.js';
import { deskFrom } from './desk.js';
import { asked, whyNotDone } from './sdk-answer.js';
import type { HeldTask } from './task-book.js';
import type { Webex } from './webex.js';

type Launching = Pick<DesktopCalls, 'readDesk' | 'createTask' | 'findTask' | 'acceptTask' | 'openTask'>;

/** The calls from the desk to the accepted task. The backend creates; the desktop offers, and accepts ours by itself. */
export function launchingCalls(webex: Webex): Launching {
  return {
    readDesk: (request, call) => asked(webex, 'readDesk', () => readDesk(webex, request, call)),
    createTask: (wanted, call) => createTask(webex, wanted, call),
    findTask: (request, call) => asked(webex, 'findTask', () => findTask(webex, request, call)),
    acceptTask: acceptingIn(webex),
    openTask: (request, call) => asked(webex, 'openTask', () => openTask(webex, request, call)),
  };
}

const isAnswer = <Value extends object>(answer: Answer<Value>): answer is Value =>
  !('refusal' in answer) && !('fault' in answer);

const isCreated = ({ taskId }: CreatedTask): boolean => taskId === undefined || typeof taskId === 'string';

const malformed = (request: RequestName, path: string) =>
  ({ fault: { code: 'host-malformed', request, path } }) as const;

async function readDesk(webex: Webex, ...[request, call]: Parameters<DesktopCalls['readDesk']>) {
  const { backend, log } = webex;
  if (!backend)
    log(
      'webex-backend-missing',
      'no public interface of Webex creates or sends: without a backend nothing can be started',
    );
  const [told, learn] = await Promise.all([backend?.readDesk(request, call), webex.look()]);
  if (told && !isAnswer(told)) return told;
  if (told) webex.hearDesk(told);
  // a task is described by where it leaves from
  learn();
  return deskFrom(webex.agent, told, webex.profile(), log);
}

/** The task of a wish in the words of the contract, as soon as it is here. */
const arrival = (webex: Webex, clientToken: string, signal: AbortSignal): Promise<OutboundTask> =>
  webex.book.until(() => {
    const held = webex.book.taskOfWish(clientToken);
    return held && webex.describe(held);
  }, signal);

// what certainly was not done is no wish any more; silence and throws leave it in doubt (L8)
async function createTask(webex: Webex, ...[wanted, call]: Parameters<DesktopCalls['createTask']>) {
  const { backend, book } = webex;
  const { clientToken, signal } = call;
  if (!backend) return { fault: { code: 'host-absent', request: 'createTask' } } as const;
  book.wish(clientToken, { wanted, isAsked: true });
  try {
    const answer = await backend.createTask(wanted, call);
    if ('refusal' in answer) book.unwish(clientToken);
    if (!isAnswer(answer)) return answer;
    if (!isCreated(answer)) return malformed('createTask', 'taskId');
    book.wish(clientToken, answer);
    return await arrival(webex, clientToken, signal);
  } finally {
    book.wish(clientToken, { isAsked: false });
  }
}

const foundTask = (webex: Webex, held: HeldTask | undefined): FoundTask => ({
  task: (held && webex.describe(held)) ?? null,
  ...(held?.terms && { wrapUp: held.terms }),
});

async function findTask(
  webex: Webex,
  ...[request, call]: Parameters<DesktopCalls['findTask']>
): Promise<Answer<FoundTask>> {
  const { backend, book } = webex;
  if (!backend) return { fault: { code: 'host-absent', request: 'findTask' } };
  const answer = await backend.findTask(request, call);
  if (!isAnswer(answer)) return answer;
  const { createToken } = request;
  if (answer.task && !isCreated(answer.task)) return malformed('findTask', 'task.taskId');
  if (answer.task) book.wish(createToken, answer.task);
  if (!book.taskOfWish(createToken)) await webex.refresh();
  return foundTask(webex, book.taskOfWish(createToken));
}

/**
 * L6: the desktop accepts a task of ours by itself, so the first call waits for that; asked again because nothing
 * happened, and for a task that was handed over, it accepts.
 */
function acceptingIn(webex: Webex): Launching['acceptTask'] {
  const { book, line } = webex;
  const awaited = new Set<string>();
  const accepted = (taskId: string): OutboundTask | undefined => {
    const held = book.get(taskId);
    return held && held.stage !== 'offered' ? webex.describe(held) : undefined;
  };
  return ({ taskId }, { signal }) =>
    asked(webex, 'acceptTask', async () => {
      const isFirst = book.wishOf(taskId) !== undefined && !awaited.has(taskId);
      awaited.add(taskId);
      const fault = isFirst || accepted(taskId) ? undefined : whyNotDone(await line.accept(taskId), 'acceptTask');
      return fault ?? book.until(() => accepted(taskId), signal);
    });
}

async function openTask(webex: Webex, ...[{ taskId, takeOver }, call]: Parameters<DesktopCalls['openTask']>) {
  const { backend, book } = webex;
  if (takeOver && backend) {
    const answer = await backend.takeOver({ taskId }, call);
    if (!isAnswer(answer)) return answer;
  }
  await webex.refresh();
  const here = (): OutboundTask | undefined => {
    const held = book.get(taskId);
    return held && webex.describe(held);
  };
  if (!takeOver && !here()) throw new Error(`Task ${taskId} is not among this agent's tasks.`);
  return book.until(here, call.signal);
}
