import { frame, placeWith } from './conversation.js';

let place: HTMLElement;

/** The page has its session, and a conversation in it. */
export async function prepare() {
  ({ place } = await placeWith(0));
}

/** The panel comes to it. */
export async function begin() {
  await import('../../../../components/transfer-panel/define.js');
  const panel = place.appendChild(document.createElement('transfer-panel'));
  while (!panel.shadowRoot?.querySelector('[part=trigger]')?.checkVisibility()) await frame();
}
