import type { TargetKind, TargetName } from '../../../domain/refusal.js';
import type { TransferTarget } from '../../../domain/transfer.js';
import type { SimulatedLanguage } from '../language.js';
import type { Random } from '../random.js';
import type { Timers } from '../timers.js';
import { queueNames } from '../words/places.js';
import { colleaguesOf, type ColleaguesOptions } from './colleagues.js';

/** Somebody who fetched the list longer ago than this (ms) is not looking at it any more. */
export const watchedForMs = 60_000;

const queuesIn = (language: SimulatedLanguage, details: Random): readonly TransferTarget[] =>
  queueNames[language].map(([name, detail], index) => ({
    kind: 'queue',
    id: `queue-${index + 1}`,
    name,
    availability: 'available',
    detail,
    agentsAvailable: details.between(0, 12),
    waitMs: details.between(0, 15) * 60_000,
  }));

/** The queues and agents of the centre. */
export interface Directory {
  /** The newest list; for a while after, those who change are told. */
  list(kind: TargetKind): readonly TransferTarget[];
  find(target: Pick<TargetName, 'kind' | 'id'>): TransferTarget | undefined;
}

/** What a directory is made of; `onChange` hears who comes and goes, while anybody looks. */
export interface DirectoryOptions extends Omit<ColleaguesOptions, 'now'> {
  readonly timers: Timers;
  readonly onChange: (changed: readonly TransferTarget[]) => void;
}

/** A directory whose agents come and go. */
export function directoryOf(options: DirectoryOptions): Directory {
  const { language, random, details, timers, onChange } = options;
  const queues = queuesIn(language, details);
  const { agents, turn } = colleaguesOf({ ...options, now: () => timers.now() });
  let fetchedAt = 0;
  let ticking = false;

  const tick = (): void => {
    timers.after(random.between(4_000, 9_000), () => {
      ticking = timers.now() - fetchedAt < watchedForMs;
      if (!ticking) return;
      const changed = turn();
      if (changed.length > 0) onChange(changed);
      tick();
    });
  };
  return {
    list(kind) {
      fetchedAt = timers.now();
      if (!ticking) tick();
      ticking = true;
      return kind === 'queue' ? queues : agents();
    },
    find: ({ kind, id }) => (kind === 'queue' ? queues : agents()).find((target) => target.id === id),
  };
}
