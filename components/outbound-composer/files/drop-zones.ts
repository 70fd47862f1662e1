import { html, type TemplateResult } from 'lit';
import type { Words } from '../../../src/index.js';
import type { FilesSetting } from './files-setting.js';

/** Where files can be dropped, seen while they are held over the composer; who does not see it is told. */
export function dropZones({ files }: Words, { uses, imagesForbidden }: FilesSetting): TemplateResult {
  const offered = (['inline', 'attach'] as const).filter(
    (use) => uses[use] && !(use === 'inline' && imagesForbidden && uses.attach),
  );
  return html`
    <div class="drop-zones" aria-hidden="true">
      ${offered.map((use) => html`<p class="drop-zone" data-use=${use}>${files.dropHere[use]}</p>`)}
    </div>
  `;
}
