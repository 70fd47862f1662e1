import type { Call, Capability, Desktop, DesktopCalls } from '../../../src/index.js';

const names = ['readDesk', 'createTask', 'findTask', 'listMessages', 'sendMessage', 'findMessage'] as const;

/** A desktop at the other end of a line; `tokenFor` may spoil the token of a send, so that the judge can be judged. */
export function remoteDesktop(
  address: string,
  capabilities: readonly Capability[],
  tokenFor: (token: string) => string,
): Desktop {
  const ask = async (name: string, request: unknown, { clientToken: token }: Call): Promise<unknown> => {
    const clientToken = name === 'sendMessage' ? tokenFor(token) : token;
    const body = JSON.stringify({ name, request, clientToken });
    const response = await fetch(address, { method: 'POST', body });
    if (!response.ok) throw new Error(`The line broke: ${response.status}.`);
    const reply = (await response.json()) as { readonly silent: true } | { readonly answer: unknown };
    // a browser has six lines to a host: silence must not hold one of them
    return 'silent' in reply ? new Promise(() => undefined) : reply.answer;
  };
  const calls = names.map((name) => [name, (request: unknown, call: Call) => ask(name, request, call)]);
  const absent = {} as DesktopCalls;
  return { ...absent, ...(Object.fromEntries(calls) as DesktopCalls), capabilities, subscribe: () => () => undefined };
}
