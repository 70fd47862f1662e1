import type { Attachment, ConfirmedWarning, MessageContent } from 'outbound-elements/core';

/** An object of JSON that nobody has checked. */
export type Part = Readonly<Record<string, unknown>>;

/** What is read as an object. */
export const partOf = (json: unknown): Part => (typeof json === 'object' && json !== null ? { ...json } : {});
/** What is read as text. */
export const textOf = (json: unknown): string => (typeof json === 'string' ? json : '');

const numberOf = (json: unknown): number => (typeof json === 'number' ? json : 0);
const listOf = (json: unknown): readonly unknown[] => (Array.isArray(json) ? json : []);

/** What the agent answered to warnings of the desktop. */
export const confirmedIn = (confirmed: unknown): readonly ConfirmedWarning[] =>
  listOf(confirmed).map((each) => {
    const { id, why } = partOf(each);
    return { id: textOf(id), ...(typeof why === 'string' && { why }) };
  });

const fileStates = ['scanning', 'ready', 'refused', 'expired'] as const;

function fileIn(json: unknown): Attachment {
  const { id, name, type, bytes, state } = partOf(json);
  const found = fileStates.find((each) => each === state) ?? 'ready';
  return { id: textOf(id), name: textOf(name), type: textOf(type), bytes: numberOf(bytes), state: found };
}

/** What was written, as far as the log has it. */
export function contentIn({ text, subject, html, cc, bcc, attachments, confirmed, sendAt }: Part): MessageContent {
  return {
    text: textOf(text),
    ...(typeof subject === 'string' && { subject }),
    ...(typeof html === 'string' && { html }),
    ...(cc !== undefined && { cc: listOf(cc).map(textOf) }),
    ...(bcc !== undefined && { bcc: listOf(bcc).map(textOf) }),
    ...(attachments !== undefined && { attachments: listOf(attachments).map(fileIn) }),
    ...(confirmed !== undefined && { confirmed: confirmedIn(confirmed) }),
    ...(typeof sendAt === 'number' && { sendAt }),
  };
}
