import type { NewConversation, OutboundTask } from '../../../domain/task.js';
import type { Centre } from '../centre.js';
import type { HeldTask } from '../state/tasks.js';
import { agentNames, organisationNames } from '../words/places.js';

/** What the centre can fill into templates for a conversation; what it does not know stays open (C6). */
function variablesFor({ language, customer }: Centre, wanted: NewConversation): OutboundTask['variables'] {
  const { name, orderNumber } = customer(wanted);
  return {
    'agent.name': agentNames[language],
    'organisation.name': organisationNames[language],
    ...(name ? { 'customer.name': name } : {}),
    ...(orderNumber ? { 'order.number': orderNumber } : {}),
  };
}

/** How a conversation begins; without an id its task gets the next one. */
interface Beginning extends Omit<HeldTask, 'task'> {
  readonly clientToken?: string | undefined;
  readonly taskId?: string | undefined;
}

/** Begins a conversation with a customer, whose past comes to light with it (W4). */
export function begin(
  centre: Centre,
  { channel, recipient, entryPoint }: NewConversation,
  { clientToken, taskId = centre.newId('task'), ...held }: Beginning,
): HeldTask {
  const { conversations, customer, newId, tasks } = centre;
  const { key: customerKey, name, past } = customer({ channel, recipient });
  for (const conversation of past) if (!conversations.find(conversation.id)) conversations.put(conversation);
  const conversationId = newId('conversation');
  conversations.put({ id: conversationId, channel, customerKey, messages: [], suggestions: [], arrivesAt: 0 });
  const task: OutboundTask = {
    id: taskId,
    conversationId,
    channel,
    recipient: { address: recipient.address, ...(name ? { name } : {}) },
    entryPoint,
    state: held.stage === 'offered' ? 'offered' : 'accepted',
    variables: variablesFor(centre, { channel, recipient, entryPoint }),
    ...(clientToken ? { clientToken } : {}),
  };
  tasks.add({ ...held, task });
  return tasks.get(task.id);
}
