import { unanswered, type ContactWindow, type PolicyWarning } from '../../../domain/policy.js';
import type { RefusalOf } from '../../../domain/refusal.js';
import type { NewConversation } from '../../../domain/task.js';
import type { Centre } from '../centre.js';
import { nextHour } from '../state/opening-hours.js';
import { policyWords } from '../words/reasons.js';

const opensAtHour = 9;

/** L9: what the agent is to answer for before a conversation is created. */
export function warningsOf({ knobs, language }: Centre): readonly PolicyWarning[] {
  const { policy } = knobs();
  const words = policyWords[language];
  if (policy === 'warn') return [{ id: 'no-consent', reason: words.warn }];
  if (policy === 'warn-why') return [{ id: 'do-not-disturb', reason: words['warn-why'], asksWhy: true }];
  return [];
}

/** When the customer may be written to, by the clock of where they live. */
function windowOf({ people, timers }: Centre, { channel, recipient }: NewConversation): ContactWindow {
  const { timeZone, region } = people.regionOf(channel, recipient.address);
  return { timeZone, region, opensAt: nextHour(opensAtHour, timeZone, timers.now()) };
}

/** L9: what forbids a conversation, whatever the agent says to it. */
export function whyNotByPolicy(centre: Centre, wanted: NewConversation): RefusalOf<'policy-blocked'> | undefined {
  const { policy } = centre.knobs();
  if (policy !== 'block' && policy !== 'quiet-hours') return undefined;
  const reason = policyWords[centre.language][policy];
  return { code: 'policy-blocked', reason, ...(policy === 'quiet-hours' && { window: windowOf(centre, wanted) }) };
}

/** L9: a warning that the agent has not answered; nobody gets past it by not asking first. */
export function whyNotUnconfirmed(
  centre: Centre,
  { policy }: NewConversation,
): RefusalOf<'policy-blocked'> | undefined {
  const [warning] = unanswered(warningsOf(centre), policy?.confirmed ?? []);
  return warning && { code: 'policy-blocked', reason: warning.reason };
}
