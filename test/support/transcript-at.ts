import { nextFrame } from '@open-wc/testing';
import type { Desktop, Message } from '../../src/index.js';
import { byRole, findByRole, textOf, until } from './by-role.js';
import { composerAt, type Circumstances } from './composer-at.js';
import { press } from './keyboard.js';
import { said } from './written.js';

export { said };

/** As many messages as asked, from the given one on; each has more lines than the one before, and the fifth has one again. */
export const lines = (count: number, from = 0): readonly Message[] =>
  Array.from({ length: count }, (_, index) =>
    said(`m-${from + index}`, `line ${from + index}${'\nand more'.repeat(index % 5)}`),
  );

/** A desktop that knows these messages. */
export const telling = (messages: readonly Message[]): Partial<Desktop> => ({
  listMessages: async () => ({ messages, earlier: [] }),
});

/** The messages that are there, by their rows. */
export const rowsIn = (box: Element): readonly HTMLElement[] => [
  ...box.querySelectorAll<HTMLElement>('[aria-posinset]'),
];

/** Where a row is seen, in pixels below the upper edge of its box; undefined when it is not there. */
export function placeOf(box: Element, text: string): number | undefined {
  const row = rowsIn(box).find((each) => textOf(each).includes(text));
  return row && Math.round(row.getBoundingClientRect().top - box.getBoundingClientRect().top);
}

/** The text of the first row that is in sight. */
export function firstSeen(box: Element): string {
  const { top } = box.getBoundingClientRect();
  const row = rowsIn(box).find((each) => each.getBoundingClientRect().bottom > top + 1);
  return row ? (/line \d+/.exec(textOf(row))?.[0] ?? textOf(row)) : '';
}

/** Can something of a row be seen? */
export function isSeen(box: Element, text: string): boolean {
  const row = rowsIn(box)
    .find((each) => textOf(each).includes(text))
    ?.getBoundingClientRect();
  const { top, bottom } = box.getBoundingClientRect();
  return row !== undefined && row.bottom > top + 1 && row.top < bottom - 1;
}

/** A composer whose transcript is read in a box that is too low for it. */
export async function transcriptAt(otherwise: Partial<Desktop> = {}, circumstances: Circumstances = {}) {
  const setup = await composerAt(otherwise, circumstances);
  setup.composer.style.setProperty('block-size', '460px');
  const box = await findByRole('log', circumstances.lang === 'es' ? 'Mensajes' : 'Messages');
  const fromEnd = () => Math.round(box.scrollHeight - box.clientHeight - box.scrollTop);
  /** Waits until the box has stood still for some frames. */
  const atRest = async () => {
    for (let still = 0; still < 4; still++) {
      const { scrollTop } = box;
      await nextFrame();
      if (box.scrollTop !== scrollTop) still = -1;
    }
  };
  /** Does what moves the box, and waits until it rests again. */
  const moved = async (move: () => unknown) => {
    await atRest();
    const rests = new Promise((resolve) => {
      box.addEventListener('scrollend', resolve, { once: true });
    });
    await move();
    await rests;
    await atRest();
  };
  return {
    ...setup,
    box,
    fromEnd,
    /** Scrolls by hand, so many pixels down. */
    scroll: (by: number) =>
      moved(() => {
        box.scrollBy(0, by);
      }),
    /** Presses a key that scrolls. */
    presses: (key: string) => moved(() => press(key)),
    /** Waits until the last message is in sight. */
    atEnd: () => until(() => rowsIn(box).length > 0 && fromEnd() <= 1),
  };
}

/** The transcript, by its name. */
export const log = () => byRole('log', /^(Messages|Mensajes)$/);
