/** What is on a clipboard, or is dragged. */
export interface Carried {
  readonly html?: string;
  readonly text?: string;
  readonly files?: readonly File[];
}

/** It, as the browser hands it over. */
export function transferOf({ html, text, files = [] }: Carried): DataTransfer {
  const data = new DataTransfer();
  if (html !== undefined) data.setData('text/html', html);
  if (text !== undefined) data.setData('text/plain', text);
  for (const file of files) data.items.add(file);
  return data;
}

/** Pastes into what has the keyboard in this root. */
export function paste(root: ShadowRoot, carried: Carried): void {
  const clipboardData = transferOf(carried);
  root.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
}

/** What is copied of what is selected in this root. */
export function copied(root: ShadowRoot): Required<Omit<Carried, 'files'>> {
  const clipboardData = new DataTransfer();
  root.activeElement?.dispatchEvent(
    new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
  return { html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') };
}

/** Drops on the text in this root; answers whether anybody took it. */
export function drop(root: ShadowRoot, carried: Carried): boolean {
  const line = root.querySelector('[role="textbox"] p');
  const { left: clientX = 0, top: clientY = 0 } = line?.getBoundingClientRect() ?? {};
  const dropped = { dataTransfer: transferOf(carried), bubbles: true, cancelable: true, composed: true };
  return (
    line?.dispatchEvent(new DragEvent('drop', { ...dropped, clientX: clientX + 2, clientY: clientY + 2 })) === false
  );
}
