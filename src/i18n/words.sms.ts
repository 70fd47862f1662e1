/** Words for what a text message costs, and for what makes it cheaper. */
export interface SmsWords {
  readonly measure: (units: number, segments: number, encoding: string) => string;
  /** So many units fit before there is a message more. */
  readonly remaining: (units: number) => string;
  readonly cost: (money: string) => string;
  readonly costly: (characters: readonly string[]) => string;
  /** What is said once typing has stopped. */
  readonly news: (segments: number, encoding: string) => string;
  readonly replace: (count: number) => string;
  readonly fewer: (before: number, after: number) => string;
  /** As many messages as before, which take so many units more. */
  readonly roomier: (remaining: number) => string;
  readonly savesNothing: string;
  readonly choose: string;
  readonly chooseSome: string;
  readonly pair: (character: string, replacement: string, count: number) => string;
  readonly leftOut: (character: string, count: number) => string;
  readonly space: string;
  readonly lineBreak: string;
  /** Puts words of the centre behind the message. */
  readonly add: (text: string) => string;
}
