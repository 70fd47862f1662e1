import type { Channel } from './channel.js';
import type { EarlierConversation, MessageContent } from './message.js';
import type { ForbiddenScheme, ForbiddenTrigger, Refusal, RefusalOf } from './refusal.js';
import { unresolvedVariables } from './template.js';

/** The largest inline image, in bytes: 15 × 1024, fixed by the seed (C4). */
export const imageLimit = 15_360;

/** Two subjects are the same for C3 whatever their case, spacing and Unicode form. */
const folded = (subject: string): string => subject.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** A subject not used before: the same words with the first free number behind them. */
function unusedSubject(subject: string, used: ReadonlySet<string>): string {
  const words = subject.trim().replace(/ \(\d+\)$/, '');
  const free = (n: number): string => {
    const candidate = `${words} (${n})`;
    return used.has(folded(candidate)) ? free(n + 1) : candidate;
  };
  return free(2);
}

/** C3: an email subject must not have been used in an earlier conversation with this customer. */
export function whyNotSubject(
  subject: string,
  earlier: readonly Pick<EarlierConversation, 'subject'>[],
): RefusalOf<'subject-used'> | undefined {
  const used = new Set(earlier.flatMap((conversation) => conversation.subject ?? []).map(folded));
  return used.has(folded(subject))
    ? { code: 'subject-used', subject, suggestion: unusedSubject(subject, used) }
    : undefined;
}

/** C4: inline images are forbidden for some tenants, and at most 15,360 bytes for the others. */
export function whyNotImage(
  image: { readonly bytes: number },
  { imagesForbidden = false }: { readonly imagesForbidden?: boolean | undefined },
): RefusalOf<'images-forbidden' | 'image-too-large'> | undefined {
  if (imagesForbidden) return { code: 'images-forbidden' };
  return image.bytes > imageLimit ? { code: 'image-too-large', bytes: image.bytes, limit: imageLimit } : undefined;
}

const forbiddenSchemes: readonly ForbiddenScheme[] = ['cid', 'data'];

/** C5: an image that leaves is referenced by an uploaded URL, never carried inside the message. */
export function whyNotImageUrl(url: string): RefusalOf<'cid-forbidden'> | undefined {
  // browsers drop tabs, line ends and leading controls before they read a scheme, so a disguised one is still found
  const plain = url.replace(/[\p{Cc}\s]/gu, '').toLowerCase();
  const scheme = forbiddenSchemes.find((each) => plain.startsWith(`${each}:`));
  return scheme && { code: 'cid-forbidden', scheme };
}

const entity = /&(?:#x([\da-f]+)|#(\d+)|(colon|tab|newline));?/gi;
const named: Readonly<Record<string, string>> = { colon: ':', tab: '\t', newline: '\n' };

/** As a browser reads the value of an attribute; a number that is no character is left out. */
const decoded = (value: string): string =>
  value.replace(entity, (_, hex?: string, decimal?: string, name = '') => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return named[String(name).toLowerCase()] ?? (code <= 0x10ffff ? String.fromCodePoint(code) : '');
  });

// wherever it stands: what only looks like one in the text is refused rather than one let through
const source = /[\s"'/](?:src|srcset|poster|background|data)\s*=\s*["']?([^"'>]{0,80})/gi;

/** C5: does the text with its form carry an image inside it? */
export function whyNotHtml(html: string): RefusalOf<'cid-forbidden'> | undefined {
  for (const [, address = ''] of html.matchAll(source)) {
    const refusal = whyNotImageUrl(decoded(address));
    if (refusal) return refusal;
  }
  return undefined;
}

/** C6: a text whose variables are not all filled cannot be sent. */
export function whyNotFilled({ text, subject }: MessageContent): RefusalOf<'variables-unresolved'> | undefined {
  const names = unresolvedVariables([subject, text].join(' '));
  return names.length > 0 ? { code: 'variables-unresolved', names } : undefined;
}

const forbiddenTriggers: readonly string[] = ['task-created', 'task-routed', 'task-ended'] satisfies ForbiddenTrigger[];
const isForbidden = (trigger: string): trigger is ForbiddenTrigger => forbiddenTriggers.includes(trigger);

/** C8: workflows bound to the life cycle of a routed task cannot be triggered in an outbound conversation. */
export const whyNotWorkflow = (trigger: string): RefusalOf<'workflow-forbidden'> | undefined =>
  isForbidden(trigger) ? { code: 'workflow-forbidden', trigger } : undefined;

/** C9: an outbound conversation takes no third party. */
export const whyNotConference = (): RefusalOf<'conference-forbidden'> => ({ code: 'conference-forbidden' });

/** What is to be sent, and what it is judged against. */
export interface Composition extends MessageContent {
  readonly channel: Channel;
  readonly earlier: readonly EarlierConversation[];
}

/** C3, C5 and C6: every reason why this message may not be sent now, by what is known on this side; the host may know more. */
export function whyNotSend({ channel, earlier, ...content }: Composition): readonly Refusal[] {
  const subject = channel === 'email' && content.subject ? whyNotSubject(content.subject, earlier) : undefined;
  const carried = content.html === undefined ? undefined : whyNotHtml(content.html);
  return [subject, carried, whyNotFilled(content)].filter((refusal) => refusal !== undefined);
}
