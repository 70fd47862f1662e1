import type {
  Answer,
  Call,
  Desktop,
  Fact,
  Message,
  OutboundTask,
  SendMessage,
  TransferStarted,
} from '../../src/index.js';
import { answersOf } from './desk-at.js';
import type { Happening } from './history.js';
import { newConversation, queue } from './nouns.js';
import { late, Ledger, type Surroundings } from './schedule-ledger.js';
import type { ScheduleClock } from './schedule-clock.js';
import type { ExitFate, Schedule, SendPlan } from './schedule.js';

/** How a send without a plan goes. */
const calm: SendPlan = { fate: 'accepts', afterMs: 0, tells: [] };
const asked = 3_000;
const wrapUp = { required: false };
const refusal = { refusal: { code: 'policy-blocked', reason: 'quiet hours' } } as const;
// because the compiler would not let a host answer this
const malformed = (): never => JSON.parse('{"id":7,"message":7}') as never;
const never = <Value>(): Promise<Value> => new Promise(() => undefined);

/** A host that lives by a schedule and never lies, with what happens at it unasked. */
export interface ScheduledHost {
  readonly desktop: Desktop;
  tell(fact: Fact): void;
  close(taskId: string): void;
}

const conversationOf = (taskId: string): string => `conversation of ${taskId}`;

/** Answers after so many ms. */
const lineOn = (clock: ScheduleClock) => ({
  after: <Value>(ms: number, answer: () => Value): Promise<Value> =>
    new Promise((resolve) => {
      clock.at(clock.now() + ms, () => resolve(answer()));
    }),
  broken: (ms: number): Promise<never> =>
    new Promise((_, reject) => {
      clock.at(clock.now() + ms, () => reject(new Error('The line broke.')));
    }),
});
type Line = ReturnType<typeof lineOn>;

const sending = (ledger: Ledger, line: Line, plans: SendPlan[]) => {
  return (request: SendMessage, { clientToken }: Call): Promise<Answer<Message>> => {
    const plan = plans.shift() ?? calm;
    const post = (): void => ledger.post(request, clientToken, plan);
    const refuse = (): Answer<Message> => {
      ledger.deny(request.text);
      return refusal;
    };
    const answer = (): Answer<Message> => ledger.confirm(clientToken) ?? refuse();
    const fate = ledger.isDelivered(clientToken) && plan.fate === 'refuses' ? 'accepts' : plan.fate;
    switch (fate) {
      case 'refuses':
        return line.after(plan.afterMs, refuse);
      case 'vetoes':
        return Promise.resolve({ fault: { code: 'host-vetoed', request: 'sendMessage' } });
      case 'throws':
        return line.broken(plan.afterMs);
      case 'never answers':
        return never();
      case 'arrives late':
        return line.after(late, post).then(answer);
    }
    post();
    switch (fate) {
      case 'throws, done':
        return line.broken(plan.afterMs);
      case 'never answers, done':
      case 'undeliverable, silent':
        return never();
      case 'malformed, done':
        return line.after(plan.afterMs, malformed);
      case 'answers late, done':
        return line.after(late, answer);
      case 'accepts':
      case 'undeliverable':
        return line.after(plan.afterMs, answer);
    }
  };
};

const looking = (ledger: Ledger, line: Line, fates: Schedule['looks'][number][], textOf: (token: string) => string) => {
  return ({ sendToken }: { readonly sendToken: string }): Promise<Answer<{ readonly message: Message | null }>> => {
    switch (fates.shift() ?? 'truth') {
      case 'throws':
        return line.broken(0);
      case 'silent':
        return never();
      case 'malformed':
        return line.after(0, malformed);
      case 'truth':
        return Promise.resolve({ message: ledger.report(textOf(sendToken), sendToken) });
    }
  };
};

const leaving = (line: Line, fates: ExitFate[], { tell, close }: Pick<ScheduledHost, 'tell' | 'close'>) => {
  const done = <Value>(taskId: string, answer: Value): Value => {
    close(taskId);
    return answer;
  };
  const fails = (fate: ExitFate): Promise<Answer<never>> | undefined => {
    if (fate === 'refuses') return line.after(1, () => refusal);
    if (fate === 'throws') return line.broken(1);
    return fate === 'silent' ? never() : undefined;
  };
  const pending = (taskId: string, fate: ExitFate): TransferStarted => {
    if (fate === 'pending, taken')
      void line.after(asked, () => tell(done(taskId, { type: 'transfer.accepted', taskId, wrapUp })));
    if (fate === 'pending, declined')
      void line.after(asked, () => tell({ type: 'transfer.declined', taskId, target: queue }));
    return { outcome: 'pending' };
  };
  return {
    endTask: async ({ taskId }: { readonly taskId: string }) =>
      fails(fates.shift() ?? 'done') ?? line.after(1, () => done(taskId, { wrapUp })),
    transferTask: async ({ taskId }: { readonly taskId: string }): Promise<Answer<TransferStarted>> => {
      const fate = fates.shift() ?? 'done';
      const taken = { outcome: 'accepted', wrapUp } as const;
      return fails(fate) ?? line.after(1, () => (fate === 'done' ? done(taskId, taken) : pending(taskId, fate)));
    },
  };
};

/** The host of a schedule: its plans are used up one by one, and then all goes well. */
export function scheduledHost(
  { canLookUp, sends, looks, exits }: Schedule,
  clock: ScheduleClock,
  record: (happening: Happening) => void,
  textOf: (clientToken: string) => string,
): ScheduledHost {
  const listeners = new Set<(fact: Fact) => void>();
  const tell: Surroundings['tell'] = (fact) => {
    for (const listener of listeners) listener(fact);
  };
  const ledger = new Ledger({ clock, record, tell });
  const line = lineOn(clock);
  const close = (taskId: string): void => ledger.close(conversationOf(taskId));
  const tasks = new Map<string, OutboundTask>();
  const desktop: Desktop = {
    ...answersOf(),
    ...leaving(line, [...exits], { tell, close }),
    capabilities: canLookUp ? ['find-task', 'find-message'] : ['find-task'],
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    createTask: async (wanted, { clientToken }) => {
      const id = `task-${tasks.size + 1}`;
      const conversationId = conversationOf(id);
      const created = { ...newConversation, ...wanted, id, conversationId, state: 'accepted' as const, clientToken };
      const task = tasks.get(clientToken) ?? created;
      tasks.set(clientToken, task);
      return task;
    },
    findTask: async ({ createToken }) => {
      const task = tasks.get(createToken);
      return { task: task && !ledger.isClosed(task.conversationId) ? task : null };
    },
    sendMessage: sending(ledger, line, [...sends]),
    findMessage: looking(ledger, line, [...looks], textOf),
  };
  return { desktop, tell, close };
}
