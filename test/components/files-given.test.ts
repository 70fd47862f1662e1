import { expect } from '@open-wc/testing';
import { allByRole, byRole, findByRole, textOf, until, untilReads } from '../support/by-role.js';
import { ear } from '../support/composer-at.js';
import { everything } from '../support/desk-at.js';
import { drag, filesAt, paste, transfer } from '../support/files-at.js';
import { picture } from '../support/images.js';

const notes = () => new File(['Hello'], 'notes.txt', { type: 'text/plain' });
const icon = () => picture({ width: 32, height: 24, of: 'flat', name: 'icon.png' });
const message = () => byRole('textbox', 'Message');
const only = (...capabilities: readonly (typeof everything)[number][]) => ({
  capabilities: [...everything.filter((each) => each !== 'attachments' && each !== 'inline-images'), ...capabilities],
});

const attachHere = 'Drop files here to attach them';
const insertHere = 'Drop images here to put them into the message';

/** The part of the drop target that says this. */
function zone(composer: { readonly renderRoot: ParentNode }, says: string): Element {
  const found = [...composer.renderRoot.querySelectorAll('p')].find(({ textContent }) => textContent === says);
  if (!found) throw new Error(`Nothing says “${says}”: ${textOf()}`);
  return found;
}

describe('files that are dragged over the composer', () => {
  it('show where they can be dropped, and say so', async () => {
    const { composer } = await filesAt();
    const heard = ear(composer);

    const isLeft = drag('dragover', message(), transfer([notes()]));
    await untilReads(attachHere);

    expect(isLeft).to.be.false;
    expect(textOf()).to.include(insertHere);
    expect(heard).to.deep.equal(['Files can be dropped here.']);
  });

  it('are shown no target any more when they are dragged away', async () => {
    await filesAt();
    drag('dragover', message(), transfer([notes()]));
    await untilReads(attachHere);

    drag('dragleave', message(), transfer([notes()]));

    await until(() => !textOf().includes(attachHere));
  });

  it('are shown no target any more when the drag has ended, and nobody told of it', async () => {
    await filesAt();
    drag('dragover', message(), transfer([notes()]));
    await untilReads(attachHere);

    message().dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));

    await until(() => !textOf().includes(attachHere));
  });

  it('are attached where that is offered', async () => {
    const { composer, uploads } = await filesAt();
    const data = transfer([notes(), await icon()]);
    drag('dragover', message(), data);
    await untilReads(attachHere);

    const isLeft = drag('drop', zone(composer, attachHere), data);
    await until(() => uploads.length === 2);

    expect(isLeft).to.be.false;
    expect(uploads.map(({ name, use }) => [name, use])).to.deep.equal([
      ['notes.txt', 'attachment'],
      ['icon.png', 'attachment'],
    ]);
    expect(textOf()).not.to.include(attachHere);
  });

  it('go into the message where that is offered, and say why they cannot', async () => {
    const { composer } = await filesAt();
    const data = transfer([await icon(), notes()]);
    drag('dragover', message(), data);
    await untilReads(insertHere);

    drag('drop', zone(composer, insertHere), data);
    await findByRole('group', 'Image icon.png, and 1 more after it');
    byRole('button', 'Cancel').click();

    await findByRole('group', 'Image notes.txt');
    await untilReads('Only PNG, JPEG, GIF and WebP images can be put into a message.');
  });

  it('dropped before there is a target go where they belong', async () => {
    const { uploads } = await filesAt();

    drag('drop', message(), transfer([notes(), await icon()]));
    await findByRole('group', 'Image icon.png');
    await until(() => uploads.length === 1);

    expect(uploads[0]).to.include({ name: 'notes.txt', use: 'attachment' });
  });

  it('are not offered the message where images are forbidden', async () => {
    await filesAt({}, { desk: { imagesForbidden: true } });

    drag('dragover', message(), transfer([notes()]));
    await untilReads(attachHere);

    expect(textOf()).not.to.include(insertHere);
  });

  it('are offered what the desktop takes, and nothing else', async () => {
    await filesAt(only('inline-images'));

    drag('dragover', message(), transfer([notes()]));
    await untilReads(insertHere);

    expect(textOf()).not.to.include(attachHere);
  });

  it('are not taken while the conversation is closed, and not opened in place of the desktop', async () => {
    const { session, settle, composer, uploads } = await filesAt({ endTask: () => new Promise(() => undefined) });
    session.end(session.view.selectedKey!);
    await settle();
    await composer.updateComplete;
    const data = transfer([notes()]);
    data.dropEffect = 'copy';

    const isLeft = [drag('dragover', message(), data), drag('drop', message(), data)];
    await composer.updateComplete;

    expect(isLeft).to.deep.equal([false, false]);
    expect(data.dropEffect).to.equal('none');
    expect(textOf()).not.to.include(attachHere);
    expect(uploads).to.have.length(0);
  });

  const others: readonly { what: string; at: () => ReturnType<typeof filesAt>; on: () => Element }[] = [
    { what: 'beside the composer', at: () => filesAt(), on: () => document.body },
    { what: 'where the desktop takes none', at: () => filesAt(only()), on: message },
    { what: 'in a text message', at: () => filesAt({}, { channel: 'sms' }), on: message },
  ];
  for (const { what, at, on } of others)
    it(`are left to the page ${what}`, async () => {
      const { composer, uploads } = await at();
      const data = transfer([notes()]);

      const isLeft = [drag('dragenter', on(), data), drag('dragover', on(), data), drag('drop', on(), data)];
      await composer.updateComplete;

      expect(isLeft).to.deep.equal([true, true, true]);
      expect(textOf()).not.to.include(attachHere);
      expect(uploads).to.have.length(0);
    });

  it('are not what is dragged when it is text, or a piece of a page with its images', async () => {
    await filesAt();
    const text = transfer([], 'Hello');
    const piece = transfer([await icon()]);
    piece.setData('text/html', '<img src="https://files.test/1">');

    const isLeft = [text, piece].map((data) => drag('dragover', message(), data) && drag('drop', message(), data));

    expect(isLeft).to.deep.equal([true, true]);
  });
});

describe('files that are pasted', () => {
  it('go where they belong, and nowhere else', async () => {
    const { uploads } = await filesAt();
    let heard = 0;
    message().addEventListener('paste', () => (heard += 1));

    const isLeft = paste(message(), [notes(), await icon()]);
    await findByRole('group', 'Image icon.png');
    await until(() => uploads.length === 1);

    expect([isLeft, heard]).to.deep.equal([false, 0]);
    expect(uploads[0]).to.include({ name: 'notes.txt', use: 'attachment' });
  });

  it('are attached where no image can stand in the message', async () => {
    const { uploads } = await filesAt(only('attachments'));

    paste(message(), [await icon()]);
    await until(() => uploads.length === 1);

    expect(uploads[0]).to.include({ name: 'icon.png', use: 'attachment' });
  });

  it('are no files when they only picture the text beside them', async () => {
    const { uploads } = await filesAt();

    const isLeft = paste(message(), [await icon()], 'A table');

    expect(isLeft).to.be.true;
    expect(allByRole('group')).to.have.length(0);
    expect(uploads).to.have.length(0);
  });

  it('are left to the page where the desktop takes none', async () => {
    await filesAt(only());

    expect(paste(message(), [notes()])).to.be.true;
  });
});
