import { versioned } from '../../machine/shapes/kept.shapes.js';
import type { Records } from '../../ports/session-store.js';
import { nothingLaunched, type Launched } from '../launched.js';
import { launchedName } from './records.js';
import { saysTheSame } from './stored-tasks.js';

/** What is written with it, and what was written before. */
interface Writing {
  readonly agent: string;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  readonly before: Records;
}

/** What an agent started, as it is kept under its name; nothing while there is nothing to remember. */
export function launchedRecord(launched: Launched, { agent, savedAt, before }: Writing): Records {
  const name = launchedName(agent);
  if (saysTheSame(launched, nothingLaunched)) return {};
  const record = versioned({ agent, savedAt, launched });
  return { [name]: saysTheSame(record, before[name]) ? before[name] : record };
}
