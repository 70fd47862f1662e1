import type { BackendDesk } from '../../../src/hosts/outbound-backend/index.js';
import type { Clock, Message, NewConversation, PolicyWarning, Refusal } from '../../../src/index.js';
import { peopleFor, whyNotUnanswered, wishIn } from './beforehand.js';
import * as composing from './composing.js';
import { EventLog } from './event-log.js';
import {
  broken,
  fetched,
  handled,
  json,
  never,
  problem,
  spoilt,
  valuesIn,
  type Answered,
  type Asked,
  type Fault,
  type Values,
} from './wire.js';

/** A task that the backend has the desktop offer. */
export interface ServedTask extends NewConversation {
  readonly id: string;
  readonly conversationId: string;
  readonly clientToken: string;
}

/** What the world around the server sees of it. */
export interface World {
  readonly offered?: (task: ServedTask) => void;
  readonly delivered?: (message: Message) => void;
  /** How far a message is, in an answer or an event. */
  readonly said?: (clientToken: string, word: 'sent' | 'delivered' | 'failed' | 'absent') => void;
}

/** Later than anybody waits for an answer, in ms. */
export const lateMs = 26_000;
const settledAfterMs = 1_000;

interface Remembered {
  readonly body: string;
  readonly answer: Answered;
}
type Deed = (values: Values, asked: Asked) => Answered;

const refused = (refusal: Refusal): Answered => json(refusal.code === 'conversation-active' ? 409 : 422, { refusal });

const done = (refusal: Refusal | undefined): Answered => (refusal ? refused(refusal) : json(200, {}));

/** An outbound backend in memory, for one agent: what `docs/outbound-backend.openapi.yaml` says, and what can go wrong. */
export class ReferenceServer {
  /** What becomes of the next requests, one each; afterwards all goes well. Opening the stream is not counted. */
  readonly faults: Fault[] = [];
  /** Every request. */
  readonly asked: Asked[] = [];
  readonly tasks: ServedTask[] = [];
  /** The workflows that were to be set going. */
  readonly runs: string[] = [];
  readonly events: EventLog;
  /** What the agent is to answer for before a task is created, or a message sent. */
  warnings: readonly PolicyWarning[] = [];
  /** A subject that was used before (C3). */
  usedSubject = 'Your order';
  refusal: Refusal = { code: 'policy-blocked', reason: 'quiet hours' };
  /** The mistake that the key is there to prevent: what is asked again is done again. */
  forgetsKeys = false;
  readonly #clock: Clock;
  readonly #world: World;
  readonly #keys = new Map<string, Remembered>();
  readonly #messages: Message[] = [];
  #desk: BackendDesk;
  #tokens = 1;
  #decisions = 0;
  #files = 0;
  #delivers = true;

  constructor(clock: Clock, desk: BackendDesk, world: World = {}) {
    this.#clock = clock;
    this.#desk = desk;
    this.#world = world;
    this.events = new EventLog(clock);
  }

  /** The bearer token that is accepted now. */
  get token(): string {
    return `token-${this.#tokens}`;
  }

