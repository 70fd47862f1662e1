import type { DemoWords, ReplayWords } from '../words.js';
import type { ReplayEvent } from './player.js';

/** A moment of a replay as it is read: minutes, seconds and thousandths from its start. */
export function timeOf(ms: number): string {
  const whole = Math.max(0, Math.round(ms));
  const seconds = Math.floor(whole / 1_000);
  const [minute, second, rest] = [Math.floor(seconds / 60), seconds % 60, whole % 1_000];
  return `${minute}:${String(second).padStart(2, '0')}.${String(rest).padStart(3, '0')}`;
}

/** A line of the event list. */
interface Line {
  readonly mark: keyof ReplayWords['marks'];
  /** What it is about, in words, and as it is called in the contract. */
  readonly words: string;
  readonly code: string;
  readonly json: unknown;
}

const has = <Name extends string>(json: unknown, name: Name): json is Readonly<Record<Name, unknown>> =>
  typeof json === 'object' && json !== null && name in json;

const answerMark = (answer: unknown): Line['mark'] => {
  if (has(answer, 'refusal')) return 'refused';
  return has(answer, 'fault') ? 'failed' : 'answered';
};

const wordFor = (words: Readonly<Record<string, string>>, code: string): string =>
  Object.entries(words).find(([name]) => name === code)?.[1] ?? code;

function crossingLine({ entry, asked }: Extract<ReplayEvent, { kind: 'crossing' }>, words: DemoWords): Line {
  if (entry.type === 'told') {
    const code = has(entry.fact, 'type') && typeof entry.fact.type === 'string' ? entry.fact.type : '?';
    return { mark: 'told', words: wordFor(words.facts, code), code, json: entry.fact };
  }
  const { name, clientToken } = entry.type === 'asked' ? entry : (asked ?? { name: '?', clientToken: '?' });
  const about = { words: wordFor(words.requests, name), code: name };
  if (entry.type === 'asked') return { ...about, mark: 'asked', json: { clientToken, request: entry.request } };
  if (entry.type === 'answered') return { ...about, mark: answerMark(entry.answer), json: entry.answer };
  const json = { clientToken, ...(entry.type === 'threw' && { message: entry.message }) };
  return { ...about, mark: entry.type, json };
}

function lineOf(event: ReplayEvent, words: DemoWords): Line {
  if (event.kind === 'crossing') return crossingLine(event, words);
  const { kind, name, message } = event.divergence;
  return { mark: kind, words: words.replay.differs[kind](words.requests[name]), code: name, json: message };
}

function part<Name extends 'span' | 'code' | 'bdi' | 'pre' | 'strong'>(name: Name, className: string, text: string) {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

/** An event as a row to be read, which opens to the JSON behind it. */
export function rowOf(event: ReplayEvent, startedAt: number, words: DemoWords): HTMLLIElement {
  const { mark, words: about, code, json } = lineOf(event, words);
  const subject = part('span', 'subject', about);
  // a code is not a word of the page's language
  const name = part('code', '', code);
  name.translate = false;
  if (about !== code) subject.append(' ', name);
  const line = part('span', 'line', '');
  const time = part('bdi', 'time', timeOf(event.at - startedAt));
  line.append(time, ' ', part('strong', '', words.replay.marks[mark]), ' ', subject);
  const summary = document.createElement('summary');
  summary.append(line);
  const details = document.createElement('details');
  details.append(summary);
  details.addEventListener(
    'toggle',
    () => {
      const text = typeof json === 'string' ? json : JSON.stringify(json, undefined, 2);
      const data = part('pre', '', text);
      data.dir = 'ltr';
      details.append(data);
    },
    { once: true },
  );
  const row = document.createElement('li');
  row.dataset.mark = mark;
  row.append(details);
  return row;
}

/** What an event is, for those who do not see the list. */
export function spoken(event: ReplayEvent, startedAt: number, words: DemoWords): string {
  const { mark, words: about } = lineOf(event, words);
  return words.replay.event(timeOf(event.at - startedAt), words.replay.marks[mark], about);
}
