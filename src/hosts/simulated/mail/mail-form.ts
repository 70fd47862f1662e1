import type { Message } from '../../../domain/message.js';
import type { SimulatedLanguage } from '../language.js';
import type { Random } from '../random.js';
import { mailWords } from '../words/mail-words.js';
import { newsletterAround } from './newsletter.js';
import { escaped, paragraph } from './markup.js';

/** How a customer writes emails: in plain words, with an image that is fetched from elsewhere, or out of a newsletter. */
export type MailKind = 'plain' | 'remote-image' | 'newsletter';

/** What the form of an email is made of. */
export interface Mail {
  readonly text: string;
  /** Who is greeted. */
  readonly to: string;
  readonly language: SimulatedLanguage;
  /** What it answers. */
  readonly answers?: Pick<Message, 'text' | 'at' | 'authorName'> | undefined;
}

/** Mostly plain words; every fourth email is not. */
export function drawnKind(lot: Random): MailKind {
  const drawn = lot.fraction();
  if (drawn < 0.75) return 'plain';
  return drawn < 0.9 ? 'remote-image' : 'newsletter';
}

const pixel = '<img src="https://pixel.tracker.example/open.gif?id=7f3a" width="1" height="1" alt="">';
const photo = '<p><img src="https://photos.mail.example/meter.jpg" width="320" height="240" alt=""></p>';

/** What is answered, as mail programs put it under an answer. */
function quoted({ answers, language }: Mail): string {
  if (!answers) return '';
  const { text, at, authorName = '' } = answers;
  const day = new Date(at).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
  const wrote = escaped(mailWords[language].wrote(day, authorName));
  const look = 'margin:0 0 0 .8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex';
  const quote = `<blockquote class="gmail_quote" style="${look}">${paragraph(text)}</blockquote>`;
  return `<div class="gmail_quote"><div dir="ltr" class="gmail_attr">${wrote}<br></div>${quote}</div>`;
}

/** An email in the form in which a customer's mail program sends it. */
export function mailForm(mail: Mail, kind: MailKind = 'plain'): string {
  const { text, to, language } = mail;
  const said = paragraph(mailWords[language].greeting(to)) + paragraph(text);
  const image = kind === 'remote-image' ? photo + pixel : '';
  const body = kind === 'newsletter' ? newsletterAround(said, language) : said + image;
  return `<div dir="auto">${body}</div>${quoted(mail)}`;
}
