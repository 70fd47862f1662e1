import { createActor, fromCallback, fromPromise, type InspectionEvent } from 'xstate';
import type { Announcement } from '../ports/announcement.js';
import type { Clock } from '../ports/clock.js';
import type { AnswerOf, Desktop, RequestName } from '../ports/desktop.js';
import type { Outcome } from '../ports/host-fault.js';
import { ask } from './ask.js';
import type { AlarmInput, AlarmRang, Asked, Asking } from './asking.js';
import { directoryMachine } from './directory/directory.machine.js';
import { outboxMachine } from './outbox/outbox.machine.js';
import type { CourierOrder } from './outbox/outbox.types.js';
import { sessionMachine } from './session/session.machine.js';
import { taskMachine } from './task/task.machine.js';

/** What the machines need from outside. */
export interface Connections {
  /** The desktop of this moment: it may be replaced while the session lives. */
  desktop(): Desktop;
  readonly clock: Clock;
  announce(announcement: Announcement): void;
  /** A task is over and may be forgotten. */
  leave(key: string): void;
}

/** An actor behind every request name. */
const askers = ({ desktop, clock }: Connections) => {
  const asking = <Name extends RequestName>(name: Name): Asking<Name> =>
    fromPromise<Outcome<AnswerOf<Name>>, Asked<Name>>(({ input: { request, clientToken }, signal }) =>
      ask(desktop(), clock, name, request, { clientToken, signal }),
    );
  return { asking };
};

const courier = ({ desktop, clock }: Connections) =>
  fromCallback<CourierOrder>(({ receive, sendBack }) => {
    const { signal, abort } = endable();
    receive(({ type, entry: { clientToken, conversationId, taskId, content } }) => {
      if (type === 'courier.carry')
        void ask(desktop(), clock, 'sendMessage', { taskId, conversationId, ...content }, { clientToken, signal }).then(
          (result) => {
            sendBack({ type: 'courier.answered', clientToken, result });
          },
        );
      else
        void ask(
          desktop(),
          clock,
          'findMessage',
          { conversationId, sendToken: clientToken },
          { clientToken: `${clientToken}:find`, signal },
        ).then((result) => {
          sendBack({ type: 'courier.looked', clientToken, result });
        });
    });
    return abort;
  });

const endable = (): { signal: AbortSignal; abort: () => void } => {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    abort: () => {
      controller.abort();
    },
  };
};

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
  const { asking } = askers(connections);
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
  const outbox = outboxMachine.provide({ actors: { courier: courier(connections) }, actions: { announce } });
  const directory = directoryMachine.provide({ actors: { listTargets: asking('listTargets') } });
  return createActor(
    sessionMachine.provide({
      actors: { readDesk: asking('readDesk'), alarm: alarmOf(connections.clock), task, outbox, directory },
      actions: { announce },
    }),
    { inspect },
  );
}
