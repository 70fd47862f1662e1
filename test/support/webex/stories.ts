import type { Scenario } from '../contract/agent.js';

/** What no story can tell of Webex: a code is always wanted, and the desktop has the clock of the wrap-up (W1, W2). */
const notWebex = ['without a code nothing is submitted, unless none is required', 'with our clock'];

/** What Webex cannot do with a transfer: whoever was asked has no note, and cannot be asked no more. */
const cannot: readonly Scenario['needs'][] = ['transfer-note', 'cancel-transfer'];

/** Can this story be told of a Webex desktop? */
export const isToldOfWebex = ({ story, needs }: Scenario): boolean =>
  !(needs && cannot.includes(needs)) && !notWebex.some((part) => story.startsWith(part));
