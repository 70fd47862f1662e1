/** A reason for closing, chosen when a task ends (W1). */
export interface WrapUpCode {
  readonly id: string;
  readonly name: string;
}

/** How a task is to be wrapped up, as the host says when it ends (W1, W2). */
export interface WrapUpTerms {
  /** A code must be chosen. */
  readonly required: boolean;
  /** When the default code is submitted by itself, in milliseconds since the epoch; absent: never. */
  readonly autoAt?: number | undefined;
  /** Submitted at `autoAt`. */
  readonly defaultCodeId?: string | undefined;
  /** Who submits at `autoAt`: exactly one side does (W2). */
  readonly clock?: 'host' | 'ours' | undefined;
}

/** W1: may the choice be submitted as it stands? */
export const maySubmit = ({ required }: WrapUpTerms, codeId: string | undefined): boolean =>
  !required || codeId !== undefined;
