import { expect } from '@open-wc/testing';
import { readMessageRecord, readTaskRecord, versioned } from '../../src/machine/shapes/kept.shapes.js';
import { keptMessage, keptTask, problem } from './kept-shapes.fixture.js';
import { answers, refusals } from './shapes.fixture.js';
import { changedAt, isPlace, pathsIn, spoilt, without, type Specimen } from './specimen.fixture.js';

type Read = (record: unknown) => unknown;

/** What of a record lies where its problem is, or only tells more about a transfer target: it may be anything. */
const mayBeAnything = (path: string): boolean =>
  /^\w+\.problem|\.target\.(detail|team|skills|extension|since|load|agentsAvailable|waitMs)/.test(path);

/** What must hold of every record, because other versions, extensions and crashes may have written it. */
function expectRecord(name: string, read: Read, { json, maybe = [] }: Specimen): void {
  const paths = pathsIn(json);
  const mustBe = paths.filter((path) => !isPlace(path) && !maybe.includes(path) && !mayBeAnything(path));

  it(`${name} is understood with all that is in it, and nothing else`, () => {
    expect(read({ ...json, somethingElse: 1 })).to.deep.equal(json);
  });

  it(`${name} can do without ${maybe.join(', ')}`, () => {
    for (const path of maybe) expect(read(without(json, path)), path).to.deep.equal(without(json, path));
  });

  it(`${name} cannot be read without ${mustBe.join(', ')}`, () => {
    expect(mustBe.filter((path) => read(without(json, path)) !== undefined)).to.deep.equal([]);
  });

  it(`${name} cannot be read with anything of another kind in it, but for its problem and more about its target`, () => {
    const readable = paths.filter((path) => read(spoilt(json, path)) !== undefined);

    expect(readable.filter((path) => !mayBeAnything(path))).to.deep.equal([]);
  });

  it(`${name} is of our version, or cannot be read`, () => {
    expect(versioned({ place: 'open.active' })).to.deep.equal({ version: 1, place: 'open.active' });
    for (const version of [0, 2, '1']) expect(read({ ...json, version })).to.equal(undefined);
  });

  it(`${name} was written at some moment`, () => {
    for (const savedAt of [Infinity, NaN]) expect(read({ ...json, savedAt })).to.equal(undefined);
  });

  it(`${name} is an object`, () => {
    for (const record of ['Hello', null, undefined, []]) expect(read(record)).to.equal(undefined);
  });
}

describe('of what is kept,', () => {
  expectRecord('a message (C11)', readMessageRecord, keptMessage);
  expectRecord('a task (L8)', readTaskRecord, keptTask);
});

/** Is this understood in the place of what stands there? */
const isRead = (read: Read, { json }: Specimen, path: string, value: unknown): boolean =>
  read(changedAt(json, path, () => value)) !== undefined;
const isReadInMessage = (path: string, value: unknown): boolean =>
  isRead(readMessageRecord, keptMessage, `entry.${path}`, value);
const isReadInTask = (path: string, value: unknown): boolean =>
  isRead(readTaskRecord, keptTask, `context.${path}`, value);

interface Vocabulary {
  readonly of: string;
  readonly words: readonly unknown[];
  readonly no: readonly unknown[];
  readonly isRead: (word: unknown) => boolean;
}

const vocabularies: readonly Vocabulary[] = [
  {
    of: 'how far a message has come (C11)',
    words: ['queued', 'sending', 'sent', 'delivered', 'failed', 'unknown'],
    no: ['', 'lost'],
    isRead: (status) => isReadInMessage('status', status),
  },
  {
    of: 'until when a message is left alone (C11)',
    words: [5, 'agent'],
    no: ['', 'host', true],
    isRead: (waits) => isReadInMessage('waits', waits),
  },
  {
    of: 'how often a message was tried (C11)',
    words: [0, 1, 3],
    no: [-1, 0.5],
    isRead: (attempts) => isReadInMessage('attempts', attempts),
  },
  {
    of: 'how often a message was looked up (C11)',
    words: [0, 1, 3],
    no: [-1, 0.5],
    isRead: (looks) => isReadInMessage('looks', looks),
  },
  {
    of: 'how many messages nobody has read',
    words: [0, 1, 3],
    no: [-1, 0.5],
    isRead: (unread) => isReadInTask('unread', unread),
  },
  {
    of: 'the channel the agent wants (L1)',
    words: ['sms', 'email'],
    no: ['', 'fax'],
    isRead: (channel) => isReadInTask('wanted.channel', channel),
  },
  {
    of: 'what kind of target a task goes to (T2)',
    words: ['queue', 'agent'],
    no: ['', 'robot'],
    isRead: (kind) => isReadInTask('transfer.target.kind', kind),
  },
];

