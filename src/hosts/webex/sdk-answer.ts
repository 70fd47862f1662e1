import type { RequestName } from '../../ports/desktop.js';
import type { HostFault } from '../../ports/host-fault.js';
import { LineFault } from './line.js';
import type { TroubleLog } from './log-once.js';

interface Faulty {
  readonly fault: HostFault;
}

/**
 * What is wrong with what an SDK answered to a deed, if anything is. It answers `undefined` when it is not ready and did
 * nothing, and an object when it is done.
 */
export function whyNotDone(answer: unknown, request: RequestName): Faulty | undefined {
  if (answer === undefined) return { fault: { code: 'host-absent', request } };
  const isObject = typeof answer === 'object' && answer !== null;
  return isObject ? undefined : { fault: { code: 'host-malformed', request, path: '(whole)' } };
}

const wordsIn = (error: object, key: string): string | undefined => {
  const value: unknown = Object.entries(error).find(([name]) => name === key)?.[1];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

/** What an SDK rejected with, as an error that says all that is known: Webex rejects with objects as well. */
export function asError(thrown: unknown): Error {
  if (typeof thrown !== 'object' || thrown === null) return new Error(String(thrown));
  const details = Object.entries(thrown).flatMap(([, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? [value] : [],
  );
  const find = (key: string): string | undefined =>
    wordsIn(thrown, key) ?? details.map((detail) => wordsIn(detail, key)).find((words) => words !== undefined);
  const message = thrown instanceof Error ? thrown.message : (find('message') ?? find('msg') ?? find('id'));
  const trackingId = find('trackingId');
  return new Error([message ?? 'Webex failed', trackingId && `(tracking id ${trackingId})`].filter(Boolean).join(' '));
}

/** Asks the SDK. There may be nobody on the line; anything else that it throws says all that is known. */
export async function asked<Value>(
  { log }: { readonly log: TroubleLog },
  request: RequestName,
  deed: () => Promise<Value>,
): Promise<Value | Faulty> {
  try {
    return await deed();
  } catch (thrown) {
    if (!(thrown instanceof LineFault)) throw asError(thrown);
    const { code, message, deadlineMs } = thrown;
    log(code, message);
    if (code === 'webex-sdk-missing') return { fault: { code: 'host-absent', request } };
    return { fault: { code: 'host-silent', request, deadlineMs } };
  }
}
