import { expect } from '@open-wc/testing';
import type { Attachment } from '../../src/index.js';
import { allByRole, byRole, findByRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { ear } from '../support/composer-at.js';
import { described } from '../support/described.js';
import { filesAt } from '../support/files-at.js';
import { bytesOf } from '../support/images.js';
import { press } from '../support/keyboard.js';

const text = (name: string, content = 'Hello') => new File([content], name, { type: 'text/plain' });
const sized = (name: string, bytes: number) => new File([new Uint8Array(bytes)], name);

/** A file that the browser cannot read, as a folder is. */
function unreadable(name: string): File {
  const file = text(name);
  file.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) }) as never;
  return file;
}

const kept = (file: Partial<Attachment>): Attachment => ({
  ...{ id: 'file-9', name: 'plan.pdf', type: 'application/pdf', bytes: 300, state: 'ready' },
  ...file,
});

const ana = 'conversation:ana@example.com';
const drafted = (...files: readonly Partial<Attachment>[]) => ({ drafts: { [ana]: { attachments: files.map(kept) } } });

/** The files, as the list shows them. */
const listed = () => allByRole('listitem').map((file) => textOf(file));

/** A desktop whose answers the test gives, in its own time. */
function slowDesktop() {
  const answers: ((answer: Attachment | { fault: never }) => void)[] = [];
  return {
    answers,
    uploadFile: () => new Promise<Attachment>((resolve) => answers.push(resolve as never)),
  };
}

