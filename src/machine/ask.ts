import type { Clock } from '../ports/clock.js';
import type { AnswerOf, Call, Capability, Desktop, DesktopCalls, RequestName, RequestOf } from '../ports/desktop.js';
import type { Outcome, Problem } from '../ports/host-fault.js';
import { deadlines } from './deadlines.js';
import { readAnswer } from './shapes/read.js';

/** The capability that a request belongs to; of some it is told by what is asked. */
const needs: { readonly [Name in RequestName]?: (request: RequestOf<Name>) => Capability } = {
  findTask: () => 'find-task',
  findMessage: () => 'find-message',
  acceptTask: () => 'accept-task',
  openTask: () => 'open-task',
  previewTask: () => 'preview',
  findContacts: () => 'contacts',
  listMessages: () => 'history',
  listTemplates: ({ query }) => (query === undefined ? 'templates' : 'template-search'),
  checkSubject: () => 'check-subject',
  reviewMessage: () => 'review',
  uploadFile: ({ use }) => (use === 'inline-image' ? 'inline-images' : 'attachments'),
  suggestReplies: () => 'suggest',
  listWorkflows: () => 'workflows',
  runWorkflow: () => 'workflows',
  extendWrapUp: () => 'wrap-up-clock',
  cancelAutoWrapUp: () => 'wrap-up-clock',
  cancelTransfer: () => 'cancel-transfer',
};

// String() throws for what has no prototype, and a host may reject with anything
const messageOf = (error: unknown): string => {
  if (error instanceof Error) return error.message;
  return typeof error === 'string' ? error : Object.prototype.toString.call(error);
};

/**
 * Asks the desktop once. The outcome always comes, and nothing is thrown: a refusal, a throw, a wrong shape, a missing
 * capability and silence past the deadline are values. The first answer counts; what comes later is dropped.
 */
export function ask<Name extends RequestName>(
  desktop: Desktop,
  clock: Clock,
  name: Name,
  request: RequestOf<Name>,
  call: Call,
): Promise<Outcome<AnswerOf<Name>>> {
  const needed = needs[name]?.(request);
  const failed = (problem: Problem): Outcome<never> => ({ ok: false, problem, at: clock.now() });
  if (needed && !desktop.capabilities.includes(needed))
    return Promise.resolve(failed({ code: 'host-absent', request: name }));

  // a call that is declared and not there fails as it is made
  const calls = desktop as DesktopCalls;
  return new Promise((resolve) => {
    const deadlineMs = deadlines[name];
    const cancel = clock.at(clock.now() + deadlineMs, () => {
      resolve(failed({ code: 'host-silent', request: name, deadlineMs }));
    });
    const end = (result: Outcome<AnswerOf<Name>>): void => {
      cancel();
      resolve(result);
    };
    // a host's method may throw before it returns its promise
    new Promise((answer) => {
      answer(calls[name](request, call));
    }).then(
      (json) => {
        const read = readAnswer(name, json);
        end('value' in read ? { ok: true, value: read.value, at: clock.now() } : failed(read.problem));
      },
      (error: unknown) => {
        end(failed({ code: 'host-failed', request: name, message: messageOf(error) }));
      },
    );
  });
}
