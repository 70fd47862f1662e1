import { fillTemplateHtml } from '../domain/template.js';
import type { Draft } from '../ports/draft-store.js';

/** What was written, as a draft or as a message that did not go out. */
type Written = Pick<Draft, 'text' | 'subject' | 'html' | 'cc' | 'bcc' | 'attachments'>;

/** What is in plain words only has its lines in a paragraph. */
const formOf = ({ text = '', html }: Written): string =>
  html ?? (text === '' ? '' : fillTemplateHtml('<p>{{text}}</p>', { text }));

/** Both lists as one, each of what has one name once. */
const both = <Item>(one: readonly Item[] = [], other: readonly Item[] = [], nameOf: (item: Item) => string): Item[] => [
  ...new Map([...one, ...other].map((item) => [nameOf(item), item])).values(),
];

const itself = (address: string): string => address;

/** A draft with what else was written behind it: nothing of either is lost, and where one has a form, both have (C10). */
export function draftBehind(draft: Draft | undefined, more: Written): Draft {
  const text = [draft?.text, more.text].filter(Boolean).join('\n');
  const hasForm = draft?.html !== undefined || more.html !== undefined;
  const subject = draft?.subject?.trim() ? draft.subject : more.subject;
  const cc = both(draft?.cc, more.cc, itself);
  const bcc = both(draft?.bcc, more.bcc, itself);
  const attachments = both(draft?.attachments, more.attachments, ({ id }) => id);
  return {
    ...draft,
    ...(subject && { subject }),
    text,
    ...(hasForm && { html: formOf(draft ?? {}) + formOf(more) }),
    ...(cc.length > 0 && { cc }),
    ...(bcc.length > 0 && { bcc }),
    ...(attachments.length > 0 && { attachments }),
  };
}
