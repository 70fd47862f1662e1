import type { TargetName } from '../../domain/refusal.js';
import type { WrapUpCode } from '../../domain/wrap-up.js';

/** What Webex calls the channels of one agent: text messages are counted as `social`. */
export type MediaType = 'social' | 'email';

/** What Webex tells about a task, by what it means; both of its SDKs tell the same under names of their own. */
export type TaskEvent =
  'offered' | 'assigned' | 'assignment-failed' | 'rona' | 'transfer-failed' | 'ended' | 'wrap-up' | 'wrapped-up';

/** The agent as an SDK knows them; what it does not know is absent. */
export interface WebexAgent {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  /** `Available`, `Idle`, `RONA`, … in Webex's spelling. */
  readonly state?: string | undefined;
  /** The aux code behind `Idle`, in words. */
  readonly idleReason?: string | undefined;
  /** How many tasks of each channel the agent may hold (E5). */
  readonly channels?: Readonly<Partial<Record<MediaType, number>>> | undefined;
  /** The `wrapUpProps` of the agent's desktop profile, unread. */
  readonly wrapUpProps?: unknown;
}

/** Who hears what the SDK tells. */
export interface LineListener {
  /** A message about a task, unread. */
  task(event: TaskEvent, message: unknown): void;
  /** Something about the agent changed. */
  agent(agent: WebexAgent): void;
}

/**
 * What both Webex SDKs can do, in one form. What comes back from the SDK is `unknown`: whoever reads it checks it first.
 * `undefined` means that the SDK was not ready and did nothing.
 */
export interface WebexLine {
  /** The agent, as soon as the SDK knows; rejects with a `LineFault` when there is no SDK or it does not begin in time. */
  agent(): Promise<WebexAgent>;
  /** Every task that the agent has. */
  tasks(): Promise<unknown>;
  accept(taskId: string): Promise<unknown>;
  end(taskId: string): Promise<unknown>;
  wrapUp(taskId: string, code: WrapUpCode): Promise<unknown>;
  transfer(taskId: string, target: TargetName): Promise<unknown>;
  queues(mediaType: MediaType): Promise<unknown>;
  colleagues(mediaType: MediaType): Promise<unknown>;
  wrapUpCodes(): Promise<unknown>;
  listen(listener: LineListener): () => void;
}

/** Why there is nobody on the line: no SDK on this page, or it did not begin within `deadlineMs`. */
export class LineFault extends Error {
  constructor(
    readonly code: 'webex-sdk-missing' | 'webex-sdk-silent',
    words: string,
    readonly deadlineMs = 0,
  ) {
    super(words);
  }
}
