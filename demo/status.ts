import { byId } from './controls.js';
import { wordsNow } from './page-words.js';
import type { DemoWords } from './words.js';

/** Something to say, in whatever language the page is in, with the technical word for those who want it. */
interface Saying {
  readonly words: (words: DemoWords) => string;
  readonly detail?: string | undefined;
  readonly isProblem?: boolean;
}

let said: Saying | undefined;

/** Says it again, in the language of now. */
export function repeat(): void {
  const status = byId('log-status', HTMLElement);
  status.classList.toggle('problem', said?.isProblem ?? false);
  const detail = document.createElement('code');
  detail.textContent = said?.detail ?? '';
  detail.lang = 'en';
  detail.dir = 'ltr';
  status.replaceChildren(said?.words(wordsNow()) ?? '', ...(said?.detail ? [' ', detail] : []));
}

/** Says something below the bar, politely to those who hear it. */
export function say(saying: Saying): void {
  said = saying;
  repeat();
}
