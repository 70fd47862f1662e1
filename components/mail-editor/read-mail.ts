import { readHtml } from './reading/read-html.js';
import { isEmpty } from './writing/is-empty.js';
import { mailSerializer } from './writing/mail-serializer.js';
import { plainText } from './writing/plain-text.js';
import { writeHtml } from './writing/write-html.js';

/** A piece of mail as the editor would write it. */
export interface MailPiece {
  readonly html: string;
  readonly text: string;
  /** The same, to be shown; it stands in one place at a time. */
  readonly shown: Element;
}

/** Reads HTML from elsewhere, such as a signature, into what the editor could have written; nothing where it is empty. */
export function readMail(html: string): MailPiece | undefined {
  const mail = readHtml(html, { allowImages: true });
  if (isEmpty(mail)) return undefined;
  const shown = document.createElement('div');
  shown.className = 'mail-form';
  shown.append(mailSerializer.serializeFragment(mail.content, { document }));
  return { html: writeHtml(mail), text: plainText(mail.content), shown };
}
