import { executeServerCommand } from '@web/test-runner-commands';

/** What the browser tells of the page and its frames. */
export interface News {
  /** The addresses that were asked for, but those that a policy stopped. */
  readonly asked: readonly string[];
  /** What was said in dialogs. */
  readonly dialogs: readonly string[];
}

const ownPath = '/asked/last';
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

const latest = () => executeServerCommand<News, undefined>('network');

/** What was asked for since the last time, once the browser tells of a request that we made after everything else. */
export async function news(): Promise<News> {
  const all = [await latest()];
  // what is drawn is fetched when it is drawn
  await nextFrame();
  await nextFrame();
  const own = `${location.origin}${ownPath}?${crypto.randomUUID()}`;
  await fetch(own);
  while (!all.some(({ asked }) => asked.includes(own))) all.push(await latest());
  return {
    asked: all.flatMap(({ asked }) => asked).filter((address) => address !== own),
    dialogs: all.flatMap(({ dialogs }) => dialogs),
  };
}