describe('attachments', () => {
  it('are uploaded with their type and content, and lie in the draft', async () => {
    const { pick, draft, uploads, composer } = await filesAt();

    pick('attach', text('notes.txt'));
    await untilReads('Ready to be sent');

    expect(textOf(composer)).to.include('notes.txt 5 bytes Ready to be sent');
    expect(uploads).to.have.length(1);
    expect(uploads[0]).to.include({ use: 'attachment', taskId: 'task-ana@example.com', name: 'notes.txt' });
    expect(uploads[0]).to.include({ type: 'text/plain', bytes: 5, base64: btoa('Hello') });
    expect(draft()?.attachments?.map(({ id, state }) => ({ id, state }))).to.deep.equal([
      { id: 'file-1', state: 'ready' },
    ]);
    expect(composer.files.whyNotSend).to.deep.equal([]);
  });

  it('keep the text of the draft', async () => {
    const { pick, draft, session } = await filesAt();
    session.saveDraft('ana@example.com', undefined);
    const key = session.view.selectedKey!;
    session.saveDraft(key, { text: 'See the notes', subject: 'Notes' });

    pick('attach', text('notes.txt'));
    await untilReads('Ready to be sent');

    expect(draft()).to.deep.include({ text: 'See the notes', subject: 'Notes' });
  });

  it('are sent with the type of their content where that tells', async () => {
    const { pick, uploads } = await filesAt();
    const image = new File([bytesOf('GIF89a\x01\0\x01\0')], 'report.pdf', { type: 'application/pdf' });

    pick('attach', image, new File(['a'], 'notes'));
    await until(() => uploads.length === 2);

    expect(uploads.map(({ type }) => type)).to.deep.equal(['image/gif', 'application/octet-stream']);
  });

  describe('on their way', () => {
    it('are uploaded one after the other, and keep the message back until they are there', async () => {
      const { answers, uploadFile } = slowDesktop();
      const { pick, uploads, composer } = await filesAt({ uploadFile });

      pick('attach', text('one.txt'), text('two.txt'));
      await until(() => uploads.length === 1);
      await untilReads('Waiting to be uploaded');

      expect(textOf(composer)).to.include('one.txt 5 bytes Uploading… Cancel two.txt 5 bytes Waiting to be uploaded');
      expect(composer.files.isBusy).to.be.true;
      expect(composer.files.whyNotSend).to.deep.equal(['one.txt', 'two.txt']);

      answers[0]?.(kept({ id: 'one', name: 'one.txt' }));
      await until(() => uploads.length === 2);
      answers[1]?.(kept({ id: 'two', name: 'two.txt' }));
      await until(() => !composer.files.isBusy);

      expect(composer.files.whyNotSend).to.deep.equal([]);
    });

    it('can be let be, without keeping the others waiting, and an answer that comes later changes nothing', async () => {
      const { answers, uploadFile } = slowDesktop();
      const { pick, uploads, draft } = await filesAt({ uploadFile });
      pick('attach', text('one.txt'), text('two.txt'));
      await until(() => uploads.length === 1);

      (await findByRole('button', 'Cancel one.txt')).click();
      await until(() => uploads.length === 2);
      answers[0]?.(kept({ id: 'one', name: 'one.txt' }));
      answers[1]?.(kept({ id: 'two', name: 'two.txt' }));
      await untilReads('Ready to be sent');

      expect(listed()).to.deep.equal(['two.txt 300 bytes Ready to be sent Remove']);
      expect(draft()?.attachments?.map(({ id }) => id)).to.deep.equal(['two']);
    });

    it('that are let be before their turn are never uploaded', async () => {
      const { answers, uploadFile } = slowDesktop();
      const { pick, uploads } = await filesAt({ uploadFile });
      pick('attach', text('one.txt'), text('two.txt'), text('three.txt'));
      await until(() => uploads.length === 1);

      (await findByRole('button', 'Cancel two.txt')).click();
      answers[0]?.(kept({ id: 'one' }));
      await until(() => uploads.length === 2);

      expect(uploads.map(({ name }) => name)).to.deep.equal(['one.txt', 'three.txt']);
      expect(listed().filter((file) => file.startsWith('two.txt'))).to.deep.equal([]);
    });

    it('say why they did not arrive, and are tried again under the same token', async () => {
      let isUp = false;
      const { pick, uploads, draft } = await filesAt({
        uploadFile: async () => {
          if (!isUp) throw new Error('The store is full');
          return kept({ name: 'notes.txt' });
        },
      });
      pick('attach', text('notes.txt'));
      await untilReads('Not uploaded. The desktop failed: The store is full Trying again is safe');
      expect(draft()?.attachments).to.equal(undefined);

      isUp = true;
      byRole('button', 'Try again notes.txt').focus();
      await press('Enter');
      await untilReads('Ready to be sent');

      expect(uploads).to.have.length(2);
      expect(uploads[1]?.token).to.equal(uploads[0]?.token);
      expect(focused()).to.equal('button Remove notes.txt');
    });

    it('have tokens of their own', async () => {
      const { pick, uploads } = await filesAt();

      pick('attach', text('one.txt'), text('two.txt'));
      await until(() => uploads.length === 2);

      expect(uploads[0]?.token).not.to.equal(uploads[1]?.token);
    });

    it('arrive in the draft of their own conversation, whichever is shown by then', async () => {
      const { answers, uploadFile } = slowDesktop();
      const { pick, uploads, begin, session } = await filesAt({ uploadFile });
      const key = session.view.selectedKey!;
      pick('attach', text('notes.txt'));
      await until(() => uploads.length === 1);

      await begin('luis@example.com');
      answers[0]?.(kept({ name: 'notes.txt' }));
      await until(() => (session.draft(key)?.attachments?.length ?? 0) === 1);

      expect(session.view.selectedKey).not.to.equal(key);
      expect(session.draft(session.view.selectedKey!)).to.equal(undefined);
      expect(listed()).to.deep.equal([]);
      session.select(key);
      await untilReads('notes.txt');
    });

    it('arrive while the composer is taken out of the page and put back', async () => {
      const { answers, uploadFile } = slowDesktop();
      const { pick, uploads, page, composer } = await filesAt({ uploadFile });
      pick('attach', text('notes.txt'));
      await until(() => uploads.length === 1);

      composer.remove();
      answers[0]?.(kept({ name: 'notes.txt' }));
      page.append(composer);

      await untilReads('notes.txt');
      await untilReads('Ready to be sent');
    });
  });

  describe('that the desktop looks into', () => {
    it('keep the message back until they are fit to be sent', async () => {
      const { pick, tell, composer } = await filesAt({ uploadFile: async () => kept({ state: 'scanning' }) });
      pick('attach', text('plan.pdf'));
      await untilReads('Being checked…');
      const whileChecked = [composer.files.isBusy, composer.files.whyNotSend];

      tell({ type: 'file.changed', fileId: 'file-9', state: 'ready' });
      await untilReads('Ready to be sent');

      expect(whileChecked).to.deep.equal([true, ['plan.pdf']]);
      expect([composer.files.isBusy, composer.files.whyNotSend]).to.deep.equal([false, []]);
    });

    it('are refused with the desktop’s reason, and keep the message back until they are removed', async () => {
      const { pick, tell, composer, draft } = await filesAt({ uploadFile: async () => kept({ state: 'scanning' }) });
      pick('attach', text('plan.pdf'));
      await untilReads('Being checked…');

      tell({ type: 'file.changed', fileId: 'file-9', state: 'refused', reason: 'It holds a macro.' });
      await untilReads('Refused: It holds a macro.');
      const whileThere = composer.files.whyNotSend;
      byRole('button', 'Remove plan.pdf').click();
      await until(() => listed().length === 0);

      expect(whileThere).to.deep.equal(['plan.pdf']);
      expect(composer.files.whyNotSend).to.deep.equal([]);
      expect(draft()?.attachments).to.deep.equal([]);
    });
  });

  describe('in a draft that comes back', () => {
    it('are shown with how far they were', async () => {
      const { composer } = await filesAt(
        {},
        drafted(
          { id: '1' },
          { id: '2', name: 'b.pdf', state: 'scanning' },
          { id: '3', name: 'c.pdf', state: 'refused' },
        ),
      );
      await untilReads('plan.pdf');

      expect(textOf(composer)).to.match(
        /plan\.pdf .* Ready to be sent .* b\.pdf .* Being checked… .* c\.pdf .* Refused/,
      );
      expect(composer.files.whyNotSend).to.deep.equal(['b.pdf', 'c.pdf']);
    });

    it('that the desktop has let go of meanwhile say so, and cannot be sent', async () => {
      const { composer, session } = await filesAt({}, drafted({ expiresAt: 1_000 }, { id: 'x', expiresAt: 1_001 }));

      await untilReads('Not kept any longer: attach it again');

      expect(session.clock.now()).to.equal(1_000);
      expect(composer.files.whyNotSend).to.deep.equal(['plan.pdf']);
      expect(textOf(composer)).to.match(/Not kept any longer.*Ready to be sent/);
    });
  });

  describe('that cannot be taken', () => {
    const cases: readonly { what: string; file: File; says: string }[] = [
      { what: 'an empty file', file: text('empty.txt', ''), says: 'There is nothing in this file.' },
      { what: 'a folder', file: unreadable('holiday'), says: 'It may be a folder' },
      {
        what: 'a page that is called an image',
        file: new File(['<script>alert(1)</script>'], 'photo.png', { type: 'image/png' }),
        says: 'The file says that it is an image, and is none.',
      },
    ];
    for (const { what, file, says } of cases)
      it(`say why: ${what}`, async () => {
        const { pick, uploads, composer } = await filesAt();

        pick('attach', file, text('notes.txt'));
        await untilReads(says);
        await until(() => uploads.length === 1);

        expect(uploads[0]?.name).to.equal('notes.txt');
        expect(composer.files.whyNotSend).to.deep.equal([file.name]);
        byRole('button', `Remove ${file.name}`).click();
        await until(() => composer.files.whyNotSend.length === 0);
      });

    it('say so when they cannot be read any more by the time of their turn', async () => {
      const { pick, uploads } = await filesAt();
      const file = text('gone.txt');
      const slice = file.slice.bind(file);
      let reads = 0;
      file.slice = (...range) => (++reads > 1 ? unreadable('').slice() : slice(...range));

      pick('attach', file);
      await untilReads('The file cannot be read.');

      expect(uploads).to.have.length(0);
    });
  });

  describe('that are there already', () => {
    it('are only taken once more when the agent says so', async () => {
      const { pick, uploads, draft } = await filesAt();
      pick('attach', text('notes.txt'));
      await untilReads('Ready to be sent');

      pick('attach', text('notes.txt', 'HELLO'));
      await untilReads('A file notes.txt of this size is there already. Attach it once more?');
      expect(uploads).to.have.length(1);
      byRole('button', 'Attach it notes.txt').click();
      await until(() => (draft()?.attachments?.length ?? 0) === 2);

      expect(uploads).to.have.length(2);
    });

    it('are let be when the agent says so', async () => {
      const { pick, uploads, composer } = await filesAt();
      pick('attach', text('notes.txt'), text('notes.txt'));
      await untilReads('Attach it once more?');

      byRole('button', 'Do not attach it notes.txt').click();
      await until(() => listed().length === 1);

      expect(uploads).to.have.length(1);
      expect(composer.files.whyNotSend).to.deep.equal([]);
    });

    it('are not asked about when they have the same name alone', async () => {
      const { pick, uploads } = await filesAt();

      pick('attach', text('notes.txt'), text('notes.txt', 'Goodbye'));

      await until(() => uploads.length === 2);
    });
  });

  describe('together', () => {
    const kilobyte = 1024;

    it('are measured against the most that the desktop takes', async () => {
      const { pick } = await filesAt({}, { desk: { mostFileBytes: 4 * kilobyte } });

      pick('attach', sized('a.bin', kilobyte));
      await untilReads('1 KB of 4 KB');

      const meter = byRole<HTMLMeterElement>('meter', 'Size of all files');
      expect([meter.value, meter.max]).to.deep.equal([kilobyte, 4 * kilobyte]);
    });

    it('are only added up where the desktop says nothing', async () => {
      const { pick } = await filesAt();

      pick('attach', sized('a.bin', kilobyte), sized('b.bin', 1.5 * kilobyte));

      await untilReads('Size of all files: 2.5 KB');
      expect(allByRole('meter')).to.have.length(0);
    });

    it('may not be more: what is too much is not uploaded, until there is room', async () => {
      const { pick, uploads, composer } = await filesAt({}, { desk: { mostFileBytes: 2 * kilobyte } });

      pick('attach', sized('a.bin', 1.5 * kilobyte), sized('b.bin', kilobyte));
      await untilReads('With this file there are 2.5 KB; 2 KB may be sent together.');
      expect(uploads).to.have.length(1);
      expect(composer.files.whyNotSend).to.deep.equal(['b.bin']);
      await untilReads('1.5 KB of 2 KB');

      byRole('button', 'Remove a.bin').click();
      byRole('button', 'Try again b.bin').click();
      await until(() => uploads.length === 2);
    });

    it('close the button when they have the most, which says why', async () => {
      const { pick, uploads } = await filesAt({}, { desk: { mostFileBytes: kilobyte } });
      pick('attach', sized('a.bin', kilobyte));
      await untilReads('1 KB of 1 KB');

      const attach = byRole('button', 'Attach files');
      await until(() => attach.ariaDisabled === 'true');
      const why = described(attach);
      attach.focus();
      await press('Enter');
      await untilReads('The files may have 1 KB together, and have it.');

      expect(why).to.include('Remove one of them first.');
      expect(uploads).to.have.length(1);
    });

    it('that came back with a draft and are too much now are named, the last ones first to go', async () => {
      const { composer } = await filesAt(
        {},
        { ...drafted({ id: '1' }, { id: '2', name: 'b.pdf' }), desk: { mostFileBytes: 500 } },
      );
      await untilReads('600 bytes of 500 bytes');

      expect(composer.files.whyNotSend).to.deep.equal(['b.pdf']);
    });
  });

  describe('with names that mean harm', () => {
    it('show what they hide, and are cut where they have no end', async () => {
      const { pick, uploads, composer } = await filesAt();

      pick('attach', text('invoice\u202egpj.exe'), text(`${'a'.repeat(5_000)}.pdf`));
      await until(() => uploads.length === 2);

      expect(uploads[0]?.name).to.equal('invoice gpj.exe');
      expect(uploads[1]?.name).to.have.length(125);
      await untilReads('invoice gpj.exe');
      expect(composer.scrollWidth).to.equal(composer.clientWidth);
    });

    it('show what they hide when they are the desktop’s', async () => {
      const { composer } = await filesAt({}, drafted({ name: '\u202efdp.exe' }, { id: 'x', name: '\u202e' }));
      await untilReads('fdp.exe');

      expect(textOf(composer)).not.to.include('\u202e');
      expect(byRole('button', 'Remove fdp.exe')).to.exist;
      expect(byRole('button', 'Remove Unnamed file')).to.exist;
    });
  });

  describe('by keyboard', () => {
    it('leave the focus on the next one when one is removed, then on the button that adds', async () => {
      await filesAt({}, drafted({ id: '1', name: 'a.pdf' }, { id: '2', name: 'b.pdf' }));
      (await findByRole('button', 'Remove a.pdf')).focus();

      await press('Enter');
      await until(() => allByRole('button', 'Remove a.pdf').length === 0);
      const next = focused();
      await press('Enter');
      await until(() => allByRole('button', 'Remove b.pdf').length === 0);

      await untilReads('b.pdf is removed.');
      expect(next).to.equal('button Remove b.pdf');
      expect(focused()).to.equal('button Attach files');
    });

    it('keep the focus where it is when a file arrives', async () => {
      const { answers, uploadFile } = slowDesktop();
      const { pick, uploads } = await filesAt({ uploadFile });
      pick('attach', text('notes.txt'));
      await until(() => uploads.length === 1);
      (await findByRole('button', 'Cancel notes.txt')).focus();

      answers[0]?.(kept({ name: 'notes.txt' }));
      await untilReads('Ready to be sent');

      expect(focused()).to.equal('button Remove notes.txt');
    });
  });

  it('are spoken of once at each step', async () => {
    const { answers, uploadFile } = slowDesktop();
    const { pick, tell, uploads, composer } = await filesAt({ uploadFile });
    const heard = ear(composer);

    pick('attach', text('plan.pdf'));
    await until(() => uploads.length === 1);
    answers[0]?.(kept({ state: 'scanning' }));
    await untilReads('Being checked…');
    tell({ type: 'file.changed', fileId: 'file-9', state: 'ready' });
    await until(() => heard.includes('plan.pdf: Ready to be sent'));

    expect(heard.filter((said) => said !== 'plan.pdf: Waiting to be uploaded')).to.deep.equal([
      'plan.pdf: Uploading…',
      'plan.pdf: Being checked…',
      'plan.pdf: Ready to be sent',
    ]);
  });

  it('that came back with a draft are not spoken of', async () => {
    const { composer } = await filesAt({}, drafted({}));
    const heard = ear(composer);
    await untilReads('plan.pdf');

    expect(heard).to.deep.equal([]);
  });

  it('speak Spanish', async () => {
    const { pick } = await filesAt({}, { lang: 'es' });

    byRole('button', 'Adjuntar archivos');
    pick('attach', text('notas.txt'), text('vacío.txt', ''));

    await untilReads('Listo para enviarse');
    await untilReads('Este archivo está vacío. Elija otro archivo.');
    await untilReads('Tamaño de todos los archivos: 5 bytes');
    expect(byRole('button', 'Quitar notas.txt')).to.exist;
  });

  describe('where they cannot be', () => {
    it('are not spoken of: the desktop does not take them', async () => {
      await filesAt({ capabilities: ['inline-images'] });

      expect(allByRole('button').map(({ textContent }) => textContent.trim())).to.deep.equal(['Insert image']);
    });

    it('are all that there is when the desktop takes no images', async () => {
      await filesAt({ capabilities: ['attachments'] });

      expect(allByRole('button').map(({ textContent }) => textContent.trim())).to.deep.equal(['Attach files']);
    });

    it('are not spoken of in a text message', async () => {
      await filesAt({}, { channel: 'sms' });

      expect(allByRole('button')).to.have.length(0);
    });

    it('say that the conversation is closed', async () => {
      const { pick, uploads, session, settle, composer } = await filesAt({
        endTask: () => new Promise(() => undefined),
      });

      session.end(session.view.selectedKey!);
      await settle();
      await composer.updateComplete;
      pick('attach', text('notes.txt'));
      await settle();

      expect(described(byRole('button', 'Attach files'))).to.equal('This conversation is closed.');
      expect(uploads).to.have.length(0);
    });
  });

  it('say that nothing can be sent from a desktop that cannot', async () => {
    const { pick, uploads, settle } = await filesAt({}, { desk: { cannotSend: true } });

    pick('attach', text('notes.txt'));
    await settle();

    expect(described(byRole('button', 'Attach files'))).to.equal('This conversation is closed.');
    expect(uploads).to.have.length(0);
  });

  it('are left alone when their conversation is over', async () => {
    const { answers, uploadFile } = slowDesktop();
    const { pick, uploads, tell, settle, session } = await filesAt({ uploadFile });
    pick('attach', text('notes.txt'));
    await until(() => uploads.length === 1);

    tell({ type: 'task.closed', taskId: 'task-ana@example.com' });
    await settle();
    await until(() => session.view.tasks.length === 0);
    answers[0]?.(kept({ name: 'notes.txt' }));
    await settle();

    expect(session.draft(ana)).to.equal(undefined);
  });

  it('are no trouble to people who use other means', async () => {
    const { pick, page } = await filesAt(
      {},
      { ...drafted({ state: 'refused', reason: 'No' }), desk: { mostFileBytes: 1_000 } },
    );
    pick('attach', text('notes.txt'), text('empty.txt', ''));
    await untilReads('There is nothing in this file.');

    await expect(page).to.be.accessible();
  });
});
