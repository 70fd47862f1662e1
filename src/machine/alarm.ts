import { fromCallback } from 'xstate';
import type { Clock } from '../ports/clock.js';
import type { AlarmInput, AlarmRang } from './asking.js';

/** Puts a clock behind the deadlines of a machine. */
export const alarmOf = (clock: Clock) =>
  fromCallback<AlarmRang, AlarmInput>(({ input: { at }, sendBack }) =>
    at === undefined
      ? undefined
      : clock.at(at, () => {
          sendBack({ type: 'alarm.rang', at: clock.now() });
        }),
  );
