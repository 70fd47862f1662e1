import { conversationKey } from '../../../domain/launch.js';
import type { RefusalOf } from '../../../domain/refusal.js';
import type { NewConversation } from '../../../domain/task.js';
import { tellUsed, type Centre } from '../centre.js';
import { isActive, type HeldTask } from '../state/tasks.js';
import type { ToldConversation } from '../state/unopened.js';
import { colleagueNames } from '../words/colleagues.js';
import { begin } from './begin.js';

const asTold = ({ task, ownerName }: HeldTask): ToldConversation => ({ ...task, taskId: task.id, ownerName });

/** The active conversation that the `duplicates` knob puts in the way of everything new. */
function existingByKnob(centre: Centre, wanted: NewConversation): ToldConversation | undefined {
  const { duplicates } = centre.knobs();
  if (duplicates === 'none') return undefined;
  return centre.unopened.told(`${duplicates} ${conversationKey(wanted)}`, () => ({
    ...wanted,
    taskId: centre.newId('task'),
    ownerName: duplicates === 'other-agent' ? centre.lots.owners.pick(colleagueNames) : undefined,
  }));
}

function existing(centre: Centre, wanted: NewConversation): ToldConversation | undefined {
  // emails are told apart by their subject, which is not known yet (C3), unless the knob says otherwise
  if (wanted.channel === 'email' && centre.knobs().duplicates === 'none') return undefined;
  const isSame = ({ task }: HeldTask): boolean => conversationKey(task) === conversationKey(wanted);
  const held = centre.tasks.all().find((each) => isActive(each) && isSame(each));
  return held ? asTold(held) : existingByKnob(centre, wanted);
}

const whyNotBeside = ({ taskId, recipient, ownerName }: ToldConversation): RefusalOf<'conversation-active'> => ({
  code: 'conversation-active',
  address: recipient.address,
  existing: { taskId, ...(ownerName ? { ownerName, offers: ['take-over'] } : { offers: ['open'] }) },
});

/** L5: a conversation that is open with the recipient already, and what may be done with it. */
export function whyNotTwice(centre: Centre, wanted: NewConversation): RefusalOf<'conversation-active'> | undefined {
  const told = existing(centre, wanted);
  return told && whyNotBeside(told);
}

/** L5: why a colleague's conversation is not opened. */
export const whyNotOpened = (held: HeldTask): RefusalOf<'conversation-active'> => whyNotBeside(asTold(held));

/** The task that is opened; a conversation that was only told of is among the tasks from now on. */
export function lookInto(centre: Centre, taskId: string): HeldTask {
  const told = centre.unopened.take(taskId);
  if (!told) return centre.tasks.get(taskId);
  const held = begin(centre, told, { stage: 'accepted', ownerName: told.ownerName, taskId });
  tellUsed(centre);
  return held;
}
