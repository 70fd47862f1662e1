/** Words for what the desktop proposes to say. */
export interface SuggestionWords {
  readonly suggest: string;
  /** Something is written already, to be said better. */
  readonly improve: string;
  readonly list: string;
  readonly asking: string;
  readonly none: string;
}

/** Words for what the desktop can set going in a conversation (C8). */
export interface WorkflowWords {
  readonly open: string;
  readonly asking: string;
  readonly none: string;
  readonly starting: (name: string) => string;
  readonly started: (name: string) => string;
  readonly failed: (name: string, why: string) => { readonly why: string; readonly todo: string };
}
