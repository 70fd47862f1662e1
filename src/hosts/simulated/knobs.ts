import type { AgentState } from '../../domain/agent.js';
import type { Faults } from './faults.js';
import type { SimulatedLanguage } from './language.js';

/** Everything that can be turned on the simulated centre, while it runs. */
export interface Knobs {
  /** What the desktop says the agent is doing (E4). An offered task that nobody accepts in time turns it to `rona`. */
  readonly agentState: AgentState;
  /** The aux code behind `idle`, in words. */
  readonly idleReason: string;
  /** The agent's licence has digital channels (E1). */
  readonly licensed: boolean;
  /** The organisation has digital channels (E2). */
  readonly channelsEnabled: boolean;
  /** The agent's profile handles text messages (E3). */
  readonly smsHandled: boolean;
  /** The agent's profile handles email (E3). */
  readonly emailHandled: boolean;
  /** How many tasks of each channel the agent may hold (E5). */
  readonly taskLimit: number;
  /** How many entry points each channel has (E6, L4). */
  readonly entryPoints: 'several' | 'one' | 'none';
  /** Inline images are forbidden for this tenant (C4). */
  readonly imagesForbidden: boolean;
  /** Region (ISO 3166-1 alpha-2) whose national numbers need no country code (L3). */
  readonly defaultRegion: string;
  /** Whom the agent may ask to have something set up, in words (E6). */
  readonly administrator: string;
  /** Every recipient already has an active conversation: none, one of this agent's, or one of a colleague's (L5). */
  readonly duplicates: 'none' | 'mine' | 'other-agent';
  /** What colleagues do when a task is transferred to them; one who is busy declines all the same (T5). */
  readonly receivers: 'accept' | 'decline' | 'never-answer';
  /** Do customers write back? */
  readonly customers: 'answer' | 'silent';
  /** Do messages reach the customer, or come back as undeliverable (C11)? */
  readonly delivery: 'arrives' | 'bounces';
  /** Has every email subject been used before with that customer (C3)? The suggested one is free. */
  readonly subjects: 'free' | 'used';
  /**
   * What the centre's policy says to every new conversation (L9): it allows it, warns of it, warns and wants to know why,
   * forbids it until 9:00 by the customer's clock, or forbids it.
   */
  readonly policy: 'allow' | 'warn' | 'warn-why' | 'quiet-hours' | 'block';
  /** Does the centre have customers on file? */
  readonly contacts: 'people' | 'none';
  /** What is done about the number of a card in a message: nothing, a warning, or it is forbidden. */
  readonly review: 'off' | 'warn' | 'block';
  /** What comes of looking into attachments. */
  readonly scan: 'clean' | 'refuses';
  /** Must a wrap-up code be chosen (W1)? */
  readonly wrapUpRequired: boolean;
  /** After so many seconds the default code is submitted by itself, by the side that has the clock (W2). */
  readonly autoWrapUp:
    | 'off'
    | {
        readonly seconds: number;
        readonly clock: 'host' | 'ours';
        /** The agent may have more time. */
        readonly mayExtend?: boolean;
        /** The agent may have the clock stopped. */
        readonly mayCancel?: boolean;
      };
  /** Does the centre take notes with a wrap-up? */
  readonly wrapUpNotes: boolean;
  /** The wrap-up codes as they are, only every third of them, none, or all under other names. */
  readonly wrapUpCodes: 'all' | 'fewer' | 'none' | 'renamed';
  /** How long answers take; even slow ones come within every deadline. */
  readonly latency: 'none' | 'normal' | 'slow';
  /** What goes wrong, by request; setting them replaces them all. */
  readonly faults: Faults;
}

/** A centre in which everything works. */
export const calmKnobs = (language: SimulatedLanguage): Knobs => ({
  agentState: 'available',
  idleReason: language === 'es' ? 'Comida' : 'Lunch',
  licensed: true,
  channelsEnabled: true,
  smsHandled: true,
  emailHandled: true,
  taskLimit: 5,
  entryPoints: 'several',
  imagesForbidden: false,
  defaultRegion: language === 'es' ? 'ES' : 'GB',
  administrator: language === 'es' ? 'Marta Vidal, ext. 2100' : 'Martha Reed, ext. 2100',
  duplicates: 'none',
  receivers: 'accept',
  customers: 'answer',
  delivery: 'arrives',
  subjects: 'free',
  policy: 'allow',
  contacts: 'people',
  review: 'warn',
  scan: 'clean',
  wrapUpRequired: true,
  autoWrapUp: 'off',
  wrapUpNotes: false,
  wrapUpCodes: 'all',
  latency: 'normal',
  faults: {},
});
