import { createActor, fromCallback, fromPromise } from 'xstate';
import type { Clock } from '../../ports/clock.js';
import type { AnswerOf } from '../../ports/desktop.js';
import type { Outcome } from '../../ports/host-fault.js';
import { alarmOf } from '../alarm.js';
import type { Asked } from '../asking.js';
import { directoryMachine } from './directory.machine.js';
import type { DirectoryInput, ListPrepared } from './directory.types.js';
import type { TargetList } from './target-list.js';

/** So much of a list is made quicker at once, in pieces; the rest waits until the page has drawn and heard the agent. */
const piecesAtOnce = 3;
/** The first piece of it waits until the rows that are there already have been drawn, in ms. */
const firstPieceAfter = 60;

type Listed = Outcome<AnswerOf<'listTargets'>>;

/** What a directory needs of its session. */
export interface DirectoryConnections {
  readonly clock: Clock;
  readonly ask: (asked: Asked<'listTargets'>) => Promise<Listed>;
}

/** How many lists are counted and how many are searchable: only that changes what there is to see. */
const knownOf = (lists: readonly TargetList[]): number =>
  lists.filter(({ isCounted }) => isCounted).length + lists.filter(({ isSearchable }) => isSearchable).length;

function prepareSome(list: TargetList): boolean {
  for (let piece = 0; piece < piecesAtOnce; piece++) if (!list.prepare()) return false;
  return true;
}

const preparesOn = (clock: Clock) =>
  fromCallback<ListPrepared, readonly TargetList[]>(({ input: lists, sendBack }) => {
    const work = (): void => {
      const known = knownOf(lists);
      const isLeft = lists.reduce((left, list) => prepareSome(list) || left, false);
      if (!isLeft || knownOf(lists) !== known) sendBack({ type: 'list.prepared' });
      else takeBack = clock.at(clock.now(), work);
    };
    let takeBack = clock.at(clock.now() + firstPieceAfter, work);
    return () => {
      takeBack();
    };
  });

/** A directory with a session behind it, not started yet. */
export function connectDirectory({ clock, ask }: DirectoryConnections, input: DirectoryInput) {
  const machine = directoryMachine.provide({
    actors: {
      listTargets: fromPromise<Listed, Asked<'listTargets'>>(({ input: asked }) => ask(asked)),
      prepares: preparesOn(clock),
      alarm: alarmOf(clock),
    },
  });
  return createActor(machine, { input });
}
