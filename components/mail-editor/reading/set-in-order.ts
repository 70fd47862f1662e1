import { dropLastBreaks } from './last-breaks.js';
import { leaveOut } from './leave-out.js';
import { gatherLines } from './lines.js';
import { dropPadding } from './padding.js';
import { keepPreformatted } from './preformatted.js';
import type { Reading } from './reading.js';
import { markStyles } from './styled-marks.js';
import { unfoldTables } from './tables.js';
import { makeWordLists } from './word-lists.js';

/** Says in tags of ours what other programs say in theirs; what we wrote ourselves stays as it is. */
export function setInOrder(nodes: DocumentFragment, { allowImages, isForeign = false }: Reading): void {
  leaveOut(nodes, allowImages);
  makeWordLists(nodes);
  markStyles(nodes);
  if (isForeign) dropPadding(nodes);
  keepPreformatted(nodes);
  unfoldTables(nodes);
  gatherLines(nodes);
  dropLastBreaks(nodes);
}
