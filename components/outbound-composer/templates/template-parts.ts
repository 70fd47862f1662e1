import type { Draft, MessageTemplate, Words } from '../../../src/index.js';
import type { ComposerParts } from '../composing-element.js';
import type { Insertion, MessageField, Span } from '../message-field.js';
import type { PreviewPlace } from './template-preview.js';
import type { RowLook } from './template-row.js';

/** What the templates of a composer know of the message, and do with it. */
export interface TemplateParts extends ComposerParts {
  readonly field: () => MessageField | undefined;
  readonly draft: () => Draft;
  /** Puts a filled template into the message, unless the page prevents it. */
  readonly insert: (what: Insertion & Pick<Draft, 'subject'>, instead: Span | undefined) => void;
  /** Does an input method have this key? */
  readonly isComposing: (event: KeyboardEvent) => boolean;
}

/** A template that was chosen, and what it is to stand in place of. */
export interface ChosenTemplate {
  readonly template: MessageTemplate;
  /** The shortcut that was typed for it; without one it goes where the caret is. */
  readonly instead?: Span | undefined;
}

/** How templates look in the conversation that is shown. */
export function lookOf({ session, shown, language }: ComposerParts): PreviewPlace & RowLook {
  const { words, tag }: { readonly words: Words; readonly tag: string } = language();
  const { task, wanted } = shown() ?? {};
  const cost = session()?.view.desk?.smsCost;
  return { words, tag, cost, channel: wanted?.channel ?? 'sms', values: task?.variables ?? {} };
}
