/** What becomes of one request. */
export type Fault =
  | 'none'
  | 'refuses'
  | 'refuses a deed'
  | 'fails'
  | 'does it and fails'
  | 'breaks'
  | 'does it and breaks'
  | 'never answers'
  | 'does it and never answers'
  | 'does it late'
  | 'does it and answers nonsense'
  | 'does it and answers no JSON'
  | 'cannot deliver'
  | 'token ends';

/** A request, read. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
  readonly signal?: AbortSignal | null | undefined;
}

/** What stands in a path where its route has names. */
export type Values = Readonly<Partial<Record<string, string>>>;

/** The values of a request in a route; nothing when it goes elsewhere. */
export function valuesIn({ method, url }: Asked, route: string): Values | undefined {
  const wanted = `${method} ${new URL(url).pathname.replace(/^\/v1/, '')}`;
  const found = new RegExp(`^${route.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(wanted);
  if (!found) return undefined;
  const values = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
  return Object.fromEntries(values) as Values;
}

/** An answer, not yet written. */
export interface Answered {
  readonly status: number;
  readonly type?: string;
  readonly body: string | ReadableStream<Uint8Array>;
}

/** An answer in JSON. */
export const json = (status: number, value: unknown): Answered => ({ status, body: JSON.stringify(value) });
/** An answer that says what went wrong to people only. */
export const problem = (status: number): Answered => json(status, { title: `This is a ${status}.` });
/** The line breaks. */
export const broken = (): never => {
  throw new TypeError('The line broke.');
};
/** No answer, until it is given up. */
export const never = (signal: Asked['signal']): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('It was given up.', 'AbortError')));
  });

/** What a fault makes of an answer to something that was done. */
export const spoilt: Partial<Record<Fault, (signal: Asked['signal']) => Answered | Promise<Answered>>> = {
  'does it and fails': () => problem(500),
  'does it and breaks': broken,
  'does it and never answers': never,
  'does it and answers nonsense': () =>
    json(200, { id: 7, taskId: 7, message: 7, task: 7, warnings: 7, contacts: 7, suggestions: 7, workflows: 7 }),
  'does it and answers no JSON': () => ({ status: 200, body: '<html>' }),
};

type Answering = (asked: Asked) => Promise<Answered>;

const typed = (type = 'application/json') => ({ 'Content-Type': type, 'Cache-Control': 'no-store' });

/** Reads a request and writes its answer. */
export async function handled(request: Request, answering: Answering): Promise<Response> {
  const { method, url, headers, signal } = request;
  const { status, type, body } = await answering({ method, url, headers, signal, body: await request.text() });
  return new Response(body, { status, headers: typed(type) });
}

/** The same as `fetch`. Bodies are there at once, because reading one takes real time, and a simulated clock does not wait. */
export async function fetched(url: string, init: RequestInit, answering: Answering): Promise<Response> {
  const { method = 'GET', body: sent, signal } = init;
  const asked = { method, url, headers: new Headers(init.headers), signal, body: typeof sent === 'string' ? sent : '' };
  const { status, type, body } = await answering(asked);
  const response = new Response(body, { status, headers: typed(type) });
  return typeof body === 'string' ? Object.assign(response, { text: async () => body }) : response;
}
