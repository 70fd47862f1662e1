import { whyNotImage } from '../../../domain/composition.js';
import type { Attachment } from '../../../domain/attachment.js';
import type { FileToUpload } from '../../../ports/desktop.js';
import type { Centre } from '../centre.js';
import { scanWords } from '../words/reasons.js';
import type { Deed } from './deed.js';

const sixMonthsMs = 182 * 24 * 3_600_000;
const scanMs = 2_500;

/** Looks into an attachment for a while, and says what it found. */
function scanLater({ knobs, timers, line, language }: Centre, fileId: string): void {
  timers.after(scanMs, () => {
    const isRefused = knobs().scan === 'refuses';
    const reason = isRefused ? { reason: scanWords[language] } : {};
    line.tell({ type: 'file.changed', fileId, state: isRefused ? 'refused' : 'ready', ...reason });
  });
}

/** Keeps a file, and gives it an address; images inside a message within their limit (C4, C5). */
export const uploadFile =
  (centre: Centre): Deed<'uploadFile'> =>
  ({ use, name, type, bytes }: FileToUpload, { clientToken }) => {
    const before = centre.files.get(clientToken);
    if (before) return before;
    const refusal = use === 'inline-image' ? whyNotImage({ bytes }, centre.knobs()) : undefined;
    if (refusal) return { refusal };
    const id = centre.newId('file');
    const file: Attachment = {
      ...{ id, name, type, bytes },
      state: use === 'attachment' ? 'scanning' : 'ready',
      url: `https://files.northwind.example/${id}/${encodeURIComponent(name)}`,
      expiresAt: centre.timers.now() + sixMonthsMs,
    };
    centre.files.set(clientToken, file);
    if (use === 'attachment') scanLater(centre, id);
    return file;
  };
