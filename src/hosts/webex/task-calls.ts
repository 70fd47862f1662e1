import type { TargetName } from '../../domain/refusal.js';
import type { WrapUpCode } from '../../domain/wrap-up.js';
import type { Answer, AnswerOf, DesktopCalls, RequestOf, TransferStarted } from '../../ports/desktop.js';
import { listTargets, whyNotThere } from './directory.js';
import { listIn } from './interaction.js';
import { asked, whyNotDone } from './sdk-answer.js';
import type { HeldTask } from './task-book.js';
import type { Webex } from './webex.js';
import { codeOf } from './wrap-up.js';

/** How long nothing may be told of a colleague who is asked, in ms: longer than Webex lets anybody be asked. */
const lapsesAfterMs = 60_000;

type TaskCalls = Pick<DesktopCalls, 'listTargets' | 'transferTask' | 'endTask' | 'listWrapUpCodes' | 'wrapUpTask'>;

/** The calls from the directory to the wrap-up, all of which Webex can do. */
export function taskCalls(webex: Webex): TaskCalls {
  const done = answersByToken();
  return {
    listTargets: ({ taskId, kind }) => asked(webex, 'listTargets', () => listTargets(webex, taskId, kind)),
    transferTask: (request, { clientToken }) =>
      done(clientToken, () => asked(webex, 'transferTask', () => transferTask(webex, request))),
    endTask: ({ taskId }, { clientToken }) =>
      done(clientToken, () => asked(webex, 'endTask', () => endTask(webex, taskId))),
    listWrapUpCodes: () => asked(webex, 'listWrapUpCodes', () => listWrapUpCodes(webex)),
    wrapUpTask: (request, { clientToken, signal }) =>
      done(clientToken, () => asked(webex, 'wrapUpTask', () => wrapUpTask(webex, request, signal))),
  };
}

/** Repeats the answer of what was done under a token instead of the deed: Webex knows no tokens. */
function answersByToken() {
  const answers = new Map<string, unknown>();
  return async <Value extends object>(token: string, deed: () => Promise<Answer<Value>>): Promise<Answer<Value>> => {
    if (answers.has(token)) return answers.get(token) as Value;
    const answer = await deed();
    if (!('refusal' in answer) && !('fault' in answer)) answers.set(token, answer);
    return answer;
  };
}

/** T2: hands a task on. A queue takes it at once; a colleague is asked, and what they say is told later (T5). */
async function transferTask(
  webex: Webex,
  { taskId, target }: RequestOf<'transferTask'>,
): Promise<Answer<TransferStarted>> {
  const { book, line, clock } = webex;
  const absent = await whyNotThere(webex, taskId, target);
  if (absent) return absent;
  const asking = (asks: TargetName | undefined): void => {
    const held = book.get(taskId);
    if (held && held.stage !== 'wrapping-up') book.put({ ...held, asked: asks });
  };
  asking(target);
  try {
    const fault = whyNotDone(await line.transfer(taskId, target), 'transferTask');
    if (fault) asking(undefined);
    if (fault) return fault;
  } catch (error) {
    asking(undefined);
    throw error;
  }
  return target.kind === 'agent'
    ? { outcome: 'pending', lapsesAt: clock.now() + lapsesAfterMs }
    : { outcome: 'accepted', wrapUp: book.get(taskId)?.terms ?? webex.terms() };
}

/** W1: ends a conversation. Webex says that it is to be wrapped up; where it only says that it did, it is all the same. */
async function endTask(webex: Webex, taskId: string): Promise<Answer<AnswerOf<'endTask'>>> {
  const { book, line } = webex;
  const fault = whyNotDone(await line.end(taskId), 'endTask');
  if (fault) return fault;
  const held = book.get(taskId);
  const terms = held?.terms ?? webex.terms();
  if (held && !held.terms) book.put({ ...held, stage: 'wrapping-up', terms, asked: undefined });
  return { wrapUp: terms };
}

async function listWrapUpCodes(webex: Webex): Promise<Answer<AnswerOf<'listWrapUpCodes'>>> {
  const { line, log } = webex;
  const answer = await line.wrapUpCodes();
  if (answer === undefined) return { fault: { code: 'host-absent', request: 'listWrapUpCodes' } };
  const list = listIn(answer);
  if (!list) return { fault: { code: 'host-malformed', request: 'listWrapUpCodes', path: '(whole)' } };
  const codes = list.map(codeOf);
  if (codes.includes(undefined))
    log('webex-list-entry-malformed', 'an entry in the list of wrap-up codes could not be read and was left out');
  webex.codes = codes.filter((code) => code !== undefined);
  return { codes: webex.codes };
}

/** W1, W3: submits a code; it is done when Webex answers, or tells that the task is wrapped up. */
async function wrapUpTask(webex: Webex, { taskId, codeId }: RequestOf<'wrapUpTask'>, signal: AbortSignal) {
  const { book } = webex;
  const code = await codeNamed(webex, codeId);
  if ('fault' in code || 'refusal' in code) return code;
  const mark = (wrapUp: HeldTask['wrapUp']): void => {
    const held = book.get(taskId);
    if (held && held.wrapUp !== 'done') book.put({ ...held, wrapUp });
  };
  mark('submitted');
  const told = book.until(() => (book.get(taskId)?.wrapUp === 'done' ? {} : undefined), signal);
  try {
    const fault = whyNotDone(await Promise.race([webex.line.wrapUp(taskId, code), told]), 'wrapUpTask');
    if (fault) return fault;
  } finally {
    mark(undefined);
  }
  webex.change(() => {
    book.drop(taskId);
  });
  return {};
}

async function codeNamed(webex: Webex, codeId: string | undefined): Promise<Answer<WrapUpCode>> {
  const known = webex.codes.find(({ id }) => id === codeId);
  if (known) return known;
  const listed = await listWrapUpCodes(webex);
  if (!('codes' in listed)) return listed;
  const code = listed.codes.find(({ id }) => id === codeId);
  if (!code) throw new Error(`Webex has no wrap-up code ${codeId ?? ''} for this agent any more: choose another.`);
  return code;
}
