import type { Channel } from './channel.js';
import { percentDecoded } from './email/bare-address.js';
import { numberOf } from './phone/link-number.js';

/** Whom a link on a page writes to, and what it would write. */
export interface ContactLink {
  readonly channel: Channel;
  /** As `parsePhone` or `parseEmail` reads it; several recipients with commas between them; empty when there is none. */
  readonly to: string;
  readonly subject?: string;
  readonly text?: string;
}

type Field = readonly [name: string, value: string];

/** Nobody writes a link of more parts; looking further would only cost time. */
const mostParts = 100;

function fieldsOf(query: string): Field[] {
  return query.split('&', mostParts).map((field) => {
    const [name = ''] = field.split('=', 1);
    return [percentDecoded(name).toLowerCase(), percentDecoded(field.slice(name.length + 1))];
  });
}

const valueOf = (fields: readonly Field[], name: string): string => fields.find(([each]) => each === name)?.[1] ?? '';

const recipientsOf = (list: string): string[] => list.split(',', mostParts).map((each) => percentDecoded(each).trim());

// a line end in a subject would begin another header
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]/gu, '');

function linkTo(channel: Channel, recipients: readonly string[], subject: string, text: string): ContactLink {
  return {
    ...{ channel, to: recipients.filter((each) => each !== '').join(', ') },
    ...(subject !== '' && { subject }),
    ...(text !== '' && { text: text.replace(/\r\n?/g, '\n') }),
  };
}

/** RFC 5724, the forms before it that put `&` or `;` before the message, and `smsto:number:message` of printed codes. */
function smsLink(link: string): ContactLink {
  const [list = ''] = link.split(/[?&:]|;(?=body=)/i, 1);
  const message = link.slice(list.length + 1);
  const text = link.charAt(list.length) === ':' ? percentDecoded(message) : valueOf(fieldsOf(message), 'body');
  return linkTo('sms', recipientsOf(list).map(numberOf), '', text);
}

/** RFC 6068, without the headers that nobody would see. */
function mailLink(link: string): ContactLink {
  const [list = ''] = link.split('?', 1);
  const fields = fieldsOf(link.slice(list.length + 1));
  const others = fields.filter(([name]) => name === 'to').map(([, value]) => value.trim());
  const subject = oneLine(valueOf(fields, 'subject'));
  return linkTo('email', [...recipientsOf(list), ...others], subject, valueOf(fields, 'body'));
}

/**
 * Reads the address of a link that writes a text message (`sms:`, `smsto:`) or an email (`mailto:`); `undefined` for any
 * other text. Of the headers of a `mailto:` link only `to`, `subject` and `body` count: copies and attachments are
 * nothing that a page may add unseen. What is wrongly percent-encoded is taken as it is written; throws for no string.
 */
export function readContactLink(href: string): ContactLink | undefined {
  const [, scheme, link = ''] = /^(mailto|sms|smsto):(?:\/\/)?(.*)$/is.exec(href.trim()) ?? [];
  if (scheme === undefined) return undefined;
  return scheme.toLowerCase() === 'mailto' ? mailLink(link) : smsLink(link);
}
