import { withPages } from '../support/with-pages.mjs';
import { mailInComposer, mailInEditor } from './mail-keys.mjs';
import { sms } from './sms-keys.mjs';

/** What a key costs in a long message, as CPU of the page's main thread in ms, until it is painted: a frame has 16. */
export const measure = () =>
  withPages(async (pages) => ({
    'a key in an SMS': await sms(pages),
    'a key in a mail': await mailInComposer(pages),
    'a key in the editor of a mail alone': await mailInEditor(pages),
  }));