describe('the words kept for', () => {
  for (const { of, words, no, isRead: isOne } of vocabularies)
    it(`${of} are ${words.join(', ')}, and not ${no.join(', ')}`, () => {
      expect(words.filter(isOne)).to.deep.equal(words);
      expect(no.filter(isOne)).to.deep.equal([]);
    });
});

describe('a name that is empty', () => {
  const names: readonly { what: string; isRead: () => boolean }[] = [
    { what: 'a message', isRead: () => isReadInMessage('clientToken', '') },
    { what: 'the task of a message', isRead: () => isReadInMessage('taskId', '') },
    { what: 'the conversation of a message', isRead: () => isReadInMessage('conversationId', '') },
    { what: 'a task', isRead: () => isReadInTask('key', '') },
    { what: 'a transfer', isRead: () => isReadInTask('transfer.clientToken', '') },
  ];
  for (const { what, isRead: isOne } of names)
    it(`is none for ${what} that is kept`, () => {
      expect(isOne()).to.equal(false);
    });
});

/** The problem as it is read at a message and at a task. */
const problemsRead = (json: unknown) => [
  readMessageRecord(changedAt(keptMessage.json, 'entry.problem', () => json))?.entry.problem,
  readTaskRecord(changedAt(keptTask.json, 'context.problem', () => json))?.context.problem,
];

const request = 'sendMessage';
const oursWithData: readonly { readonly problem: object; readonly data: readonly string[] }[] = [
  { problem: { code: 'host-absent', request }, data: ['request'] },
  { problem: { code: 'host-vetoed', request }, data: ['request'] },
  { problem: { code: 'host-silent', request, deadlineMs: 8_000 }, data: ['request', 'deadlineMs'] },
  { problem: { code: 'host-malformed', request, path: 'message.id' }, data: ['request', 'path'] },
  { problem: { code: 'host-failed', request, message: 'down' }, data: ['request', 'message'] },
  { problem: { code: 'send-lapsed', afterMs: 86_400_000 }, data: ['afterMs'] },
];

describe('a problem that is kept with a message or a task', () => {
  for (const { problem: whole, data } of oursWithData)
    it(`is understood with its data: ${Object.values(whole).join(', ')}`, () => {
      expect(problemsRead({ ...whole, somethingElse: 1 })).to.deep.equal([whole, whole]);
      for (const path of data) expect(problemsRead(without(whole, path)), path).to.deep.equal([undefined, undefined]);
    });

  for (const [code, { json }] of Object.entries(refusals))
    it(`is understood when a rule or the desktop said no: ${code}`, () => {
      const refusal = { code, ...json };

      expect(problemsRead(refusal)).to.deep.equal([refusal, refusal]);
    });

  it('knows every request by its name, and no other', () => {
    const about = (name: string) => ({ code: 'host-vetoed', request: name });
    const names = Object.keys(answers);

    expect(names.flatMap((name) => problemsRead(about(name)))).to.deep.equal(
      names.flatMap((name) => [about(name), about(name)]),
    );
    for (const name of ['', 'makeCoffee']) expect(problemsRead(about(name))).to.deep.equal([undefined, undefined]);
  });

  it('costs nothing but itself when it cannot be read: the text is more than the reason (C10)', () => {
    for (const wrong of [{ code: 'host-tired' }, { code: '' }, {}, [], 'down', 7, null]) {
      const message = readMessageRecord(changedAt(keptMessage.json, 'entry.problem', () => wrong));
      const task = readTaskRecord(changedAt(keptTask.json, 'context.problem', () => wrong));

      expect(message?.entry).to.deep.include({ content: { text: 'Hello', subject: 'Your order' }, problem: undefined });
      expect(task?.context).to.deep.include({ key: 'token-1', problem: undefined });
    }
  });

  it('is none where there is none', () => {
    expect(problemsRead(problem)).to.deep.equal([problem, problem]);
    expect(problemsRead(undefined)).to.deep.equal([undefined, undefined]);
  });
});
