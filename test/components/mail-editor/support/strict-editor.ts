// Runs inside the frame of content-security.test.ts, under its strict policy.
import { loadWords } from '../../../../src/index.js';
import { paste, type Carried } from './clipboard.js';
import { editorIn } from './editor-in.js';

const words = await loadWords('en');
const host = document.createElement('main');
document.body.append(host);
const { root, editor } = editorIn(host.attachShadow({ mode: 'open' }), words);
editor.focus();

/** What the test does in here: what it pastes must come from this page. */
export interface StrictPage {
  readonly editor: typeof editor;
  readonly paste: (carried: Carried) => void;
}

Object.assign(globalThis, {
  strict: {
    editor,
    paste: (carried) => {
      paste(root, carried);
    },
  } satisfies StrictPage,
});
