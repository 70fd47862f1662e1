import type { ConversationView, MessageContent, Session } from '../../src/index.js';
import type { MailPiece } from '../mail-editor/index.js';

type Form = Pick<MessageContent, 'text' | 'html'>;

// RFC 3676, section 4.3
const textSeparator = '\n\n-- \n';

/** A signature: as it is shown, and in plain words. */
export interface Signature {
  readonly html: string;
  readonly text: string;
}

/** The message with what stands under it. It stands in a `div`, which no agent can write: that is how it is known again. */
export const signed = ({ text, html }: Form, signature: Signature): Form => ({
  text: `${text}${textSeparator}${signature.text}`,
  html: `${html ?? ''}<div>${signature.html}</div>`,
});

/** The message without what stood under it, so that it is never there twice. */
export function unsigned({ text, html }: Form): Form {
  const start = html?.indexOf('<div>') ?? -1;
  if (html === undefined || start < 0) return { text, html };
  const end = text.lastIndexOf(textSeparator);
  return { text: end < 0 ? text : text.slice(0, end), html: html.slice(0, start) };
}

/** The signatures of the entry points, as the desk has them now: another one is shown as soon as the host has another. */
export class Signatures {
  readonly #session: () => Session | undefined;
  readonly #read: (html: string) => MailPiece | undefined;
  #last: { readonly form: string; readonly piece: MailPiece | undefined } | undefined;

  constructor(session: () => Session | undefined, read: (html: string) => MailPiece | undefined) {
    this.#session = session;
    this.#read = read;
  }

  /** What stands under every message of a conversation. */
  of({ task, wanted }: ConversationView): MailPiece | undefined {
    const { entryPoint } = task ?? wanted;
    const now = this.#session()?.view.desk?.entryPoints.find(({ id }) => id === entryPoint.id) ?? entryPoint;
    const form = now.signature ?? '';
    if (form === '') return undefined;
    const piece = this.#last?.form === form ? this.#last.piece : this.#read(form);
    // before the editor has come nothing can be read
    if (piece) this.#last = { form, piece };
    return piece;
  }
}
