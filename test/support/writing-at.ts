import type { Capability, SendMessage } from '../../src/index.js';
import { byRole } from './by-role.js';
import { composerAt } from './composer-at.js';
import { everything } from './desk-at.js';

type Otherwise = Parameters<typeof composerAt>[0];
type Circumstances = Parameters<typeof composerAt>[1];

/** What a composer is tested with. */
export interface WritingCircumstances extends NonNullable<Circumstances> {
  /** What the desktop can do besides everything that changes nothing of how a message is written. */
  readonly can?: readonly Capability[];
}

/** A composer whose message has the focus, at a desktop that keeps what it is asked to send. */
export async function writingAt(otherwise: Otherwise = {}, { can = [], ...circumstances }: WritingCircumstances = {}) {
  const sent: (SendMessage & { readonly token: string })[] = [];
  const setup = await composerAt(
    {
      capabilities: [...everything, ...can],
      sendMessage: async (message, { clientToken: token }) => {
        sent.push({ ...message, token });
        return { ...message, id: token, direction: 'outbound', at: 1, clientToken: token };
      },
      ...otherwise,
    },
    circumstances,
  );
  const message = await setup.message();
  message.focus();
  return { ...setup, message, sent, texts: () => sent.map(({ text }) => text) };
}

/** The button that sends. */
export const send = (): HTMLElement => byRole('button', /^(Send|Enviar)$/);
