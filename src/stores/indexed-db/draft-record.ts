import type { Draft } from '../../ports/draft-store.js';

const recordVersion = 1;

/** A draft as it lies on the device. */
export interface DraftRecord {
  readonly key: string;
  readonly draft: Draft;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  /** When it was first found expired, in milliseconds since the epoch. */
  readonly expiredAt?: number | undefined;
  readonly version: typeof recordVersion;
}

/** A draft as it is to lie on the device. */
export const draftRecord = (key: string, draft: Draft, savedAt: number): DraftRecord => ({
  key,
  draft,
  savedAt,
  version: recordVersion,
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const texts: readonly (keyof Draft)[] = ['text', 'subject', 'to', 'entryPointId', 'name'];

const isText = (value: unknown): boolean => typeof value === 'string';

const isDraft = (value: unknown): value is Draft =>
  isObject(value) &&
  texts.every((name) => value[name] === undefined || isText(value[name])) &&
  (value.context === undefined || (isObject(value.context) && Object.values(value.context).every(isText)));

/** Can it be read? Years of versions, extensions and crashes may have written there. */
export const isDraftRecord = (value: unknown): value is DraftRecord =>
  isObject(value) &&
  value.version === recordVersion &&
  typeof value.key === 'string' &&
  Number.isFinite(value.savedAt) &&
  (value.expiredAt === undefined || Number.isFinite(value.expiredAt)) &&
  isDraft(value.draft);
