import { openDesktop } from './desktop.js';
import type { Widget } from './layout.js';
import type { Making } from './mount.js';
import { show } from './show.js';
import type { Store } from './store.js';

/** What the desktop gives the document of a widget. */
export interface FrameGift {
  readonly widget: Widget;
  readonly store: Store;
  readonly service: object;
  readonly backend: object;
  readonly served: (script: string) => string;
  /** Makes the frame as high as what is in it, in CSS pixels. */
  readonly resize: (height: number) => void;
}

/** What a frame finds at its parent. */
export interface FramesPage {
  readonly giftOf: (frame: Element | null) => FrameGift | undefined;
}

const { webex, store, served } = openDesktop();
const gifts = new Map<Element, FrameGift>();
const page: FramesPage = { giftOf: (frame) => (frame ? gifts.get(frame) : undefined) };
Object.assign(globalThis, { framesPage: page });

const making: Making = {
  page: document,
  store,
  widget: (widget) => {
    const frame = document.createElement('iframe');
    const [child] = widget.children ?? [];
    frame.title = child?.comp ?? widget.comp;
    frame.src = './frame.html';
    const resize = (height: number): void => {
      frame.style.blockSize = `${height}px`;
    };
    gifts.set(frame, { widget, store, service: webex.service, backend: webex.backend, served, resize });
    return frame;
  },
};

await show('./desktop-layout.frames.json', making);
