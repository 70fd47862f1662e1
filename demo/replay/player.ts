import { createSession, type Session } from 'outbound-elements/core';
import {
  recordDesktop,
  replayDesktop,
  tokensOf,
  type DesktopLog,
  type DesktopLogEntry,
  type Divergence,
  type RecordedDesktop,
} from 'outbound-elements/hosts/recorded';
import { simulatedClock } from 'outbound-elements/hosts/simulated';
import { doAgain, type Asked } from './agent.js';

/** Something that crossed the host boundary in a replay, or differed there from the log. */
export type ReplayEvent =
  | { readonly kind: 'crossing'; readonly at: number; readonly entry: DesktopLogEntry; readonly asked?: Asked }
  | { readonly kind: 'divergence'; readonly at: number; readonly divergence: Divergence };

/** Where a replay stands; times in ms from the start of the log. */
export interface Progress {
  readonly step: number;
  readonly steps: number;
  readonly at: number;
  readonly end: number;
  readonly isOver: boolean;
}

/** A log that is played: the session that lives in it, and the time that moves it. */
export interface Player {
  readonly session: Session;
  readonly progress: Progress;
  /** What happened so far, in order. */
  readonly events: readonly ReplayEvent[];
  /** Goes to where something crosses the boundary next. */
  step(): Promise<void>;
  /** Goes on by many steps, for those who only want to see the end. */
  leap(): Promise<void>;
  /** Goes on for so many ms. */
  advance(ms: number): Promise<void>;
  /** Resolves once nothing moves any more. */
  settled(): Promise<void>;
  /** Ends it where it stands. */
  stop(): void;
}

/** How long the library waits for a request of the log that is not made again, in ms. */
const patience = 2_000;

/** How many entries of the log a leap passes. */
const leap = 50;

const isAsked = (entry: DesktopLogEntry): entry is Asked => entry.type === 'asked';
const isSame =
  (one: Asked) =>
  (other: Asked): boolean =>
    one.name === other.name && one.clientToken === other.clientToken;

/** Gathers what happened since it was last called; what was never answered is told once, when the replay is over. */
function gathering(recorded: RecordedDesktop, divergences: readonly Divergence[], events: ReplayEvent[]) {
  const told = { crossings: 0, divergences: 0, unanswered: false };
  return (isOver: boolean): void => {
    const { entries } = recorded.log;
    const crossed = entries.filter(({ type }) => type !== 'unanswered');
    const shown = (entry: DesktopLogEntry): ReplayEvent => {
      const request = 'to' in entry ? crossed.filter(isAsked).find(({ seq }) => seq === entry.to) : undefined;
      return { kind: 'crossing', at: entry.at, entry, ...(request && { asked: request }) };
    };
    const differing = (divergence: Divergence): ReplayEvent => ({
      kind: 'divergence',
      at: divergence.at,
      divergence,
    });
    const found = [...crossed.slice(told.crossings).map(shown), ...divergences.slice(told.divergences).map(differing)];
    events.push(...found.sort((a, b) => a.at - b.at));
    if (isOver && !told.unanswered) events.push(...entries.slice(crossed.length).map(shown));
    told.crossings = crossed.length;
    told.divergences = divergences.length;
    told.unanswered ||= isOver;
  };
}

/** The log as the steps of a clock that stands still between them. */
function walkOf(log: DesktopLog) {
  const clock = simulatedClock(log.startedAt);
  const replay = replayDesktop(log, { clock });
  // the replay is recorded too: what is shown is what happens now, and not what the file says
  const recorded = recordDesktop(replay, { clock, redact: false });
  const session = createSession({ desktop: recorded, clock, newToken: tokensOf(log) });
  return { clock, recorded, session, divergences: replay.divergences };
}

