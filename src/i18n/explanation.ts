/** Why something cannot be done, and what the agent can do about it (E7). */
export interface Explanation {
  readonly why: string;
  readonly todo: string;
}
