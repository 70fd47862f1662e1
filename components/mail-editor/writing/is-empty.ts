import type { Node } from 'prosemirror-model';

/** Is there no letter in a mail, and no image? */
export function isEmpty(mail: Node): boolean {
  let isAny = false;
  mail.descendants(({ type, text }) => {
    isAny ||= type.name === 'image' || (text !== undefined && text.trim() !== '');
    return !isAny;
  });
  return !isAny;
}
