import type { Answer, AnswerOf, Call, DesktopCalls, RequestName, RequestOf } from '../../ports/desktop.js';
import { trackingId, type Centre } from './centre.js';
import type { Deeds } from './deeds/deed.js';
import type { Fault } from './faults.js';
import { lateAfterMs, latencyOf } from './latency.js';
import { copied } from './log.js';

const never = (): Promise<never> => new Promise(() => undefined);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The answer with something that is not what it should be in its first place. */
function misshapen(answer: unknown): unknown {
  const [first] = Object.keys(Object(answer) as object);
  return first === undefined ? 42 : { ...(answer as object), [first]: 42 };
}

/** The refusal that fits a creation that failed, and an error for all else (L7). */
function fail(
  centre: Centre,
  name: RequestName,
): { readonly refusal: { code: 'creation-failed'; trackingId: string } } {
  const id = trackingId(centre);
  if (name === 'createTask') return { refusal: { code: 'creation-failed', trackingId: id } };
  throw new Error(`The contact centre failed (tracking id ${id}).`);
}

/** Does a deed as the fault lets it, and answers as the fault lets it. */
async function under(
  centre: Centre,
  fault: Fault | undefined,
  name: RequestName,
  deed: () => unknown,
): Promise<unknown> {
  const isLost = fault === 'assignment-fails' && name !== 'createTask';
  if (fault === 'fails' || isLost) return fail(centre, name);
  if (fault === 'throws') throw new Error('The contact centre cannot be reached.');
  if (fault === 'never-answers') return never();
  if (fault === 'never-answers-but-done') {
    centre.line.unheard(deed);
    return never();
  }
  const answer = deed();
  if (fault === 'throws-after-done') throw new Error('The connection to the contact centre broke.');
  return fault === 'malformed' ? misshapen(answer) : answer;
}

const pause = ({ timers }: Centre, ms: number): Promise<void> =>
  ms > 0
    ? new Promise((resolve) => {
        timers.after(ms, resolve);
      })
    : Promise.resolve();

const calling =
  (centre: Centre, deeds: Deeds) =>
  <Name extends RequestName>(name: Name) =>
  async (request: RequestOf<Name>, { clientToken }: Call): Promise<Answer<AnswerOf<Name>>> => {
    const { line, lots, knobs } = centre;
    line.record({ type: 'asked', name, clientToken, request });
    const fault = centre.strike(name);
    await pause(centre, latencyOf(knobs(), name, lots.latency) + (fault === 'late' ? lateAfterMs : 0));
    const doing = { clientToken, assignmentFails: fault === 'assignment-fails' };
    try {
      const answer = await under(centre, fault, name, () => deeds[name](request, doing));
      line.record({ type: 'answered', name, clientToken, answer });
      return copied(answer) as Answer<AnswerOf<Name>>;
    } catch (error) {
      line.record({ type: 'threw', name, clientToken, message: messageOf(error) });
      throw error;
    }
  };

/** The requests of the contract as calls: on record, after a while, and with the faults that were asked for. */
export function callsTo(centre: Centre, deeds: Deeds): DesktopCalls {
  const call = calling(centre, deeds);
  return {
    readDesk: call('readDesk'),
    previewTask: call('previewTask'),
    createTask: call('createTask'),
    findTask: call('findTask'),
    acceptTask: call('acceptTask'),
    openTask: call('openTask'),
    findContacts: call('findContacts'),
    listMessages: call('listMessages'),
    listTemplates: call('listTemplates'),
    checkSubject: call('checkSubject'),
    reviewMessage: call('reviewMessage'),
    uploadFile: call('uploadFile'),
    suggestReplies: call('suggestReplies'),
    listWorkflows: call('listWorkflows'),
    runWorkflow: call('runWorkflow'),
    sendMessage: call('sendMessage'),
    findMessage: call('findMessage'),
    listTargets: call('listTargets'),
    transferTask: call('transferTask'),
    cancelTransfer: call('cancelTransfer'),
    endTask: call('endTask'),
    listWrapUpCodes: call('listWrapUpCodes'),
    wrapUpTask: call('wrapUpTask'),
    extendWrapUp: call('extendWrapUp'),
    cancelAutoWrapUp: call('cancelAutoWrapUp'),
  };
}
