import { expect } from '@open-wc/testing';
import { createActor } from 'xstate';
import type { TransferTarget } from '../../src/index.js';
import type { taskMachine } from '../../src/machine/task/task.machine.js';
import type { TaskEvent } from '../../src/machine/task/task.types.js';
import { viewTask } from '../../src/machine/task/task.view.js';
import { colleague, offeredTask, queue } from '../support/nouns.js';
import { machineWalks } from '../support/walks.js';

const accepted = { ...offeredTask, state: 'accepted' as const };

/** What a task that the agent has shows after these events, with nobody behind its requests. */
function shownAfter(...events: readonly TaskEvent[]) {
  const walk = machineWalks.find(({ name }) => name === 'task');
  const task = createActor(walk?.machine as typeof taskMachine, {
    input: { key: offeredTask.id, wanted: offeredTask, handed: accepted },
  }).start();
  for (const event of events) task.send(event);
  const shown = viewTask(task.getSnapshot());
  task.stop();
  return shown;
}

const handOnTo = (target: TransferTarget): TaskEvent => ({
  type: 'transfer.request',
  transfer: { target, clientToken: 'transfer-1' },
});

describe('the task machine', () => {
  it('hands a conversation on to who can take it', () => {
    expect(shownAfter(handOnTo(queue))).to.deep.include({ phase: 'transferring', transferTarget: queue });
  });

  it('does not hand it on to who is offline, whoever asks for it (T3)', () => {
    expect(shownAfter(handOnTo({ ...colleague, availability: 'offline' }))).to.deep.include({
      phase: 'active',
      transferTarget: undefined,
    });
  });
});