  /** Every path, and what is done there. */
  readonly routes: Readonly<Record<string, Deed>> = {
    'GET /desk': () => json(200, this.#desk),
    'POST /previews': () => json(200, { warnings: this.warnings, decisionId: `decision-${++this.#decisions}` }),
    'POST /tasks': (_, asked) => this.#once(asked, (key) => this.#create(key, asked)),
    'GET /creates/{createToken}': ({ createToken }) => {
      const task = this.tasks.find(({ clientToken }) => clientToken === createToken);
      return json(200, { task: task ? { taskId: task.id } : null });
    },
    'PUT /tasks/{taskId}/assignment': ({ taskId }) => {
      const task = this.tasks.find(({ id }) => id === taskId);
      if (!task) return problem(404);
      this.#world.offered?.(task);
      return json(200, {});
    },
    'GET /contacts': (_, { url }) => json(200, peopleFor(url)),
    'GET /tasks/{taskId}/templates': (_, { url }) => json(200, composing.templatesFor(url)),
    'GET /conversations/{conversationId}/messages': ({ conversationId }, { url }) => {
      const messages = this.#messages.filter((message) => message.conversationId === conversationId);
      messages.forEach(this.#say);
      return json(200, { ...composing.pageFor(url, messages), earlier: [] });
    },
    'POST /conversations/{conversationId}/subject-checks': (_, { body }) =>
      done(composing.whyNotSubject(body, this.usedSubject)),
    'POST /reviews': () => json(200, { warnings: this.warnings }),
    'POST /tasks/{taskId}/files': (_, asked) => this.#once(asked, () => this.#keepFile(asked)),
    'POST /conversations/{conversationId}/suggestions': (_, { body }) => json(200, composing.suggestionsFor(body)),
    'GET /tasks/{taskId}/workflows': () => json(200, { workflows: composing.workflows }),
    'POST /tasks/{taskId}/workflows/{workflowId}/runs': ({ workflowId = '' }, asked) =>
      this.#once(asked, () => (this.runs.push(workflowId), done(composing.whyNotRun(workflowId)))),
    'POST /conversations/{conversationId}/messages': (values, asked) =>
      this.#once(asked, (key) => this.#send(key, values, asked)),
    'GET /conversations/{conversationId}/sends/{sendToken}': ({ sendToken = '' }) => {
      const message = this.#sent(sendToken);
      if (message) this.#say(message);
      else this.#world.said?.(sendToken, 'absent');
      return json(200, { message: message ?? null });
    },
    'GET /events': (_, { headers, signal }) => ({
      status: 200,
      type: 'text/event-stream',
      body: this.events.open(headers.get('Last-Event-ID'), signal),
    }),
  };

  /** The server as a handler of requests. */
  handle = (request: Request): Promise<Response> => handled(request, (asked) => this.answer(asked));

  /** The server as `fetch`, for simulated time. */
  fetch = (url: string, init: RequestInit = {}): Promise<Response> => fetched(url, init, (asked) => this.answer(asked));

  async answer(asked: Asked): Promise<Answered> {
    this.asked.push(asked);
    if (asked.headers.get('Authorization') !== `Bearer ${this.token}`) return problem(401);
    for (const [route, deed] of Object.entries(this.routes)) {
      const values = valuesIn(asked, route);
      if (!values) continue;
      const act = (): Answered => deed(values, asked);
      return route === 'GET /events' ? act() : this.#under(this.faults.shift() ?? 'none', act, asked);
    }
    return problem(404);
  }

  /** The token ends, and another is accepted. */
  endToken(): void {
    this.#tokens++;
  }

  /** The customer writes. */
  reply(conversationId: string, text: string): void {
    const id = `in-${this.#messages.length + 1}`;
    const message: Message = { id, conversationId, direction: 'inbound', text, at: this.#clock.now() };
    this.#messages.push(message);
    this.events.tell('message.received', { message });
  }

  /** The desk changes. */
  change(desk: Partial<BackendDesk>): void {
    this.#desk = { ...this.#desk, ...desk };
    this.events.tell('desk.changed', { desk });
  }

  async #under(fault: Fault, act: () => Answered, { method, signal }: Asked): Promise<Answered> {
    if (fault === 'fails') return problem(503);
    if (fault === 'breaks') return broken();
    if (fault === 'never answers') return never(signal);
    if (fault === 'refuses' || (fault === 'refuses a deed' && method !== 'GET')) return refused(this.refusal);
    if (fault === 'token ends') {
      this.endToken();
      return problem(401);
    }
    if (fault === 'does it late') await new Promise<void>((go) => this.#clock.at(this.#clock.now() + lateMs, go));
    this.#delivers = fault !== 'cannot deliver';
    const answer = act();
    return spoilt[fault]?.(signal) ?? answer;
  }

  /** Does a deed once per key; one that was refused or could not be delivered is not done yet. */
  #once({ headers, body }: Asked, act: (key: string) => Answered): Answered {
    const key = headers.get('Idempotency-Key');
    if (key === null) return problem(400);
    const before = this.forgetsKeys ? undefined : this.#keys.get(key);
    if (before && wishIn(before.body) !== wishIn(body)) return problem(409);
    if (before && this.#sent(key)?.status !== 'failed') return before.answer;
    const answer = act(key);
    if (answer.status < 300) this.#keys.set(key, { body, answer });
    return answer;
  }

  #create(clientToken: string, { body }: Asked): Answered {
    const refusal = whyNotUnanswered(this.warnings, body);
    if (refusal) return refused(refusal);
    const number = this.tasks.length + 1;
    const ids = { id: `task-${number}`, conversationId: `conversation-${number}`, clientToken };
    const task = { ...(JSON.parse(body) as NewConversation), ...ids };
    this.tasks.push(task);
    this.#world.offered?.(task);
    return json(201, { taskId: task.id });
  }

  #send(clientToken: string, { conversationId = '' }: Values, { body }: Asked): Answered {
    const before = this.#sent(clientToken);
    const id = before?.id ?? `out-${this.#messages.length + 1}`;
    const sent = { status: 'sent', at: this.#clock.now(), clientToken } as const;
    this.#keep({ id, direction: 'outbound', ...composing.contentIn(body), conversationId, ...sent });
    const message = this.#sent(clientToken);
    const status = this.#delivers ? 'delivered' : 'failed';
    if (message && this.#delivers) this.#world.delivered?.(message);
    this.#tellStatus(clientToken, 'sent');
    this.#later(() => this.#tellStatus(clientToken, status));
    return json(201, message);
  }

  #keepFile({ body }: Asked): Answered {
    const file = composing.fileFrom(body, `file-${++this.#files}`);
    const { id: fileId, state } = file;
    if (state === 'scanning') this.#later(() => this.events.tell('file.changed', { fileId, state: 'ready' }));
    return json(201, file);
  }

  #later = (then: () => void): void => void this.#clock.at(this.#clock.now() + settledAfterMs, then);

  #sent = (key: string): Message | undefined => this.#messages.find(({ clientToken }) => clientToken === key);

  #keep(message: Message): void {
    const index = this.#messages.findIndex(({ id }) => id === message.id);
    this.#messages.splice(index < 0 ? this.#messages.length : index, 1, message);
  }

  #tellStatus(clientToken: string, status: 'sent' | 'delivered' | 'failed'): void {
    const message = this.#sent(clientToken);
    if (!message) return;
    this.#keep({ ...message, status });
    this.#say({ ...message, status });
    this.events.tell('message.status', { clientToken, status });
  }

  #say = ({ clientToken, status }: Message): void => {
    if (clientToken === undefined) return;
    if (status === 'sent' || status === 'delivered' || status === 'failed') this.#world.said?.(clientToken, status);
  };
}
