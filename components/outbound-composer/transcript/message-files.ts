import { html, nothing, type TemplateResult } from 'lit';
import type { Attachment, TranscriptMessage } from '../../../src/index.js';
import { fileSize } from '../../internal/file-size.js';
import type { Reading } from './reading.js';

/** The address of a file when it leads to the web and nowhere else: a host's `javascript:` or `data:` is none. */
function webAddress({ url, state }: Attachment): string | undefined {
  if (url === undefined || state !== 'ready') return undefined;
  const address = URL.canParse(url) ? new URL(url) : undefined;
  return address && ['https:', 'http:'].includes(address.protocol) ? address.href : undefined;
}

// they can make `exe.fdp` of `pdf.exe`
const turned = /[\u202A-\u202E\u2066-\u2069]/g;

function stateOf({ words: { transcript }, moments }: Reading, { state, reason, expiresAt }: Attachment): string {
  if (state === 'refused' && reason !== undefined) return transcript.fileRefused(reason);
  const isKept = state === 'ready' && expiresAt !== undefined && moments.day(expiresAt) !== '';
  return isKept ? transcript.keptUntil(moments.day(expiresAt)) : transcript.fileStates[state];
}

function fileRow(reading: Reading, file: Attachment): TemplateResult {
  const { words, tag } = reading;
  const address = webAddress(file);
  const name = html`<bdi>${file.name.replace(turned, '')}</bdi>`;
  return html`
    <li class="file ${file.state}">
      ${
        address === undefined
          ? name
          : html`<a href=${address} target="_blank" rel="noopener noreferrer"
              >${name} <span class="visually-hidden">${words.transcript.newTab}</span></a
            >`
      }
      <bdi class="muted">${fileSize(tag, file.bytes)}</bdi>
      <span class="state" dir="auto">${stateOf(reading, file)}</span>
    </li>
  `;
}

/** The files that travel with a message: what each is called, how large it is and how far; a link where it can be fetched. */
export function messageFiles(
  reading: Reading,
  { attachments = [] }: Pick<TranscriptMessage, 'attachments'>,
): TemplateResult | typeof nothing {
  if (attachments.length === 0) return nothing;
  return html`
    <ul class="files" aria-label=${reading.words.transcript.files}>
      ${attachments.map((file) => fileRow(reading, file))}
    </ul>
  `;
}
