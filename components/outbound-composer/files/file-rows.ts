import { explain, plainFileName, type Attachment, type Words } from '../../../src/index.js';
import type { Attaching, AttachStep } from './attaching.js';
import type { ConversationFiles } from './conversation-files.js';
import { stateOf } from './file-state.js';

/** A file as the list shows it. */
export interface FileRow {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  /** How far it is, in words. */
  readonly state: string;
  /** It keeps the message from being sent, and does not get better by itself. */
  readonly isStuck: boolean;
  readonly again?: { readonly label: string; readonly act: () => void } | undefined;
  readonly leave: { readonly label: string; readonly act: () => void };
}

/** What the rows are made of. */
export interface FileRows {
  readonly words: Words;
  readonly all: ConversationFiles;
  readonly now: number;
  /** The agent takes a file of this name out. */
  readonly left: (name: string) => void;
}

/** A host may call a file anything. */
const nameOf = ({ files }: Words, name: string): string => plainFileName(name) || files.unnamed;

function attachmentState({ files: { states, refused } }: Words, file: Attachment, now: number): string {
  const state = stateOf(file, now);
  return state === 'refused' && file.reason ? refused(file.reason) : states[state];
}

function attachedRow({ words, all, now, left }: FileRows, file: Attachment): FileRow {
  const leave = {
    label: words.files.remove,
    act: () => {
      left(nameOf(words, file.name));
      all.remove(file);
    },
  };
  const state = stateOf(file, now);
  return {
    key: all.keyOf(file),
    name: nameOf(words, file.name),
    bytes: file.bytes,
    state: attachmentState(words, file, now),
    isStuck: state === 'refused' || state === 'expired',
    leave,
  };
}

function whyRefused({ files }: Words, why: Extract<AttachStep, { readonly at: 'refused' }>['why']): string {
  const told =
    typeof why === 'string' ? files.troubles[why] : files.tooMuch(files.size(why.bytes), files.size(why.most));
  return `${told.why} ${told.todo}`;
}

function stepState(words: Words, { name, step }: Attaching): string {
  const { files } = words;
  if (step.at === 'refused') return whyRefused(words, step.why);
  if (step.at === 'failed') return `${files.failed(explain(words, step.problem).why)} ${files.retryIsSafe}`;
  return step.at === 'again' ? files.again(nameOf(words, name)) : files.states[step.at];
}

const mayRetry = ({ step }: Attaching): boolean =>
  step.at === 'failed' || (step.at === 'refused' && typeof step.why !== 'string');

function attachingRow({ words, all, left }: FileRows, each: Attaching): FileRow {
  const { files, composer } = words;
  const { at } = each.step;
  const retry = (): void => {
    all.retry(each);
  };
  const again = at === 'again' ? files.attachAgain : mayRetry(each) ? composer.retry : undefined;
  const leave = { again: files.doNotAttach, refused: files.remove, failed: files.remove };
  return {
    key: each.token,
    name: nameOf(words, each.name),
    bytes: each.file.size,
    state: stepState(words, each),
    isStuck: at === 'refused' || at === 'failed' || at === 'again',
    again: again === undefined ? undefined : { label: again, act: retry },
    leave: {
      label: { waiting: files.cancel, uploading: files.cancel, ...leave }[at],
      act: () => {
        left(nameOf(words, each.name));
        all.cancel(each);
      },
    },
  };
}

/** The files of a message, those that the desktop has first, each with how far it is and what can be done about it. */
export const fileRows = (rows: FileRows): readonly FileRow[] => [
  ...rows.all.attachments.map((file) => attachedRow(rows, file)),
  ...rows.all.attaching.map((each) => attachingRow(rows, each)),
];
