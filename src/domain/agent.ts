/** What the desktop says the agent is doing. RONA (an offered contact was not accepted in time) is a state of its own. */
export type AgentState = 'available' | 'rona' | 'idle' | 'offline';

/** Every agent state. */
export const agentStates: readonly AgentState[] = ['available', 'rona', 'idle', 'offline'];

/** States in which an agent may start a conversation (E4). */
export const startingStates: readonly AgentState[] = ['available', 'rona'];

/** The contact-center worker who uses the desktop. */
export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly state: AgentState;
  /** The aux code behind `idle`, in the desktop's words. */
  readonly idleReason?: string | undefined;
}
