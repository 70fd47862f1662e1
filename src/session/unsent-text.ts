import type { TranscriptMessage } from '../machine/outbox/outbox.view.js';

/** The text of those messages that surely did not reach anybody, in their order. */
export const unsentText = (transcript: readonly TranscriptMessage[]): string =>
  transcript
    .filter(({ withdrawable }) => withdrawable)
    .map(({ text }) => text)
    .join('\n');
