import { expect } from '@open-wc/testing';
import { byRole } from '../../support/by-role.js';
import { press, type } from '../../support/keyboard.js';
import { editorAt } from './support/editor-at.js';

/** On which side of the text field a text stands, as it is seen. */
function sideOf(text: string): string {
  const field = byRole('textbox', 'Message');
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.textContent?.includes(text)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const [around, within] = [field.getBoundingClientRect(), range.getBoundingClientRect()];
    return within.left - around.left < around.right - within.right ? 'left' : 'right';
  }
  throw new Error(`There is no ${text}.`);
}

const listSide = (name: string) => getComputedStyle(byRole('list', undefined, byRole('textbox', name))).direction;

describe('a mail in more than one direction', () => {
  for (const dir of ['ltr', 'rtl'] as const)
    it(`stands on the side that each paragraph begins at (${dir} page)`, async () => {
      await editorAt(
        { html: '<p>Dear Ana</p><p>مرحبا Ana</p><blockquote>اقتباس</blockquote><ul><li>one</li></ul><h1>שלום</h1>' },
        { dir },
      );

      const sides = ['Dear', 'مرحبا', 'اقتباس', 'one', 'שלום'].map(sideOf);

      expect(sides).to.deep.equal(['left', 'right', 'right', 'left', 'right']);
    });

  it('moves a paragraph to the other side as its first letter is typed, and back as that is taken away', async () => {
    await editorAt({ html: '<p>12</p>' });
    await type('שלום');
    const typed = sideOf('שלום');

    for (let letter = 0; letter < 4; letter++) await press('Backspace');

    expect([typed, sideOf('12')]).to.deep.equal(['right', 'left']);
  });

  it('has a paragraph that begins with a mark for right to left on the right', async () => {
    await editorAt({ html: '<p>\u200F12</p><p>34</p>' });

    expect([sideOf('12'), sideOf('34')]).to.deep.equal(['right', 'left']);
  });

  it('has the bullets of a list where its text begins, while it is typed', async () => {
    const { editor } = await editorAt();
    await press('8', 'Control', 'Shift');

    await type('واحد');

    expect([sideOf('واحد'), listSide('Message')]).to.deep.equal(['right', 'rtl']);
    expect(editor.html).to.equal('<ul dir="rtl"><li><p dir="auto">واحد</p></li></ul>');
  });
});
