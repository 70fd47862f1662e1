import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { explain, type Explanation, type Words } from '../../../src/index.js';
import type { FileUse } from './files-owner.js';
import type { FilesSetting } from './files-setting.js';

/** What becomes of what the agent chooses. */
export interface FileChoice {
  choose(files: readonly File[], use: FileUse): void;
  /** A button was pressed that is closed. */
  refuse(use: FileUse): void;
  /** Which was pressed last: why it is closed is then seen, too. */
  readonly refused: FileUse | undefined;
}

const kinds: Readonly<Record<FileUse, string | undefined>> = {
  inline: 'image/png,image/jpeg,image/gif,image/webp',
  attach: undefined,
};

/** Why no file can be taken, but for a conversation that is closed altogether. */
function whyNot(words: Words, setting: FilesSetting, use: FileUse): Explanation | undefined {
  const { files } = words;
  if (use === 'inline') return setting.imagesForbidden ? explain(words, { code: 'images-forbidden' }) : undefined;
  return setting.isFull ? files.full(files.size(setting.most ?? 0)) : undefined;
}

function openChoice({ currentTarget }: Event): void {
  const field = currentTarget instanceof Element ? currentTarget.nextElementSibling : null;
  if (field instanceof HTMLInputElement) field.click();
}

function fileButton(words: Words, setting: FilesSetting, choice: FileChoice, use: FileUse): TemplateResult {
  const why = whyNot(words, setting, use);
  const reason = setting.isOpen ? why && `why-not-${use}` : 'closed';
  const refuse = (): void => {
    choice.refuse(use);
  };
  const chosen = ({ target }: Event & { readonly target: HTMLInputElement }): void => {
    const files = [...(target.files ?? [])];
    // because the same file may be chosen again
    target.value = '';
    choice.choose(files, use);
  };
  return html`
    <button
      part=${use === 'inline' ? 'insert-image' : 'attach'}
      type="button"
      aria-disabled=${reason === undefined ? 'false' : 'true'}
      aria-describedby=${ifDefined(reason)}
      @click=${reason === undefined ? openChoice : refuse}
    >
      ${use === 'inline' ? words.files.insertImage : words.files.attach}
    </button>
    <input type="file" hidden multiple accept=${ifDefined(kinds[use])} data-files=${use} @change=${chosen} />
    <p id="why-not-${use}" class="hint" ?hidden=${!why || choice.refused !== use}>${why?.why} ${why?.todo}</p>
  `;
}

/** Buttons that open the system's choice of files, those that the desktop takes; closed, they stay and say why. */
export const fileButtons = (words: Words, setting: FilesSetting, choice: FileChoice): readonly TemplateResult[] =>
  (['inline', 'attach'] as const)
    .filter((use) => setting.uses[use])
    .map((use) => fileButton(words, setting, choice, use));
