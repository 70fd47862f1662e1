/** What a mail would do to a page that shows it as it is. */
export type Harm = 'runs' | 'asks' | 'covers' | 'names';

/**
 * One way to harm, and mails that try it: `{url}` is an address of the test's own server, `{run}` tells that script ran.
 */
export interface Threat {
  readonly way: string;
  readonly harm: Harm;
  readonly mails: readonly string[];
}
