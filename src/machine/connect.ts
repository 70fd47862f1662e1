import { createActor, fromPromise, type InspectionEvent } from 'xstate';
import type { Announcement } from '../ports/announcement.js';
import type { Clock } from '../ports/clock.js';
import type { AnswerOf, Desktop, RequestName } from '../ports/desktop.js';
import type { Outcome } from '../ports/host-fault.js';
import { ask } from './ask.js';
import { alarmOf } from './alarm.js';
import type { Asked, Asking } from './asking.js';
import { courierOf } from './outbox/courier.js';
import { outboxMachine } from './outbox/outbox.machine.js';
import type { OutboxKeeper } from './outbox/outbox.types.js';
import { sessionMachine } from './session/session.machine.js';
import { taskMachine } from './task/task.machine.js';

/** A task that leaves this desk. */
export interface Leaving {
  readonly key: string;
  /** It was not the agent who ended it or let it go. */
  readonly taken: boolean;
}

/** What the machines need from outside. */
export interface Connections {
  /** The desktop of this moment: it may be replaced while the session lives. */
  readonly desktop: () => Desktop;
  readonly clock: Clock;
  readonly outbox: OutboxKeeper;
  readonly announce: (announcement: Announcement) => void;
  /** A task is over and may be forgotten. */
  readonly leave: (task: Leaving) => void;
  /** Resolves once the tasks are kept as they are now; nothing when they are not kept. */
  readonly kept: () => Promise<void> | undefined;
  /** The agent has a task for which a message is waiting. */
  readonly sendFirst: (key: string) => void;
  /** Some message has gone out, or never will: whoever waits for that may go on. */
  readonly drained: () => void;
}

/** Their tokens are made for them, and must outlive the page before the desktop hears of them (L8). */
const keptBefore: readonly RequestName[] = ['createTask', 'transferTask'];

/** Puts the desktop behind a request's name. */
const askingOf =
  ({ desktop, clock, kept }: Connections) =>
  <Name extends RequestName>(name: Name): Asking<Name> =>
    fromPromise<Outcome<AnswerOf<Name>>, Asked<Name>>(async ({ input: { request, clientToken }, signal }) => {
      const writing = keptBefore.includes(name) ? kept() : undefined;
      if (writing) await writing;
      return ask(desktop(), clock, name, request, { clientToken, signal });
    });

type Announce = (_: unknown, announcement: Announcement | undefined) => void;

/** The task machine with a desktop behind it. */
function connectTask(connections: Connections, announce: Announce) {
  const asking = askingOf(connections);
  return taskMachine.provide({
    actors: {
      previewTask: asking('previewTask'),
      createTask: asking('createTask'),
      findTask: asking('findTask'),
      acceptTask: asking('acceptTask'),
      listMessages: asking('listMessages'),
      listTemplates: asking('listTemplates'),
      transferTask: asking('transferTask'),
      cancelTransfer: asking('cancelTransfer'),
      endTask: asking('endTask'),
      listWrapUpCodes: asking('listWrapUpCodes'),
      wrapUpTask: asking('wrapUpTask'),
      extendWrapUp: asking('extendWrapUp'),
      cancelAutoWrapUp: asking('cancelAutoWrapUp'),
      alarm: alarmOf(connections.clock),
    },
    actions: {
      announce,
      awaitDrained: connections.drained,
      sendFirst: ({ context: { key, first } }) => {
        if (first) connections.sendFirst(key);
      },
      leave: ({ context: { key, isLetGo = false } }) => {
        connections.leave({ key, taken: !isLetGo });
      },
    },
  });
}

/** The session machine with a desktop, a clock and a page behind it; not started yet. */
export function connectSession(connections: Connections, inspect: (event: InspectionEvent) => void) {
  const asking = askingOf(connections);
  const announce: Announce = (_, announcement) => {
    if (announcement) connections.announce(announcement);
  };
  const task = connectTask(connections, announce);
  const outbox = outboxMachine.provide({
    actors: { courier: courierOf(connections) },
    actions: { noticeDrained: connections.drained },
  });
  return createActor(
    sessionMachine.provide({
      actors: { readDesk: asking('readDesk'), alarm: alarmOf(connections.clock), task, outbox },
      actions: { announce },
    }),
    { inspect },
  );
}
