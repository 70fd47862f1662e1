import type { Scenario } from '../contract/agent.js';

/** What no story can tell of Webex: a code is always wanted, and the desktop has the clock of the wrap-up (W1, W2). */
const notWebex = ['without a code nothing is submitted, unless none is required', 'with our clock'];

/** Can this story be told of a Webex desktop? */
export const isToldOfWebex = ({ story }: Scenario): boolean => !notWebex.some((part) => story.startsWith(part));
