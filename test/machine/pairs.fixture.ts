import { directoryPairs } from './pairs.directory.fixture.js';
import { taskPairs } from './pairs.task.fixture.js';

/** What each event does in each state: a row per state. */
export type Pairs = Readonly<Record<string, readonly string[]>>;

/**
 * What every event does in every state of every machine: `event → state` leads there, `event` alone changes what is
 * remembered, and `(event)` only asks or announces something. An event of the machine that is not in a row is ignored in
 * that state. Of states that hold at once each is named.
 */
export const pairs: Readonly<Record<string, Pairs>> = {
  task: taskPairs,
  session: {
    connecting: [
      'done 0.session.connecting → known.eligible',
      'done 0.session.connecting → known.ineligible',
      'done 0.session.connecting → unreachable.waiting',
      'fact',
      'session.reconnect',
      'task.left',
      'task.start',
      'tasks.restore',
      '(eligibility.changed)',
      '(task.select)',
      '(transfer.start)',
    ],
    'known.eligible': [
      'fact',
      'fact → known.ineligible',
      'session.reconnect → connecting',
      'task.left',
      'task.start',
      'tasks.restore',
      '(eligibility.changed)',
      '(task.select)',
      '(transfer.start)',
    ],
    'known.ineligible': [
      'fact → known.eligible',
      'session.reconnect → connecting',
      'task.left',
      'task.start',
      'tasks.restore',
      '(eligibility.changed)',
      '(task.select)',
      '(transfer.start)',
    ],
    'unreachable.asking': [
      'done 0.session.unreachable.asking → known.eligible',
      'done 0.session.unreachable.asking → unreachable.waiting',
      'fact',
      'fact → known.eligible',
      'session.reconnect → connecting',
      'task.left',
      'task.start',
      'tasks.restore',
      '(eligibility.changed)',
      '(task.select)',
      '(transfer.start)',
    ],
    'unreachable.waiting': [
      'alarm.rang → unreachable.asking',
      'fact',
      'fact → known.eligible',
      'session.reconnect → connecting',
      'task.left',
      'task.start',
      'tasks.restore',
      '(eligibility.changed)',
      '(task.select)',
      '(transfer.start)',
    ],
  },
  outbox: {
    offline: [
      'conversation.forget',
      'entries.read',
      'lane.left',
      'message.add',
      'message.check',
      'message.retry',
      'message.status',
      'message.withdraw',
      'network.changed → online',
    ],
    online: [
      'conversation.forget',
      'entries.read',
      'lane.left',
      'message.add',
      'message.check',
      'message.retry',
      'message.status',
      'message.withdraw',
      'network.changed → offline',
    ],
  },
  directory: directoryPairs,
};
