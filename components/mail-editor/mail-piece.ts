import { readHtml } from './reading/read-html.js';
import { plainText } from './writing/plain-text.js';
import { mailSerializer, writeHtml } from './writing/write-html.js';

/** A piece of a mail that is not edited, such as a signature. */
export interface MailPiece {
  readonly html: string;
  readonly text: string;
  /** The piece as it is shown; it stands in one place at a time. */
  readonly shown: HTMLElement;
}

/** Reads HTML from elsewhere into what the editor could have written. */
export function readMail(html: string): MailPiece {
  const mail = readHtml(html, { allowImages: true });
  const shown = document.createElement('div');
  shown.className = 'mail-form';
  shown.append(mailSerializer.serializeFragment(mail.content));
  return { html: writeHtml(mail), text: plainText(mail.content), shown };
}
