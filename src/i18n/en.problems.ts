import { onlyAsks } from '../ports/requests.js';
import type { AgentState } from '../domain/agent.js';
import type { RecipientProblem } from '../domain/refusal.js';
import { kilobytes, listing } from './format.js';
import type { ProblemWords } from './words.js';

const or = listing('en', 'disjunction');
const and = listing('en', 'conjunction');
const size = kilobytes('en');

const channelNames = { sms: 'SMS', email: 'email' } as const;

export const agentStates: Readonly<Record<AgentState, string>> = {
  available: 'Available',
  rona: 'RONA',
  idle: 'Idle',
  offline: 'Offline',
};

export const recipientProblems: Readonly<Record<RecipientProblem, string>> = {
  empty: 'The recipient is missing.',
  'not-a-number': 'This is not a phone number.',
  'no-country': 'The country code is missing.',
  'unknown-country': 'No country has this code.',
  'too-short': 'The number is too short.',
  'too-long': 'The number is too long.',
  'not-in-use': 'No such number exists in this country.',
  several: 'There is more than one recipient.',
  'no-at-sign': 'The @ is missing.',
  'local-part': 'The part before the @ is not valid.',
  domain: 'The part after the @ is not a valid domain.',
  'too-long-address': 'The address is too long.',
  'needs-smtputf8': 'This desktop cannot send to addresses with letters outside the Latin alphabet before the @.',
  'control-characters': 'The address holds characters that cannot be seen.',
};

const recipientTodo: Readonly<Record<'sms' | 'email', string>> = {
  sms: 'Enter one mobile number with its country code, such as +34 612 34 56 78.',
  email: 'Enter one address, such as name@example.com.',
};

export const problems: ProblemWords = {
  'licence-missing': () => ({
    why: 'Your licence has no digital channels.',
    todo: 'Ask your administrator for a Premium agent licence.',
  }),
  'channels-disabled': () => ({
    why: 'Your organisation has not enabled digital channels.',
    todo: 'Ask your administrator to enable them.',
  }),
  'profile-missing': ({ channel }) => ({
    why: `Your multimedia profile does not handle ${channelNames[channel]}.`,
    todo: 'Use another channel, or ask your supervisor to change the profile.',
  }),
  'agent-state': ({ state, allowed }) => ({
    why: `You are ${agentStates[state]}.`,
    todo: `Change your state to ${or(allowed.map((name) => agentStates[name]))}.`,
  }),
  'task-limit': ({ channel, limit, used }) => ({
    why: `You hold ${used} of the ${limit} outbound ${channelNames[channel]} tasks your profile allows.`,
    todo: 'Close a conversation first.',
  }),
  'no-entry-point': ({ channel }) => ({
    why: `No ${channelNames[channel]} entry point is configured.`,
    todo: 'Ask your administrator to configure one.',
  }),
  'recipient-invalid': ({ channel, cause }) => ({ why: recipientProblems[cause], todo: recipientTodo[channel] }),
  'conversation-active': ({ address, existing }) => ({
    why: existing?.ownerName
      ? `${existing.ownerName} already has a conversation with ${address} from this entry point.`
      : `There is already a conversation with ${address} from this entry point.`,
    todo: 'Open it, or choose another recipient or entry point.',
  }),
  'creation-failed': ({ trackingId }) => ({
    why: `The system could not create the conversation (${trackingId}).`,
    todo: 'Try again; it will not be created twice.',
  }),
  'assignment-failed': ({ trackingId }) => ({
    why: `The conversation was created but could not be given to you (${trackingId}).`,
    todo: 'Try again; it will not be created twice.',
  }),
  'policy-blocked': ({ reason }) => ({
    why: `A policy forbids contacting this customer now: ${reason}`,
    todo: 'Choose another time or channel.',
  }),
  'subject-used': ({ subject, suggestion }) => ({
    why: `The subject “${subject}” was used in an earlier conversation with this customer.`,
    todo: `Choose another, such as “${suggestion}”.`,
  }),
  'images-forbidden': () => ({
    why: 'Your organisation does not allow images in messages.',
    todo: 'Describe it in words, or send a link.',
  }),
  'image-too-large': ({ bytes, limit }) => ({
    why: `The image has ${size(bytes)}; at most ${size(limit)} are allowed.`,
    todo: 'Make it smaller.',
  }),
  'cid-forbidden': ({ scheme }) => ({
    why: `An image inside the message (${scheme}:) cannot be sent.`,
    todo: 'Insert the image again so that it is uploaded.',
  }),
  'variables-unresolved': ({ names }) => ({
    why: `The text still has open variables: ${and(names)}.`,
    todo: 'Replace each of them.',
  }),
  'workflow-forbidden': ({ trigger }) => ({
    why: `The workflow “${trigger}” cannot be triggered in an outbound conversation.`,
    todo: 'Choose another workflow.',
  }),
  'conference-forbidden': () => ({
    why: 'An outbound conversation takes no third party.',
    todo: 'Transfer the conversation instead.',
  }),
  'not-accepted': () => ({
    why: 'The conversation is not accepted.',
    todo: 'Wait until it is, or accept it.',
  }),
  'target-unavailable': ({ target }) => ({
    why: `${target.name} is not available any more.`,
    todo: 'Choose somebody else.',
  }),
  'transfer-in-progress': ({ recipient }) => ({
    why: `The conversation with ${recipient} is being transferred.`,
    todo: 'One is transferred at a time: wait for it to end.',
  }),
  'transfer-not-accepted': ({ target }) => ({
    why: `${target.name} did not accept the conversation.`,
    todo: 'You keep it; choose another queue or agent.',
  }),
  'wrap-up-code-gone': ({ name }) => ({
    why:
      name === undefined
        ? 'The reason you chose is not there any more.'
        : `The reason “${name}” is not there any more.`,
    todo: 'Choose another, or fetch the reasons again.',
  }),
  'send-lapsed': ({ afterMs }) => ({
    why: `This message waited for over ${afterMs / 3_600_000} hours and was not sent by itself.`,
    todo: 'Send it again if it is still right.',
  }),
  'host-absent': () => ({
    why: 'This desktop cannot do that.',
    todo: 'Nothing was done. Tell your administrator.',
  }),
  'host-vetoed': () => ({
    why: 'The desktop prevented it.',
    todo: 'Nothing was done.',
  }),
  'host-silent': ({ request, deadlineMs }) => ({
    why: `The desktop did not answer within ${deadlineMs / 1000} seconds.`,
    todo: onlyAsks(request) ? 'Try again.' : 'It may still have been done: check before you repeat it.',
  }),
  'host-malformed': ({ request, path }) => ({
    why: `The desktop gave an answer that cannot be read (at ${path}).`,
    todo: onlyAsks(request) ? 'Tell your administrator.' : 'Check whether it was done, and tell your administrator.',
  }),
  'host-failed': ({ request, message }) => ({
    why: `The desktop failed: ${message}`,
    todo: onlyAsks(request) ? 'Try again.' : 'Check whether it was done, then try again.',
  }),
};
