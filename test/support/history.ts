import type { MessageStatus } from '../../src/index.js';

/** What happened in a run, in order; a message is named by its text, which no other has. */
export type Happening =
  /** send() said yes. */
  | { readonly type: 'accepted'; readonly message: string; readonly conversation: string }
  | { readonly type: 'retried' | 'withdrawn'; readonly message: string }
  /** It could not be restored, and is in a draft again. */
  | { readonly type: 'rescued'; readonly message: string }
  /** It reached the customer. */
  | { readonly type: 'delivered'; readonly message: string }
  /** The host's word on it, as an answer or as a fact; `absent`: it does not have it. */
  | { readonly type: 'told'; readonly message: string; readonly word: 'sent' | 'delivered' | 'failed' | 'absent' }
  | { readonly type: 'shown'; readonly message: string; readonly status: MessageStatus }
  /** The page was told that it went out, or that it did not. */
  | { readonly type: 'announced sent' | 'announced failed'; readonly message: string }
  /** Its conversation left the desk, and with it what was shown. */
  | { readonly type: 'left'; readonly message: string }
  /** After more than enough time. */
  | { readonly type: 'still busy'; readonly task: string };

/** What must never happen. */
export type Wrong =
  | 'lost'
  | 'delivered twice'
  | 'delivered though withdrawn'
  | 'delivered though shown failed'
  | 'out of order'
  | 'shown without the host’s word'
  | 'busy for ever';

/** A promise that was broken, and for whom. */
export interface Violation {
  readonly wrong: Wrong;
  readonly about: string;
}

interface Story {
  readonly message: string;
  readonly conversation: string;
  readonly index: number;
  readonly own: readonly Happening[];
}

const isAbout = (happening: Happening, message: string): boolean =>
  'message' in happening && happening.message === message;

function storiesOf(history: readonly Happening[]): readonly Story[] {
  return history.flatMap((happening, index) =>
    happening.type === 'accepted'
      ? { ...happening, index, own: history.filter((other) => isAbout(other, happening.message)) }
      : [],
  );
}

const has = ({ own }: Story, type: Happening['type']): boolean => own.some((happening) => happening.type === type);

const deliveries = ({ own }: Story): number => own.filter(({ type }) => type === 'delivered').length;

const lastShown = ({ own }: Story): MessageStatus | undefined =>
  own.reduce<MessageStatus | undefined>((last, each) => (each.type === 'shown' ? each.status : last), undefined);

/** Is it the host who says, since the agent last sent it, that it failed? */
const isToldFailed = ({ own }: Story): boolean =>
  own
    .slice(own.findLastIndex(({ type }) => type === 'retried') + 1)
    .some((each) => each.type === 'told' && each.word === 'failed');

/** The host said that it was not there, and then it came: what was done on that word is not ours to answer for. */
function wasDeniedFirst({ own }: Story): boolean {
  const denied = own.findIndex((each) => each.type === 'told' && each.word === 'absent');
  return denied >= 0 && denied < own.findIndex(({ type }) => type === 'delivered');
}

/** Did the agent see it fail, or take it back, on the host's word alone? */
const isToldNotThere = (story: Story): boolean => isToldFailed(story) || wasDeniedFirst(story);

/** Behind a message whose fate is unknown the others wait for the agent, and are seen waiting. */
const waitsForTheAgent = (story: Story, stories: readonly Story[]): boolean =>
  lastShown(story) === 'queued' &&
  !has(story, 'left') &&
  stories.some(
    (ahead) => ahead.conversation === story.conversation && ahead.index < story.index && lastShown(ahead) === 'unknown',
  );

/** The host had said that it went out, the page was told so, and the host learned better when the conversation had left. */
function hadLeftInTime(story: Story): boolean {
  const left = story.own.findIndex(({ type }) => type === 'left');
  const said = story.own.slice(0, Math.max(left, 0)).flatMap((each) => (each.type === 'told' ? each.word : []));
  return left >= 0 && has(story, 'announced sent') && !said.includes('failed');
}

function isLost(story: Story, stories: readonly Story[]): boolean {
  if (deliveries(story) > 0 || has(story, 'withdrawn')) return false;
  if (has(story, 'rescued') || has(story, 'announced failed')) return false;
  const shown = lastShown(story);
  return shown !== 'failed' && shown !== 'unknown' && !waitsForTheAgent(story, stories) && !hadLeftInTime(story);
}

const isShownFailed = (story: Story): boolean =>
  deliveries(story) > 0 && lastShown(story) === 'failed' && !isToldNotThere(story);

function isShownWithoutWord({ own }: Story): boolean {
  const said = new Set<string>();
  for (const each of own) {
    if (each.type === 'told') said.add(each.word);
    if (each.type !== 'shown') continue;
    if (each.status === 'delivered' && !said.has('delivered')) return true;
    if (each.status === 'sent' && !said.has('sent') && !said.has('delivered')) return true;
  }
  return false;
}

/** Those the agent did not send again by hand reach the customer in the order in which they were written. */
function outOfOrder(history: readonly Happening[], stories: readonly Story[]): readonly Story[] {
  const arrival = ({ message }: Story): number =>
    history.findIndex((each) => each.type === 'delivered' && each.message === message);
  const fair = stories.filter((story) => deliveries(story) > 0 && !has(story, 'retried') && !wasDeniedFirst(story));
  return fair.filter((story) =>
    fair.some(
      (ahead) =>
        ahead.conversation === story.conversation && ahead.index < story.index && arrival(ahead) > arrival(story),
    ),
  );
}

const isOnItsWay = (story: Story): boolean =>
  lastShown(story) === 'sending' &&
  (['left', 'rescued', 'announced sent', 'announced failed'] as const).every((type) => !has(story, type));

/** Every promise of delivery that a history breaks; none, if all is well. */
export function violations(history: readonly Happening[]): readonly Violation[] {
  const stories = storiesOf(history);
  const those = (wrong: Wrong, guilty: readonly Story[]): readonly Violation[] =>
    guilty.map(({ message }) => ({ wrong, about: message }));
  const where = (is: (story: Story) => boolean): readonly Story[] => stories.filter(is);
  return [
    ...those(
      'lost',
      where((story) => isLost(story, stories)),
    ),
    ...those(
      'delivered twice',
      where((story) => deliveries(story) > 1),
    ),
    ...those(
      'delivered though withdrawn',
      where((story) => has(story, 'withdrawn') && deliveries(story) > 0 && !isToldNotThere(story)),
    ),
    ...those('delivered though shown failed', where(isShownFailed)),
    ...those('out of order', outOfOrder(history, stories)),
    ...those('shown without the host’s word', where(isShownWithoutWord)),
    ...those('busy for ever', where(isOnItsWay)),
    ...history.flatMap((each) =>
      each.type === 'still busy' ? { wrong: 'busy for ever' as const, about: each.task } : [],
    ),
  ];
}
