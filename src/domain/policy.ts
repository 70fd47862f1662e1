/** When a customer may be written to, by their own clock (L9). */
export interface ContactWindow {
  /** IANA name, such as `America/Mexico_City`. */
  readonly timeZone: string;
  /** ISO 3166 code of where that is. */
  readonly region?: string | undefined;
  /** When it opens again, in milliseconds since the epoch. */
  readonly opensAt?: number | undefined;
}

/** What the host wants the agent to know, and to answer for, before it lets a conversation begin (L9). */
export interface PolicyWarning {
  readonly id: string;
  /** In the host's words. */
  readonly reason: string;
  /** The agent has to say why they go on. */
  readonly asksWhy?: boolean | undefined;
  readonly window?: ContactWindow | undefined;
}

/** A warning that the agent went on in spite of. */
export interface ConfirmedWarning {
  readonly id: string;
  /** Why, in the agent's words, where the host asked. */
  readonly why?: string | undefined;
}

/** What the host decided before a conversation began, and what the agent said to it; it travels with the create request (L9). */
export interface PolicyDecision {
  /** The host's name for its decision. */
  readonly decisionId?: string | undefined;
  readonly confirmed: readonly ConfirmedWarning[];
}

/** L9: the warnings that the agent has not answered as the host asks. */
export const unanswered = (
  warnings: readonly PolicyWarning[],
  confirmed: readonly ConfirmedWarning[],
): readonly PolicyWarning[] =>
  warnings.filter(({ id, asksWhy = false }) => {
    const answer = confirmed.find((each) => each.id === id);
    return !answer || (asksWhy && !answer.why?.trim());
  });
