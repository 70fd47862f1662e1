import { expect } from '@open-wc/testing';
import { allByRole, findByRole } from '../../support/by-role.js';
import { press, type } from '../../support/keyboard.js';
import { paste } from './support/clipboard.js';
import { editorAt } from './support/editor-at.js';

type Listening = readonly [target: EventTarget, type: string, listener: unknown];

/** Everything that begins to listen to the page or to the window from now on, until it stops. */
function listeners() {
  const listening: Listening[] = [];
  // eslint-disable-next-line @typescript-eslint/unbound-method -- because they are called with their targets, below
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const isSame = (one: Listening, other: Listening) => one.every((part, index) => part === other[index]);
  const ofPage = (target: unknown): target is EventTarget =>
    target === document || target === undefined || target === window;
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...args) {
    const begun: Listening = [this, args[0], args[1]];
    // what listens already does not listen twice
    if (ofPage(this) && !listening.some((each) => isSame(each, begun))) listening.push(begun);
    addEventListener.apply(this, args);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget, ...args) {
    const ended = listening.findIndex((each) => isSame(each, [this, args[0], args[1]]));
    if (ended >= 0) listening.splice(ended, 1);
    removeEventListener.apply(this, args);
  };
  return {
    names: () => listening.map(([, type]) => type),
    restore: () => {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
    },
  };
}

const prototypes = [ShadowRoot, Document, DocumentFragment, Node, Element, HTMLElement, Range, Selection, EventTarget];

const shapes = () => prototypes.map(({ prototype }) => Object.getOwnPropertyDescriptors(prototype));

describe('the editor of a mail in the page of a host', () => {
  it('leaves no node and no listener when it is gone', async () => {
    const listened = listeners();
    try {
      const { editor, mount, root } = await editorAt({
        html: '<p>See <a href="https://acme.example">here</a> now, and <img src="https://i.example/a.png"></p>',
        allowImages: true,
      });
      editor.selection = { from: 6, to: 6 };
      await type('x');
      paste(root, { html: '<b>bold</b>' });
      await press('a', 'Control');
      expect(listened.names()).to.include('selectionchange');

      editor.destroy();

      expect(mount.childNodes.length).to.equal(0);
      expect(listened.names()).to.deep.equal([]);
    } finally {
      listened.restore();
    }
  });

  it('takes along what it showed of a link', async () => {
    const { editor } = await editorAt({ html: '<p><a href="https://acme.example">here</a></p>' });
    editor.selection = { from: 2, to: 2 };
    await findByRole('group', 'Link');

    editor.destroy();
    window.dispatchEvent(new Event('resize'));

    expect(allByRole('group', 'Link').length).to.equal(0);
    expect(allByRole('textbox', 'Message').length).to.equal(0);
  });

  it('changes no prototype of the page', async () => {
    const before = shapes();
    const { editor } = await editorAt();
    await type('Dear Ana');
    await press('ArrowLeft', 'Shift');
    editor.destroy();

    expect(shapes()).to.deep.equal(before);
  });

  it('gives a root a selection of its own where roots have none, and no other root one', async () => {
    const { prototype } = ShadowRoot as unknown as { prototype: { getSelection?: unknown } };
    const { getSelection } = prototype;
    delete prototype.getSelection;
    try {
      await editorAt();

      expect('getSelection' in prototype).to.be.false;
    } finally {
      prototype.getSelection = getSelection;
    }
  });
});
