import { systemClock } from '../../clocks/system-clock.js';
import type { Clock } from '../../ports/clock.js';
import { authorized, type Fetch, type Token } from './authorized.js';
import { CatchingUp } from './catching-up.js';
import { EventStream } from './event-stream.js';
import { askOver } from './http.js';
import { newsTo } from './news.js';
import type { BackendCapability, BackendFact, OutboundBackend } from './outbound-backend.js';
import { callsBy, type BackendCalls } from './requests.js';
import { addressOf, routes } from './routes.js';

/** Where a backend is, and what it is reached with. */
export interface OutboundBackendOptions {
  /** The address below which every path of the protocol lies. */
  readonly baseUrl: string;
  /** The bearer token, or what gives it: that is asked at the first request, and again when the server answers 401. */
  readonly token: Token;
  /** What the backend is able to do; what is not named here is never asked of it. */
  readonly capabilities: readonly BackendCapability[];
  readonly clock?: Clock;
  readonly fetch?: Fetch;
  /** A stream of events that says nothing for so long is cut and opened again, in ms: twice what the server leaves between two heartbeats. */
  readonly silenceMs?: number;
  /** A number from 0 to 1, for the waits before a stream is opened again. */
  readonly chance?: () => number;
  /** Told once of each kind of thing that is wrong with the stream. */
  readonly warn?: (message: string) => void;
}

type Listener = (fact: BackendFact) => void;

const inTheConsole = (message: string): void => {
  console.warn(`outbound-elements: ${message}`);
};

/** Warns of each kind once: a server that is wrong in one way is so all day. */
function once(warn: (message: string) => void): (kind: string) => void {
  const known = new Set<string>();
  return (kind) => {
    if (known.has(kind)) return;
    known.add(kind);
    warn(`Of the outbound backend, ${kind}.`);
  };
}

/** Tells everybody who listens; who throws keeps nobody else from hearing. */
const tellEach = (listeners: ReadonlySet<Listener>, warn: (kind: string) => void) => (fact: BackendFact) => {
  for (const listener of [...listeners]) {
    try {
      listener(fact);
    } catch (error) {
      warn(`a listener threw at ${fact.type} (${String(error)})`);
    }
  }
};

/** Those who listen; the first one opens the stream, and the last one closes it. */
const audience = (listeners: Set<Listener>, stream: EventStream, catchingUp: CatchingUp) => (listener: Listener) => {
  // because the same function may listen twice, and leave once
  const own: Listener = (fact) => {
    listener(fact);
  };
  if (listeners.size === 0) {
    stream.start();
    catchingUp.run(stream.signal);
  }
  listeners.add(own);
  return () => {
    if (listeners.delete(own) && listeners.size === 0) stream.stop();
  };
};

/** The requests, with a note of what they were about, for the case that it has to be read again. */
const noted = (calls: BackendCalls, catchingUp: CatchingUp): BackendCalls => ({
  ...calls,
  readDesk: (request, call) => {
    catchingUp.noteDesk();
    return calls.readDesk(request, call);
  },
  listMessages: (request, call) => {
    catchingUp.note(request);
    return calls.listMessages(request, call);
  },
  sendMessage: (request, call) => {
    catchingUp.note(request);
    const ended = catchingUp.sending(call.clientToken);
    return calls.sendMessage(request, call).finally(ended);
  },
});

/** What the parts of a backend have in common. */
interface Parts {
  readonly go: Fetch;
  readonly calls: BackendCalls;
  readonly chance: () => number;
  readonly clock: Clock;
  readonly tell: (fact: BackendFact) => void;
  readonly warn: (kind: string) => void;
}

const readAgain = { clientToken: 'read again' };

const catchingUpBy = ({ calls, ...parts }: Parts, { capabilities }: OutboundBackendOptions): CatchingUp =>
  new CatchingUp({
    ...parts,
    readDesk: (signal) => calls.readDesk({}, { ...readAgain, signal }),
    listMessages: (thread, signal) => calls.listMessages(thread, { ...readAgain, signal }),
    canList: capabilities.includes('history'),
  });

function streamOf(parts: Parts, { baseUrl, silenceMs = 45_000 }: OutboundBackendOptions, catchingUp: CatchingUp) {
  const news = newsTo({ ...parts, catchingUp });
  const stream = new EventStream({
    ...parts,
    silenceMs,
    open: (last, signal) => {
      const headers = { Accept: 'text/event-stream', ...(last !== undefined && { 'Last-Event-ID': last }) };
      return parts.go(addressOf(baseUrl, routes.events), { headers, signal, cache: 'no-store' });
    },
    begun: () => {
      catchingUp.wantAll();
      catchingUp.run(stream.signal);
    },
    told: (event) => {
      news(event);
      catchingUp.run(stream.signal);
    },
  });
  return stream;
}

// because fetch must be called on its window, and may be replaced on it
const fetchOfThePage: Fetch = (url, init) => globalThis.fetch(url, init);

/**
 * An outbound backend over HTTP and a stream of events, as `docs/outbound-backend.openapi.yaml` has it. It repeats no deed,
 * nothing is thrown, and nothing is requested before somebody asks or listens.
 */
export function createOutboundBackend(options: OutboundBackendOptions): Required<OutboundBackend> {
  const { baseUrl, token, capabilities, clock = systemClock, fetch = fetchOfThePage, chance = Math.random } = options;
  const warn = once(options.warn ?? inTheConsole);
  const go = authorized(fetch, token);
  const calls = callsBy(askOver(go, baseUrl, clock));
  const listeners = new Set<Listener>();
  const parts: Parts = { go, calls, chance, clock, warn, tell: tellEach(listeners, warn) };
  const catchingUp = catchingUpBy(parts, options);
  const stream = streamOf(parts, options, catchingUp);
  return { ...noted(calls, catchingUp), capabilities, subscribe: audience(listeners, stream, catchingUp) };
}
