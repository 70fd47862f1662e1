import type { Channel } from '../../../domain/channel.js';
import { entryPointsFor, type EntryPoint } from '../../../domain/entry-point.js';
import type { Message } from '../../../domain/message.js';
import { tellUsed, type Centre } from '../centre.js';
import type { HeldTask } from '../state/tasks.js';
import { colleagueNames } from '../words/colleagues.js';
import { allEntryPoints } from '../words/entry-points.js';
import { pastTalks } from '../words/customers.js';
import { agentNames } from '../words/places.js';
import { begin } from './begin.js';
import { endTo } from './end-task.js';
import { mailForm } from '../mail/mail-form.js';

/** How long an offered task waits for the agent, in ms; then it is withdrawn, and the agent is RONA. */
export const offeredForMs = 30_000;

const strangerOn = ({ lots: { ids } }: Centre, channel: Channel): string =>
  channel === 'sms' ? `+447700900${ids.between(100, 999)}` : `customer${ids.between(100, 999)}@mail.example`;

/** What the colleague and the customer wrote before the task was handed on. */
function talkBefore(centre: Centre, { task }: HeldTask): void {
  const [subject, told, answered] = centre.lots.ids.pick(pastTalks[centre.language]);
  const say = (direction: Message['direction'], text: string, authorName: string, agoMs: number): void => {
    const { conversationId, channel } = task;
    const at = centre.timers.now() - agoMs;
    const isMail = channel === 'email' && direction === 'inbound';
    const form = isMail ? { html: mailForm({ text, to: agentNames[centre.language], language: centre.language }) } : {};
    const id = centre.newId('message');
    centre.conversations.addMessage({ id, conversationId, direction, text, ...form, at, authorName });
  };
  say('outbound', told, centre.lots.ids.pick(colleagueNames), 240_000);
  say('inbound', answered, task.recipient.name ?? task.recipient.address, 60_000);
  if (task.channel === 'email') {
    centre.conversations.change(task.conversationId, { subject });
    centre.tasks.change(task.id, { task: { ...task, subject } });
  }
}

function withdraw(centre: Centre, taskId: string): void {
  if (centre.tasks.get(taskId).stage !== 'offered') return;
  centre.tasks.change(taskId, { stage: 'closed' });
  centre.turn({ agentState: 'rona' });
  centre.line.tell({ type: 'task.closed', taskId });
  centre.line.tell({ type: 'agent.changed', state: 'rona' });
  tellUsed(centre);
}

/** A colleague hands a task to this agent, who is to accept it in time (L6). Answers the task's id. */
export function offer(centre: Centre, channel: Channel): string {
  const [entryPoint] = entryPointsFor(allEntryPoints[centre.language], channel) as [EntryPoint];
  const recipient = { address: strangerOn(centre, channel) };
  const held = begin(centre, { channel, recipient, entryPoint }, { stage: 'offered' });
  const { id } = held.task;
  talkBefore(centre, held);
  centre.line.tell({ type: 'task.offered', task: centre.tasks.get(id).task });
  tellUsed(centre);
  centre.timers.after(offeredForMs, () => {
    withdraw(centre, id);
  });
  return id;
}

/** The customer ends the conversation; an agent who has it is to wrap it up. */
export function endByCustomer(centre: Centre, taskId: string): void {
  if (centre.tasks.get(taskId).stage !== 'accepted') return;
  centre.line.tell({ type: 'task.ended', taskId, wrapUp: endTo(centre, taskId) });
}
