import type { Channel } from '../../domain/channel.js';
import type { EntryPoint } from '../../domain/entry-point.js';
import { recipientKey } from '../../domain/recipient-key.js';
import type { NewConversation, OutboundTask } from '../../domain/task.js';
import type { Interaction } from './interaction.js';

/** What is known about a task beside what Webex says. */
export interface Known {
  readonly channel: Channel;
  readonly entryPoints: readonly EntryPoint[];
  readonly agentName: string;
  /** The wish it answers, when it was made on this page. */
  readonly wanted?: NewConversation | undefined;
  readonly clientToken?: string | undefined;
}

const addressesIn = ({ callAssociatedDetails }: Interaction): readonly string[] =>
  [callAssociatedDetails?.ani, callAssociatedDetails?.dn].filter((address) => address != null);

// Webex writes a number with its plus or without
const keyOf = (channel: Channel, address: string): string =>
  recipientKey(channel, channel === 'sms' ? address.replace(/^\+/, '') : address);

const isAt = (channel: Channel, one: string, other: string): boolean => keyOf(channel, one) === keyOf(channel, other);

// shorter ones are codes that no country's numbering knows
const withPlus = (channel: Channel, address: string): string =>
  channel === 'sms' && /^\d{7,15}$/.test(address) ? `+${address}` : address;

/** Is this the task of that wish? It is recognised by what is in it: the channel, the customer, and where it leaves from. */
export function answers(
  interaction: Interaction,
  channel: Channel,
  { recipient, entryPoint, ...wanted }: NewConversation,
): boolean {
  const addresses = addressesIn(interaction);
  const others = addresses.filter((address) => !isAt(channel, address, recipient.address));
  const isTheCustomers = others.length < addresses.length;
  const { EP_ID } = interaction.callProcessingDetails ?? {};
  // an address that is not the customer's is ours, and must be the one that was chosen
  const leavesFromThere = EP_ID
    ? EP_ID === entryPoint.id
    : others.every((each) => isAt(channel, each, entryPoint.address));
  return channel === wanted.channel && isTheCustomers && leavesFromThere;
}

/** Who the customer is and where the conversation leaves from: Webex names two addresses, and an entry point's is ours. */
function endsOf(interaction: Interaction, { channel, entryPoints }: Known): readonly [string, EntryPoint] {
  const addresses = addressesIn(interaction);
  const ofChannel = entryPoints.filter((entryPoint) => entryPoint.channel === channel);
  const { EP_ID } = interaction.callProcessingDetails ?? {};
  const ours = ofChannel.find(({ id, address }) =>
    EP_ID ? id === EP_ID : addresses.some((each) => isAt(channel, each, address)),
  );
  // a task without addresses can still be handed on and wrapped up, under its id
  const customer = addresses.find((each) => !ours || !isAt(channel, each, ours.address)) ?? interaction.interactionId;
  const other = addresses.find((each) => each !== customer) ?? EP_ID ?? interaction.interactionId;
  return [withPlus(channel, customer), ours ?? { id: other, name: other, address: other, channel }];
}

/** The task in the words of the host contract. */
export function taskOf(interaction: Interaction, state: OutboundTask['state'], known: Known): OutboundTask {
  const { interactionId: id, callAssociatedDetails } = interaction;
  const { channel, wanted, clientToken, agentName } = known;
  const [address, entryPoint] = wanted ? [wanted.recipient.address, wanted.entryPoint] : endsOf(interaction, known);
  const name = callAssociatedDetails?.customerName ?? wanted?.recipient.name;
  const subject = callAssociatedDetails?.subject;
  return {
    id,
    conversationId: callAssociatedDetails?.mediaResourceId ?? id,
    channel,
    recipient: { address, ...(name && { name }) },
    entryPoint,
    state,
    ...(clientToken && { clientToken }),
    ...(subject && { subject }),
    variables: { 'agent.name': agentName, ...(name && { 'customer.name': name }) },
  };
}
