import type { Words } from '../../../src/index.js';

/** Keys that are pressed together with Ctrl, or with ⌘ where there is one. */
const keys: Readonly<Record<string, { readonly key: string; readonly shift?: true } | undefined>> = {
  undo: { key: 'Z' },
  redo: { key: 'Z', shift: true },
  bold: { key: 'B' },
  italic: { key: 'I' },
  underline: { key: 'U' },
  numbered: { key: '7', shift: true },
  bulleted: { key: '8', shift: true },
  quote: { key: '9', shift: true },
  link: { key: 'K' },
  clear: { key: '\\' },
};

const isMac = (): boolean => /Mac|iP(?:hone|[oa]d)/.test(navigator.platform);

/** The name of a deed with its keys, for those who point at its button. */
export function withKeys({ mailEditor }: Words, deed: string, name: string): string {
  const shortcut = keys[deed];
  if (!shortcut) return name;
  const { key, shift } = shortcut;
  const mac = `${shift ? '⇧' : ''}⌘${key}`;
  return `${name} (${isMac() ? mac : ['Ctrl', ...(shift ? [mailEditor.shift] : []), key].join(' + ')})`;
}

/** The same for screen readers. */
export function keyShortcuts(deed: string): string | undefined {
  const shortcut = keys[deed];
  if (!shortcut) return undefined;
  const { key, shift } = shortcut;
  return [isMac() ? 'Meta' : 'Control', ...(shift ? ['Shift'] : []), key].join('+');
}
