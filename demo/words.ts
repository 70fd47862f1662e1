import type { Fact, RequestName } from 'outbound-elements/core';
import type { Divergence } from 'outbound-elements/hosts/recorded';
import type { Fault, Knobs } from 'outbound-elements/hosts/simulated';
import type { LogProblem } from './log-file.js';

/** Every word of the demo page; a language that misses one does not compile. */
export interface DemoWords {
  readonly page: Readonly<Record<PageWord, string>>;
  readonly knobs: Readonly<Record<keyof Omit<Knobs, 'faults' | 'agentState'>, string>>;
  readonly values: Readonly<Record<string, string>>;
  readonly requests: Readonly<Record<RequestName, string>>;
  readonly faults: Readonly<Record<Fault | 'none', string>>;
  readonly facts: Readonly<Record<Fact['type'], string>>;
  readonly logProblems: Readonly<Record<LogProblem['code'], string>>;
  readonly replay: ReplayWords;
}

/** What is said about a log and its replay. */
export interface ReplayWords {
  readonly saved: (file: string) => string;
  readonly title: (file: string) => string;
  readonly opened: (steps: number) => string;
  readonly back: string;
  readonly position: (step: number, steps: number, at: string, end: string) => string;
  readonly event: (time: string, mark: string, about: string) => string;
  readonly over: (differences: number) => string;
  readonly differs: Readonly<Record<Divergence['kind'], (request: string) => string>>;
  /** What kind of thing crossed the boundary. */
  readonly marks: Readonly<
    Record<
      'asked' | 'answered' | 'refused' | 'failed' | 'threw' | 'aborted' | 'unanswered' | 'told' | Divergence['kind'],
      string
    >
  >;
}

type PageWord =
  | 'title'
  | 'state'
  | 'language'
  | 'theme'
  | 'direction'
  | 'centre'
  | 'aboutCentre'
  | 'conversations'
  | 'workspace'
  | 'reply'
  | 'customerSays'
  | 'offer'
  | 'customerEnds'
  | 'faults'
  | 'events'
  | 'auto'
  | 'light'
  | 'dark'
  | 'ltr'
  | 'rtl'
  | 'available'
  | 'rona'
  | 'idle'
  | 'offline'
  | 'saveLog'
  | 'openLog'
  | 'dropLog'
  | 'aboutReplay'
  | 'backToLive'
  | 'replayControls'
  | 'restart'
  | 'step'
  | 'play'
  | 'pause'
  | 'toEnd'
  | 'speed'
  | 'crossings';

/** A word of the page by its name in the markup. */
export const pageWord = (words: DemoWords, name: string): string =>
  Object.entries(words.page).find(([word]) => word === name)?.[1] ?? '';
