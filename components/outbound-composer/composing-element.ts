import type { ReactiveElement } from 'lit';
import type { ConversationView, Session, Words } from '../../src/index.js';
import type { Presentation } from '../internal/presentation.js';

/** A composer, as its parts see it. */
export type ComposingElement = ReactiveElement & {
  readonly presentation: Presentation;
  readonly enterSends: boolean | undefined;
  /** For so long a message may still be taken back after it was sent; 0: not at all. */
  readonly undoSeconds: number;
};

/** What a composer gives to its parts. */
export interface ComposerParts {
  readonly session: () => Session | undefined;
  readonly shown: () => ConversationView | undefined;
  readonly language: () => { readonly words: Words; readonly tag: string };
}
