import type { Words } from '../../../src/index.js';
import { momentsFor } from '../transcript/moments.js';
import type { Arrived, ConversationFiles } from './conversation-files.js';
import type { FilesTold } from './file-news.js';
import { fileRows } from './file-rows.js';
import { stepWords } from './image-said.js';

/** A language, as a composer speaks it. */
export interface Tongue {
  readonly words: Words;
  readonly tag: string;
}

/** That an image is in the message, and how long it can be seen there (C5). */
export function arrivedWords({ words, tag }: Tongue, { expiresAt }: Arrived): string {
  const { inserted, seenUntil, seenForMonths } = words.files.image;
  const day = expiresAt === undefined ? '' : momentsFor(tag).day(expiresAt);
  return `${inserted} ${day ? seenUntil(day) : seenForMonths}`;
}

/** Everything there is to tell of the files of a conversation, now. */
export function filesTold(tongue: Tongue, all: ConversationFiles, now: number): FilesTold {
  const { words } = tongue;
  const left = (): void => undefined;
  const rows = fileRows({ words, all, now, left }).map(
    ({ key, name, state }) => [key, words.files.told(name, state)] as const,
  );
  const images = all.images.slice(0, 1).map(({ token, step }) => {
    const { why, todo } = stepWords(words, step);
    return [token, `${why} ${todo}`.trim()] as const;
  });
  const arrived = all.arrived ? [['arrived', arrivedWords(tongue, all.arrived)] as const] : [];
  return new Map([...rows, ...images, ...arrived]);
}
