// Runs inside the frame of content-security.test.ts, under its strict policy.
import { foldQuoted } from '../../../../components/mail/fold-quoted.js';
import { mailFragment, sanitizeMail } from '../../../../components/mail/index.js';
import { MessageFrame } from '../../../../components/mail/message-frame.js';

const words = { lang: 'en', title: 'Message', leadsTo: (place: string) => `(leads to ${place})` };

/** What the test does in here. */
export interface StrictPage {
  readonly sanitize: (mail: string) => string;
  /** Shows mails in the page, and all of them in one frame; answers the frame's page. */
  readonly show: (...mails: readonly string[]) => () => Document | undefined;
}

function show(...mails: readonly string[]) {
  const place = document.createElement('section');
  document.body.append(place);
  const fragment = new DocumentFragment();
  for (const mail of mails) {
    place.append(mailFragment(mail));
    fragment.append(mailFragment(mail));
  }
  foldQuoted(fragment, 'Earlier messages');
  const frame = new MessageFrame(place, { words });
  frame.show(fragment);
  return () => place.querySelector('iframe')?.contentDocument ?? undefined;
}

Object.assign(globalThis, { strict: { sanitize: sanitizeMail, show } satisfies StrictPage });
