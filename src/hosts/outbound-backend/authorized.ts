/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The bearer token, or what gives it; what gives it is asked again when the server answers 401. */
export type Token = string | (() => string | Promise<string>);

const nothing = (): void => undefined;

/** Ends an answer that nobody reads. */
export const letGo = (response: Response): void => void response.body?.cancel().catch(nothing);

/** Puts the token on every request. A 401 is repeated once with a fresh token, because nothing was done under the old one. */
export function authorized(fetch: Fetch, token: Token): Fetch {
  let current: Promise<string> | undefined;
  const ask = async (): Promise<string> => (typeof token === 'string' ? token : token());
  const held = (): Promise<string> => {
    const asked = (current ??= ask());
    asked.catch(() => {
      if (current === asked) current = undefined;
    });
    return asked;
  };
  const go = async (url: string, init: RequestInit, word: Promise<string>): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${await word}`);
    return fetch(url, { ...init, headers });
  };
  return async (url, init) => {
    const used = held();
    const response = await go(url, init, used);
    if (response.status !== 401 || typeof token === 'string') return response;
    letGo(response);
    // because several requests may have met the same end of a token: the first one has it renewed
    if (current === used) current = undefined;
    return go(url, init, held());
  };
}
