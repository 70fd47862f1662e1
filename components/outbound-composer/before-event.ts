import type { Draft, MessageContent } from '../../src/index.js';

/** What is about to happen in a composer, and can still be prevented. */
export interface BeforeDetails {
  /** A message is about to be sent from this task. */
  readonly 'outbound-before-send': { readonly task: string; readonly content: MessageContent };
  /** Something that is not typed is about to be put into the message: by the page, from a template, or as suggested. */
  readonly 'outbound-before-insert': {
    readonly task: string;
    readonly from: 'page' | 'template' | 'suggestion';
    readonly insertion: Pick<Draft, 'text' | 'html' | 'subject'>;
  };
  /** The conversation is about to be ended. */
  readonly 'outbound-before-end': { readonly task: string };
}

/** Tells the page what is about to happen; prevented, it does not, and nothing that was written is lost. */
export class BeforeEvent<Type extends keyof BeforeDetails> extends Event {
  readonly detail: BeforeDetails[Type];

  constructor(type: Type, detail: BeforeDetails[Type]) {
    super(type, { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

/** Asks the page; nothing against it, it may happen. */
export const mayHappen = <Type extends keyof BeforeDetails>(
  host: EventTarget,
  type: Type,
  detail: BeforeDetails[Type],
): boolean => host.dispatchEvent(new BeforeEvent(type, detail));

declare global {
  interface GlobalEventHandlersEventMap {
    'outbound-before-send': BeforeEvent<'outbound-before-send'>;
    'outbound-before-insert': BeforeEvent<'outbound-before-insert'>;
    'outbound-before-end': BeforeEvent<'outbound-before-end'>;
  }
}
