import { closeHistory } from 'prosemirror-history';
import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from '../schema/schema.js';
import { plainText } from '../writing/plain-text.js';
import { mailSerializer } from '../writing/mail-serializer.js';
import { drop } from './drop.js';
import { insert } from './insert.js';
import type { Intake } from './intake.js';
import { transferred, transferredAddress, transferredImages } from './transferred.js';

const { link } = schema.marks;

/** A web address that is pasted over a text becomes its link. */
function pasteLink({ state, dispatch }: EditorView, href: string): void {
  const { from, to } = state.selection;
  const tr = closeHistory(state.tr).removeMark(from, to, link).addMark(from, to, link.create({ href }));
  dispatch(tr.setSelection(TextSelection.create(tr.doc, to)));
}

function pasteContent(view: EditorView, data: DataTransfer, allowImages: boolean): void {
  const { state } = view;
  const mail = transferred(data, allowImages, state.storedMarks ?? state.selection.$from.marks());
  if (!mail) return;
  view.dispatch(insert(state, mail).setMeta('paste', true).setMeta('uiEvent', 'paste'));
}

function paste(view: EditorView, data: DataTransfer, { allowImages, takeImages }: Intake): void {
  const images = transferredImages(data);
  const href = transferredAddress(data);
  if (images.length > 0) takeImages(images);
  else if (href !== undefined && view.state.selection instanceof TextSelection && !view.state.selection.empty)
    pasteLink(view, href);
  else pasteContent(view, data, allowImages);
}

/**
 * What is pasted and dropped is read by us alone, because only so is it parsed where nothing runs, is fetched or is
 * reported; what is copied and cut is written as a mail is.
 */
export const clipboard = (intake: Intake): Plugin =>
  new Plugin({
    props: {
      clipboardSerializer: mailSerializer,
      clipboardTextSerializer: ({ content }) => plainText(content),
      handleDOMEvents: {
        paste: (view, event) => {
          if (!view.editable) return false;
          event.preventDefault();
          if (event.clipboardData) paste(view, event.clipboardData, intake);
          return true;
        },
        drop: (view, event) => drop(view, event, intake),
      },
    },
  });
