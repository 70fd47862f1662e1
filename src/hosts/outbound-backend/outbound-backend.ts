import type { Desk } from '../../domain/desk.js';
import type { NewConversation } from '../../domain/task.js';
import type { Answer, Call, Capability, ClockRequest, DesktopCalls, OptionalRequest } from '../../ports/desktop.js';
import type { Fact } from '../../ports/fact.js';

/** What a backend may be able to do beyond creating and sending. */
export type BackendCapability = Exclude<
  Capability,
  'accept-task' | 'open-task' | 'wrap-up-clock' | 'target-search' | 'transfer-note' | 'cancel-transfer'
>;

/** The part of a desk that only the backend knows; what it leaves out is the desktop's to say (E1–E6). */
export type BackendDesk = Partial<Omit<Desk, 'agent' | 'entryPoints'>> & Pick<Desk, 'entryPoints'>;

/** The task a wish led to, as far as the backend knows; the desktop tells the rest when the task reaches the agent. */
export interface CreatedTask {
  /** The desktop's id of it; without one the task is recognised by what is in it. */
  readonly taskId?: string | undefined;
}

/** What the backend tells unasked. */
export type BackendFact = Extract<
  Fact,
  { type: 'desk.changed' | 'message.received' | 'message.status' | 'file.changed' }
>;

/** The half of a desktop that a vendor's public interfaces leave out, and somebody else has to bring: creating and conversing. */
export interface OutboundBackend
  extends
    Pick<DesktopCalls, 'sendMessage' | 'findMessage' | 'listMessages' | 'listTemplates'>,
    Partial<Pick<DesktopCalls, Exclude<OptionalRequest, ClockRequest | 'cancelTransfer'>>> {
  /** Requests that belong to a capability it does not declare are never made. */
  readonly capabilities: readonly BackendCapability[];
  readDesk(request: object, call: Call): Promise<Answer<BackendDesk>>;
  /** Has the desktop offer a task to this agent. A token seen before makes no second one (L8). */
  createTask(wanted: NewConversation, call: Call): Promise<Answer<CreatedTask>>;
  /** Looks a create up by its token; `null` when there was none (L8). */
  findTask(
    request: { readonly createToken: string },
    call: Call,
  ): Promise<Answer<{ readonly task: CreatedTask | null }>>;
  /** Gives a colleague's task to this agent (L5). */
  takeOver(request: { readonly taskId: string }, call: Call): Promise<Answer<object>>;
  /** Hands over every fact from now on; the answer ends it. */
  subscribe(listener: (fact: BackendFact) => void): () => void;
}
