/** Something that the host can set going in a conversation (C8). */
export interface Workflow {
  readonly id: string;
  readonly name: string;
  readonly detail?: string | undefined;
  /** What sets it going by itself, if anything does: the life cycle of a routed task cannot be triggered here. */
  readonly trigger?: string | undefined;
}
