import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';

/** Enough for a sharp preview on every screen. */
const longest = 440;

function paint(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
}

/** How an image looks; painted, because a page's policy may forbid images that come from nowhere. */
export const preview = (label: string, bitmap: ImageBitmap): TemplateResult => html`
  ${guard([label, bitmap], () => {
    const painted = (canvas: Element | undefined): void => {
      if (canvas instanceof HTMLCanvasElement) paint(canvas, bitmap);
    };
    return html`<canvas class="preview" role="img" aria-label=${label} ${ref(painted)}></canvas>`;
  })}
`;
