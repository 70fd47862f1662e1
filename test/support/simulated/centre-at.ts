import { simulatedClock } from '../../../src/clocks/simulated-clock.js';
import {
  type AnswerOf,
  type Channel,
  type Clock,
  type DesktopCalls,
  type NewConversation,
  type OutboundTask,
  type RequestName,
  type RequestOf,
} from '../../../src/index.js';
import { simulatedDesktop, type SimulatedDesktopOptions } from '../../../src/hosts/simulated/index.js';

const monday = Date.UTC(2026, 0, 5, 9);

/** A clock that knows how many wait on it. */
function countedClock(clock: Clock) {
  let waiting = 0;
  const counted: Clock = {
    now: () => clock.now(),
    at(at, then) {
      waiting += 1;
      let over = false;
      const end = (): void => {
        if (!over) waiting -= 1;
        over = true;
      };
      const cancel = clock.at(at, () => {
        end();
        then();
      });
      return () => {
        end();
        cancel();
      };
    },
  };
  return { counted, waiting: () => waiting };
}

/** A simulated centre without a session: asked directly, its answers are waited for on its own clock. */
export function centreAt({ knobs, ...options }: Omit<SimulatedDesktopOptions, 'clock'> = {}) {
  const clock = simulatedClock(monday);
  const { counted, waiting } = countedClock(clock);
  const centre = simulatedDesktop({ ...options, clock: counted, knobs: { customers: 'silent', ...knobs } });
  const { signal } = new AbortController();
  let tokens = 0;
  const wait = (seconds: number): Promise<void> => clock.advance(seconds * 1_000);

  const ask = async <Name extends RequestName>(
    name: Name,
    request: RequestOf<Name>,
    clientToken = `token-${++tokens}`,
  ): Promise<AnswerOf<Name>> => {
    const calls: DesktopCalls = centre;
    const answer = calls[name](request, { clientToken, signal });
    // a rejection is looked at when its time has come
    answer.catch(() => undefined);
    await wait(10);
    return (await answer) as AnswerOf<Name>;
  };
  const wish = async (address = '+447700900001', channel: Channel = 'sms'): Promise<NewConversation> => {
    const { entryPoints } = await ask('readDesk', {});
    const entryPoint = entryPoints.find((each) => each.channel === channel);
    if (!entryPoint) throw new Error('There is no entry point.');
    return { channel, recipient: { address }, entryPoint };
  };
  return {
    centre,
    wait,
    waiting,
    ask,
    wish,
    /** An accepted task of this agent's. */
    open: async (address?: string, channel?: Channel): Promise<OutboundTask> => {
      const { id: taskId } = await ask('createTask', await wish(address, channel));
      return ask('acceptTask', { taskId });
    },
  };
}
