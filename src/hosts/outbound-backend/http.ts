import type { Refusal } from '../../domain/refusal.js';
import type { Clock } from '../../ports/clock.js';
import type { Answer, RequestName } from '../../ports/desktop.js';
import type { HostFault } from '../../ports/host-fault.js';
import type { Fetch } from './authorized.js';
import { Patience } from './patience.js';
import { addressOf, type Route } from './routes.js';
import { read, type Reading, type Shape } from './shape.js';
import { refused } from './shapes.js';

/** Longer than anybody waits for an answer, in ms; one that never comes would keep a connection for ever. */
const givenUpAfterMs = (request: RequestName): number => (request === 'uploadFile' ? 90_000 : 60_000);

/** One request of the protocol, and how its answer is read. */
export interface Wish<Value> {
  /** The name by which the host contract knows it. */
  readonly request: RequestName;
  readonly route: Route;
  readonly values?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** A deed: the same key means the same deed (L8, C11). */
  readonly key?: string;
  readonly shape: Shape<Value>;
  readonly signal: AbortSignal;
}

/** Makes a request once; whatever comes of it is a value. */
export type Ask = <Value>(wish: Wish<Value>) => Promise<Answer<Value>>;

interface Fault {
  readonly fault: HostFault;
}

const failed = (request: RequestName, message: string): Fault => ({
  fault: { code: 'host-failed', request, message },
});

const malformed = (request: RequestName, path: string): Fault => ({
  fault: { code: 'host-malformed', request, path },
});

function parsed(text: string): Reading<unknown> {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { path: '(whole)' };
  }
}

function initOf({ route, body, key }: Wish<unknown>, signal: AbortSignal): RequestInit {
  const { method } = route;
  const headers = {
    Accept: 'application/json',
    ...(body && { 'Content-Type': 'application/json' }),
    ...(key !== undefined && { 'Idempotency-Key': key }),
  };
  // because a look-up that a cache answers says what was, and not what is
  return { method, headers, signal, cache: 'no-store', ...(body && { body: JSON.stringify(body) }) };
}

/** Refusals come with these; anything else that is no success is a fault. */
const refusing: readonly number[] = [409, 422];

function answerIn<Value>({ request, route, shape }: Wish<Value>, { ok, status }: Response, body: string) {
  const json = parsed(body);
  if (ok) {
    const reading = 'path' in json ? json : read(shape, json.value);
    return 'path' in reading ? malformed(request, reading.path) : reading.value;
  }
  const refusal = refusing.includes(status) && 'value' in json ? read(refused, json.value) : undefined;
  // because who asked reads the refusal's code and data: the whole of it is handed on
  if (refusal && 'value' in refusal) return (json as { readonly value: { readonly refusal: Refusal } }).value;
  const why = status === 401 ? 'does not accept the token (401)' : `answered ${status}`;
  return failed(request, `The backend ${why}: ${route.method} ${route.path}`);
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Requests to a backend below `baseUrl`. None is repeated: who asked decides that, by its token. */
export const askOver =
  (fetch: Fetch, baseUrl: string, clock: Clock): Ask =>
  async (wish) => {
    const patience = new Patience(clock, givenUpAfterMs(wish.request), wish.signal);
    try {
      const url = addressOf(baseUrl, wish.route, wish.values);
      const response = await patience.for(fetch(url, initOf(wish, patience.signal)));
      return answerIn(wish, response, await patience.for(response.text()));
    } catch (error) {
      return failed(wish.request, wordsOf(error));
    } finally {
      patience.end();
    }
  };
