import { fromCallback } from 'xstate';
import { otherThan } from '../../src/machine/directory/directory.changes.js';
import { directoryMachine } from '../../src/machine/directory/directory.machine.js';
import type { DirectoryContext, DirectoryInput, ListPrepared } from '../../src/machine/directory/directory.types.js';
import type { TargetList } from '../../src/machine/directory/target-list.js';
import { colleague, offeredTask, queue } from './nouns.js';
import { at, ended, ok, silent, silentAlarm, unanswered, type MachineWalk } from './walk.js';

const inertDirectory = directoryMachine.provide({
  actors: {
    listTargets: unanswered<'listTargets'>(),
    alarm: silentAlarm,
    prepares: fromCallback<ListPrepared, readonly TargetList[]>(() => undefined),
  },
});

const another = { ...queue, id: 'q-2' };
/** Too many to be made ready at once. */
const long = Array.from({ length: 501 }, (_, index) => ({ ...queue, id: `q-${index}` }));
const openedHere: DirectoryInput = {
  ...{ taskId: offeredTask.id, isByHost: false, kind: 'queue', query: '', preferred: { queue: [], agent: [] } },
  compareNames: () => 0,
};

/** A directory, ready to be walked. */
export const directoryWalk: MachineWalk = {
  name: 'directory',
  machine: inertDirectory,
  inputs: [openedHere, { ...openedHere, isByHost: true }],
  events: [
    ...ended('0.directory.fetching', ok({ targets: [queue, another] }), ok({ targets: long }), silent),
    ...ended('0.directory.fetching', ok({ targets: [queue], next: 'p-1' })),
    ...ended('0.directory.ready.other.asking', ok({ targets: [colleague] }), silent),
    ...ended('0.directory.turning', ok({ targets: [{ ...queue, id: 'q-9' }] }), silent),
    { type: 'alarm.rang', at },
    { type: 'list.prepared' },
    { type: 'directory.show', kind: 'agent' },
    { type: 'directory.show', kind: 'queue' },
    { type: 'directory.search', query: 'bill', at },
    { type: 'directory.look', from: 0, to: 1 },
    { type: 'directory.look', from: 0, to: 40 },
    { type: 'directory.select', targetId: queue.id },
    { type: 'directory.tried', targetId: queue.id },
    { type: 'directory.reload' },
    { type: 'targets.changed', targets: [{ ...queue, availability: 'busy' }], at },
  ],
  tellApart: ({ listings, kind, isByHost, problem, to }: DirectoryContext) => {
    const { [kind]: shown, [otherThan(kind)]: other } = listings;
    const isLong = shown?.next !== undefined;
    return [
      ...[kind, isByHost, isLong, shown?.list.isReady, other?.isOld, other?.list.isReady],
      // only to somebody who comes near the end of a page
      ...[isLong && to > 1, isLong && problem !== undefined],
    ];
  },
};