/** Walks through a log; whoever calls waits for one walk before the next. */
class Walk {
  readonly #log: DesktopLog;
  readonly #parts: ReturnType<typeof walkOf>;
  readonly plan: readonly DesktopLogEntry[];
  readonly end: number;
  /** How much of the log is behind. */
  passed = 0;
  isOver = false;
  isStopped = false;

  constructor(log: DesktopLog, parts: ReturnType<typeof walkOf>) {
    this.#log = log;
    this.#parts = parts;
    this.plan = log.entries.filter(({ type }) => type !== 'unanswered');
    this.end = log.entries.reduce((last, { at }) => Math.max(last, at), log.startedAt);
  }

  /** The moment of the next entry of the log, or of one further on. */
  next(further = 0): number {
    return this.plan[this.passed + further]?.at ?? this.end;
  }

  /** Takes every step until that moment, and lets the time be that. */
  async goTo(moment: number): Promise<void> {
    for (let next = this.plan[this.passed]; next && next.at <= moment; next = this.plan[this.passed]) {
      await this.#pass(next);
      if (this.isStopped) return;
    }
    if (this.isOver) return;
    if (moment < this.end) await this.#moveTo(moment);
    else await this.#finish();
  }

  #moveTo(moment: number): Promise<void> {
    const { clock } = this.#parts;
    return clock.advance(Math.max(0, moment - clock.now()));
  }

  async #pass(entry: DesktopLogEntry): Promise<void> {
    this.passed += 1;
    // everything else happens by itself when the clock moves
    if (!isAsked(entry)) return;
    await this.#moveTo(entry.at);
    if (this.isStopped || this.#hasCome(entry)) return;
    doAgain(this.#parts.session, entry);
    await this.#parts.clock.advance(0);
  }

  async #finish(): Promise<void> {
    await this.#moveTo(this.end);
    const isMissing = this.plan.filter(isAsked).some((entry) => !this.#hasCome(entry));
    if (isMissing) await this.#parts.clock.advance(patience);
    this.isOver = !this.isStopped;
  }

  /** Was this request of the log made again, as often as it was made there until then? */
  #hasCome(asked: Asked): boolean {
    const before = this.#log.entries.filter(isAsked).filter(({ seq }) => seq <= asked.seq);
    const now = this.#parts.recorded.log.entries.filter(isAsked);
    return now.filter(isSame(asked)).length >= before.filter(isSame(asked)).length;
  }
}

function progressOf(
  { plan, end, isOver }: Walk,
  events: readonly ReplayEvent[],
  { startedAt, now }: { readonly startedAt: number; readonly now: number },
): Progress {
  const crossed = events.filter(({ kind }) => kind === 'crossing').length;
  const steps = plan.length;
  return { step: Math.min(crossed, steps), steps, at: Math.min(now, end) - startedAt, end: end - startedAt, isOver };
}

/** Begins to play a log; it stands at its start until it is told to go. */
export function playerOf(log: DesktopLog): Player {
  const parts = walkOf(log);
  const { clock, session } = parts;
  const walk = new Walk(log, parts);
  const events: ReplayEvent[] = [];
  const gather = gathering(parts.recorded, parts.divergences, events);
  // one after the other: two that move the clock at once would lose time
  let turn = Promise.resolve();
  const inTurn = (deed: () => Promise<void>): Promise<void> => (turn = turn.then(deed));
  return {
    session,
    get events() {
      gather(walk.isOver);
      return events;
    },
    get progress() {
      return progressOf(walk, this.events, { startedAt: log.startedAt, now: clock.now() });
    },
    step() {
      return inTurn(async () => {
        const before = this.events.length;
        while (this.events.length === before && !walk.isOver && !walk.isStopped) await walk.goTo(walk.next());
      });
    },
    leap: () => inTurn(() => walk.goTo(walk.next(leap))),
    advance: (ms) => inTurn(() => walk.goTo(clock.now() + ms)),
    settled: () => inTurn(() => Promise.resolve()),
    stop() {
      walk.isStopped = true;
      session.stop();
    },
  };
}
