import { systemClock } from '../../clocks/system-clock.js';
import type { Clock } from '../../ports/clock.js';
import type { Answer, AnswerOf, Call, Desktop, DesktopCalls, RequestName, RequestOf } from '../../ports/desktop.js';
import type { Fact } from '../../ports/fact.js';
import { callsBy } from './calls.js';
import { jsonOf, wordsOf } from './json.js';
import { logVersion, type Crossing, type DesktopLog } from './log.js';
import { redacted } from './redact.js';
import { tapeOn, type Tape } from './tape.js';

/** How a desktop is recorded; everything has a default. */
export interface RecordOptions {
  /** The session's clock. */
  readonly clock?: Pick<Clock, 'now'>;
  /** `false` keeps addresses, names and texts; they are people's, so think of who will read the log. */
  readonly redact?: boolean;
}

/** A desktop that keeps a log of everything that crosses its boundary. */
export interface RecordedDesktop extends Desktop {
  /**
   * Everything that was asked, answered, thrown, aborted and told so far; a copy that does not grow.
   * Redacted, equal addresses, names and texts are equal placeholders within one log, and ids and client tokens stay.
   * The words of thrown errors stay too, without what looks like an address or is redacted elsewhere in the log.
   */
  readonly log: DesktopLog;
  /** Tells a fact that reaches the page another way: call it instead of the session's `tell`, and it is on record. */
  tell(fact: Fact): void;
}

const recording =
  (desktop: Desktop, tape: Tape) =>
  <Name extends RequestName>(name: Name) =>
  (request: RequestOf<Name>, call: Call): Promise<Answer<AnswerOf<Name>>> => {
    const { clientToken, signal } = call;
    tape.begin();
    const to = tape.write({ type: 'asked', name, clientToken, request: jsonOf(request) });
    const noteAbort = (): void => void tape.write({ type: 'aborted', to });
    signal.addEventListener('abort', noteAbort, { once: true });
    const end = (crossing: Crossing): void => {
      signal.removeEventListener('abort', noteAbort);
      tape.write(crossing);
    };
    // a call that is not there fails as it is made
    const calls = desktop as DesktopCalls;
    // a host's method may throw before it returns its promise
    const answer = new Promise<Answer<AnswerOf<Name>>>((resolve) => {
      resolve(calls[name](request, call));
    });
    answer.then(
      (value) => {
        end({ type: 'answered', to, answer: jsonOf(value) });
      },
      (error: unknown) => {
        end({ type: 'threw', to, message: wordsOf(error) });
      },
    );
    return answer;
  };

/** Passes on what the desktop tells, each fact on record once, however many listen. */
function listening(desktop: Desktop, tape: Tape): Pick<RecordedDesktop, 'subscribe' | 'tell'> {
  const listeners = new Set<(fact: Fact) => void>();
  let leave: (() => void) | undefined;
  const tell = (fact: Fact): void => {
    if (listeners.size > 0) tape.write({ type: 'told', fact: jsonOf(fact) });
    for (const listener of listeners) listener(fact);
  };
  return {
    tell,
    subscribe(listener) {
      tape.begin();
      listeners.add(listener);
      leave ??= desktop.subscribe(tell);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        leave?.();
        leave = undefined;
      };
    },
  };
}

/**
 * A desktop that does what the given one does, and keeps a log from which `replayDesktop` runs the session again.
 * What the agent did is in it as far as the desktop was asked for it.
 */
export function recordDesktop(
  desktop: Desktop,
  { clock = systemClock, redact = true }: RecordOptions = {},
): RecordedDesktop {
  const tape = tapeOn(clock);
  return {
    ...callsBy(recording(desktop, tape)),
    ...listening(desktop, tape),
    get capabilities() {
      return desktop.capabilities;
    },
    get log() {
      const capabilities = [...desktop.capabilities];
      const log: DesktopLog = { version: logVersion, redacted: false, capabilities, ...tape.read() };
      return redact ? redacted(log) : log;
    },
  };
}
