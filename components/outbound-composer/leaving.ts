import type { ConversationView, Draft, MessageContent, Session } from '../../src/index.js';
import type { DraftController } from './draft-controller.js';
import { signed, type Signatures } from './signature.js';

/** Whose messages they are. */
export interface LeavingOwner {
  readonly session: () => Session | undefined;
  readonly draft: DraftController;
  readonly signatures: Signatures;
}

/** What leaves of a draft, and what stays. */
export class Leaving {
  readonly #owner: LeavingOwner;

  constructor(owner: LeavingOwner) {
    this.#owner = owner;
  }

  /** The message as it goes out, with what stands under it. */
  contentOf(conversation: ConversationView): MessageContent {
    const { draft, signatures } = this.#owner;
    const content = draft.outgoingOf(conversation);
    const signature = signatures.of(conversation);
    return content.html !== undefined && signature ? { ...content, ...signed(content, signature) } : content;
  }

  /** What was written behind a message while it was looked at; nothing when the message itself is another now. */
  restOf(task: string, { confirmed: _confirmed, sendAt: _sendAt, ...content }: MessageContent): Draft | undefined {
    const conversation = this.#owner.session()?.view.tasks.find(({ key }) => key === task);
    if (!conversation) return undefined;
    const now = this.contentOf(conversation);
    if (JSON.stringify(now) === JSON.stringify(content)) return {};
    const isPlain = now.html === undefined && content.html === undefined;
    return isPlain && now.text.startsWith(content.text)
      ? { text: now.text.slice(content.text.length).trimStart() }
      : undefined;
  }
}
