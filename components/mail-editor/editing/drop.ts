import { closeHistory } from 'prosemirror-history';
import { Slice } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import { dropPoint } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import type { Intake } from './intake.js';
import { transferred, transferredImages } from './transferred.js';

function dropContent(view: EditorView, at: number, data: DataTransfer, allowImages: boolean): void {
  const { state } = view;
  const mail = transferred(data, allowImages, []);
  if (!mail) return;
  const slice = Slice.maxOpen(mail.content);
  const from = dropPoint(state.doc, at, slice) ?? at;
  const tr = closeHistory(state.tr).replaceRange(from, from, slice);
  const end = tr.mapping.map(from);
  tr.setSelection(TextSelection.between(tr.doc.resolve(from), tr.doc.resolve(end)));
  view.focus();
  view.dispatch(tr.setMeta('uiEvent', 'drop'));
}

/** Takes what is dropped from elsewhere; answers whether there is nothing left to do. */
export function drop(view: EditorView, event: DragEvent, { allowImages, takeImages }: Intake): boolean {
  const { dataTransfer, clientX: left, clientY: top } = event;
  // what is dragged inside the editor never left it
  if (!dataTransfer || !view.editable || view.dragging) return false;
  // a file that nobody takes would be opened in place of the desktop
  event.preventDefault();
  const images = transferredImages(dataTransfer);
  const at = view.posAtCoords({ left, top });
  if (images.length > 0) takeImages(images);
  else if (at) dropContent(view, at.pos, dataTransfer, allowImages);
  return true;
}
