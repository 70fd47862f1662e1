import type { DesktopLog } from 'outbound-elements/hosts/recorded';
import { byId, fillSelect } from '../controls.js';
import { label, wordsNow } from '../page-words.js';
import { say } from '../status.js';
import { playerOf, type Player } from './player.js';
import { rowOf, spoken, timeOf } from './rows.js';
import { provideSession } from './stage.js';

/** A log on show. */
interface Show {
  readonly log: DesktopLog;
  readonly file: string;
  readonly player: Player;
  readonly close: () => void;
}

const page = {
  replay: byId('replay', HTMLElement),
  title: byId('replay-title', HTMLElement),
  stage: byId('replay-stage', HTMLElement),
  events: byId('replay-events', HTMLOListElement),
  position: byId('replay-position', HTMLElement),
  restart: byId('replay-restart', HTMLButtonElement),
  step: byId('replay-step', HTMLButtonElement),
  play: byId('replay-play', HTMLButtonElement),
  end: byId('replay-end', HTMLButtonElement),
  speed: byId('replay-speed', HTMLSelectElement),
  back: byId('replay-back', HTMLButtonElement),
};
const speeds = ['1', '4', '16'];
const frameMs = 50;

let show: Show | undefined;
let isRunning = false;
/** Counts what was told to run, so that what ran before notices. */
let run = 0;

function turnTo(isReplay: boolean): void {
  page.replay.hidden = !isReplay;
  for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) part.hidden = isReplay;
}

const isOver = ({ player }: Show): boolean => player.progress.isOver;

/** Adds the rows that are new, and stays at the end of the list if that was in sight. */
function showEvents({ player, log }: Show): void {
  const { scrollHeight, scrollTop, clientHeight } = page.events;
  const isAtEnd = scrollHeight - scrollTop - clientHeight < 40;
  const news = player.events.slice(page.events.childElementCount);
  page.events.append(...news.map((event) => rowOf(event, log.startedAt, wordsNow())));
  if (isAtEnd && news.length > 0) page.events.scrollTop = page.events.scrollHeight;
}

function refresh(): void {
  if (!show) return;
  showEvents(show);
  const { step, steps, at, end } = show.player.progress;
  const words = wordsNow();
  page.title.textContent = words.replay.title(show.file);
  page.position.textContent = words.replay.position(step, steps, timeOf(at), timeOf(end));
  page.play.textContent = isRunning ? words.page.pause : words.page.play;
  // they keep the focus, and the status has said why they do nothing
  const isAtEnd = String(isOver(show));
  for (const button of [page.step, page.play, page.end]) button.ariaDisabled = isAtEnd;
}

let awaited: number | undefined;

/** Once a frame, however much happens in it. */
function refreshSoon(): void {
  awaited ??= requestAnimationFrame(() => {
    awaited = undefined;
    refresh();
  });
}

const differencesIn = (player: Player): number => player.events.filter(({ kind }) => kind === 'divergence').length;

function sayWhere(where: Show): void {
  const { player, log } = where;
  const differences = differencesIn(player);
  const last = player.events.at(-1);
  if (isOver(where)) say({ words: ({ replay }) => replay.over(differences), isProblem: differences > 0 });
  else if (last) say({ words: (words) => spoken(last, log.startedAt, words), isProblem: last.kind === 'divergence' });
}

const frame = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, frameMs));

/** Goes on by a frame's time at this speed; without a speed, as fast as it can. */
async function goOn(player: Player, speed: number | undefined, isWanted: () => boolean): Promise<void> {
  if (speed === undefined) return player.leap();
  const before = performance.now();
  await frame();
  if (isWanted()) await player.advance(Math.round((performance.now() - before) * speed));
}

/** Goes on until the end or until it is told otherwise. */
async function play(speed: () => number | undefined): Promise<void> {
  const mine = ++run;
  const playing = show;
  if (!playing) return;
  const isMine = (): boolean => run === mine;
  isRunning = true;
  while (isMine() && !isOver(playing)) {
    await goOn(playing.player, speed(), isMine);
    refresh();
  }
  if (isMine()) await pause();
}

/** Stands still, and says where. */
async function pause(): Promise<void> {
  run += 1;
  isRunning = false;
  const paused = show;
  await paused?.player.settled();
  refresh();
  if (paused && paused === show) sayWhere(paused);
}

async function step(): Promise<void> {
  // what was playing stops, so that this is one step
  run += 1;
  await show?.player.step();
  await pause();
}

function close(): void {
  run += 1;
  isRunning = false;
  show?.close();
  show = undefined;
  page.stage.replaceChildren();
  page.events.replaceChildren();
}

/** Shows a log from its start, in the place of the live desktop, which goes on. */
export function showReplay(log: DesktopLog, file: string): void {
  close();
  const player = playerOf(log);
  const unprovide = provideSession(page.stage, player.session);
  // what the reader does in the replayed desktop crosses the boundary too
  const unfollow = player.session.subscribe(refreshSoon);
  const end = (): void => {
    unfollow();
    unprovide();
    player.stop();
  };
  show = { log, file, player, close: end };
  turnTo(true);
  const desk = byId('replay-desk', HTMLTemplateElement);
  page.stage.append(document.importNode(desk.content, true));
  label(page.stage);
  refresh();
  const { steps } = player.progress;
  say({ words: ({ replay }) => replay.opened(steps) });
  page.step.focus();
}

/** Says everything on the replay's page again, in the language of now. */
export function speakReplay(): void {
  fillSelect(
    page.speed,
    speeds.map((speed) => [speed, `${speed} ×`]),
  );
  page.events.replaceChildren();
  refresh();
}

/** Lets the controls work; `left` is called when the live desktop is back. */
export function connectReplay(left: () => void): void {
  page.step.addEventListener('click', () => void step());
  page.play.addEventListener('click', () => {
    void (isRunning ? pause() : play(() => Number(page.speed.value)));
  });
  page.end.addEventListener('click', () => void play(() => undefined));
  page.restart.addEventListener('click', () => {
    if (show) showReplay(show.log, show.file);
    page.restart.focus();
  });
  page.back.addEventListener('click', () => {
    close();
    turnTo(false);
    say({ words: ({ replay }) => replay.back });
    left();
  });
}
