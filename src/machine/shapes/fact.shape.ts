import * as v from 'valibot';
import type { Fact } from '../../ports/fact.js';
import {
  agentState,
  deskParts,
  fileState,
  message,
  named,
  targetName,
  task,
  wrapUpTerms,
  type Shape,
} from './nouns.js';
import { targets } from './target.shape.js';

const told = <const Type extends Fact['type'], Data extends v.ObjectEntries>(type: Type, data: Data) =>
  v.object({ type: v.literal(type), ...data });

const taskId = named;

/** The shape of everything a host may tell. */
export const factShape: Shape<Fact> = v.variant('type', [
  told('desk.changed', { desk: v.partial(v.object(deskParts)) }),
  told('agent.changed', { state: agentState, idleReason: v.optional(v.string()) }),
  told('task.offered', { task }),
  told('task.accepted', { taskId }),
  told('task.assignment-failed', { taskId, trackingId: v.string() }),
  told('task.ended', { taskId, wrapUp: wrapUpTerms }),
  told('wrap-up.changed', { taskId, wrapUp: wrapUpTerms }),
  told('task.closed', { taskId }),
  told('message.received', { message }),
  told('message.status', {
    clientToken: named,
    status: v.picklist(['sent', 'delivered', 'failed']),
    reason: v.optional(v.string()),
  }),
  told('file.changed', { fileId: named, state: fileState, reason: v.optional(v.string()) }),
  told('transfer.accepted', { taskId, wrapUp: wrapUpTerms }),
  told('transfer.declined', { taskId, target: targetName, clientToken: v.optional(v.string()) }),
  told('targets.changed', { targets }),
]);
