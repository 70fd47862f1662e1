/** Words for how a message is written and sent. */
export interface WritingWords {
  readonly saved: string;
  readonly enterAlone: string;
  readonly copies: string;
  readonly cc: string;
  readonly bcc: string;
  readonly noAddress: (text: string) => string;
  readonly signature: string;
  readonly editorComes: string;
  readonly editorAbsent: string;
  readonly later: string;
  readonly laterAt: string;
  readonly schedule: string;
  readonly inThePast: string;
  readonly doNotSchedule: string;
  readonly reviewing: string;
  readonly warned: { readonly why: string; readonly todo: string };
  readonly sendAnyway: string;
  readonly doNotSend: string;
  readonly changed: string;
  readonly vetoed: string;
  readonly filesNotReady: (names: readonly string[]) => string;
}
