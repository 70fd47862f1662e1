import { createActor, fromCallback, fromPromise, type InspectionEvent } from 'xstate';
import type { Announcement } from '../ports/announcement.js';
import type { Clock } from '../ports/clock.js';
import type { AnswerOf, Desktop, RequestName } from '../ports/desktop.js';
import type { Outcome } from '../ports/host-fault.js';
import { ask } from './ask.js';
import type { AlarmInput, AlarmRang, Asked, Asking } from './asking.js';
import { directoryMachine } from './directory/directory.machine.js';
import { outboxMachine } from './outbox/outbox.machine.js';
import type { CourierOrder, CourierReport } from './outbox/outbox.types.js';
import { sessionMachine } from './session/session.machine.js';
import { taskMachine } from './task/task.machine.js';

/** What the machines need from outside. */
export interface Connections {
  /** The desktop of this moment: it may be replaced while the session lives. */
  readonly desktop: () => Desktop;
  readonly clock: Clock;
  readonly announce: (announcement: Announcement) => void;
  /** A task is over and may be forgotten. */
  readonly leave: (key: string) => void;
  /** Some message has gone out, or never will: whoever waits for that may go on. */
  readonly drained: () => void;
}

/** Puts the desktop behind a request's name. */
const askingOf =
  ({ desktop, clock }: Connections) =>
  <Name extends RequestName>(name: Name): Asking<Name> =>
    fromPromise<Outcome<AnswerOf<Name>>, Asked<Name>>(({ input: { request, clientToken }, signal }) =>
      ask(desktop(), clock, name, request, { clientToken, signal }),
    );

const courier = ({ desktop, clock }: Connections) =>
  fromCallback<CourierOrder>(({ receive, sendBack }) => {
    const ended = new AbortController();
    const { signal } = ended;
    const report = (type: CourierReport['type'], clientToken: string) => (result: unknown) => {
      sendBack({ type, clientToken, result });
    };
    receive(({ type, entry: { clientToken, conversationId, taskId, content } }) => {
      if (type === 'courier.carry') {
        const message = { taskId, conversationId, ...content };
        void ask(desktop(), clock, 'sendMessage', message, { clientToken, signal }).then(
          report('courier.answered', clientToken),
        );
      } else {
        const wanted = { conversationId, sendToken: clientToken };
        void ask(desktop(), clock, 'findMessage', wanted, { clientToken: `${clientToken}:find`, signal }).then(
          report('courier.looked', clientToken),
        );
      }
    });
    return () => {
      ended.abort();
    };
  });

const alarmOf = (clock: Clock) =>
  fromCallback<AlarmRang, AlarmInput>(({ input: { at }, sendBack }) =>
    at === undefined
      ? undefined
      : clock.at(at, () => {
          sendBack({ type: 'alarm.rang', at: clock.now() });
        }),
  );

/** The session machine with a desktop, a clock and a page behind it; not started yet. */
export function connectSession(connections: Connections, inspect: (event: InspectionEvent) => void) {
  const asking = askingOf(connections);
  const announce = (_: unknown, announcement: Announcement | undefined): void => {
    if (announcement) connections.announce(announcement);
  };
  const task = taskMachine.provide({
    actors: {
      createTask: asking('createTask'),
      findTask: asking('findTask'),
      acceptTask: asking('acceptTask'),
      listMessages: asking('listMessages'),
      listTemplates: asking('listTemplates'),
      transferTask: asking('transferTask'),
      endTask: asking('endTask'),
      listWrapUpCodes: asking('listWrapUpCodes'),
      wrapUpTask: asking('wrapUpTask'),
      alarm: alarmOf(connections.clock),
    },
    actions: {
      announce,
      leave: ({ context }) => {
        connections.leave(context.key);
      },
    },
  });
  const outbox = outboxMachine.provide({
    actors: { courier: courier(connections) },
    actions: { announce, noticeDrained: connections.drained },
  });
  const directory = directoryMachine.provide({ actors: { listTargets: asking('listTargets') } });
  return createActor(
    sessionMachine.provide({
      actors: { readDesk: asking('readDesk'), alarm: alarmOf(connections.clock), task, outbox, directory },
      actions: { announce },
    }),
    { inspect },
  );
}
