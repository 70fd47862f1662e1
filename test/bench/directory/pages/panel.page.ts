import '../../../../components/transfer-panel/define.js';
import type { TransferTarget } from '../../../../src/index.js';
import { changesOf } from '../entries.js';
import { frame, placeWith } from './conversation.js';

/** The panel of a conversation, which lists every entry. */
export async function begin(count: number) {
  const { place, targets, tell } = await placeWith(count);
  let panel = place.appendChild(document.createElement('transfer-panel'));
  const inside = (selector: string) => panel.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  const trigger = async (): Promise<HTMLElement> => {
    for (; ; await frame()) {
      const button = inside('[part=trigger]');
      if (button?.checkVisibility()) return button;
    }
  };
  let changes: TransferTarget[] = [];
  await trigger();
  return {
    open: () => inside('[part=trigger]')?.click(),
    close: () => {
      panel.hide();
    },
    field: () => inside('[part=search]'),
    makeChanges: (shown: string[], round: number) => {
      changes = changesOf(targets, shown, round);
    },
    /** Each told by itself, as a host tells them. */
    change: () => {
      for (const target of changes) tell({ type: 'targets.changed', targets: [target] });
    },
    changeAtOnce: () => {
      tell({ type: 'targets.changed', targets: changes });
    },
    shown: () => {
      const rows = [...(panel.shadowRoot?.querySelectorAll('[role=option]') ?? [])];
      // rows of a panel that is closed yet are seen by nobody
      return rows[0]?.checkVisibility() ? rows.map((row) => row.textContent) : [];
    },
    /** Takes it away as it is, and puts another into its place. */
    replace: async () => {
      panel.remove();
      panel = place.appendChild(document.createElement('transfer-panel'));
      await trigger();
    },
  };
}
