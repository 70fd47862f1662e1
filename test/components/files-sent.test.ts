import { expect } from '@open-wc/testing';
import { MailEditor } from '../../components/mail-editor/index.js';
import { allByRole, byRole, findByRole, until } from '../support/by-role.js';
import { fill } from '../support/composer-at.js';
import { filesAt } from '../support/files-at.js';
import { picture } from '../support/images.js';

describe('a message with images and files (C5)', () => {
  it('leaves with their addresses, and carries nothing of them inside it', async () => {
    const { pick, session, sent, settle, draft, composer } = await filesAt();
    const mount = document.createElement('div');
    composer.after(mount);
    const editor = new MailEditor(mount, { label: 'Email', onChange: () => undefined });
    composer.insertInto = (image) => editor.insertImage(image);
    editor.insertText('See the wall: ');
    const key = session.view.selectedKey!;

    pick('inline', await picture(), await picture({ width: 32, height: 24, of: 'flat' }));
    (await findByRole('button', 'Make it smaller')).click();
    for (const alt of ['A "red" wall', 'A mark']) {
      await until(() => allByRole('button', 'Insert').length === 1);
      fill(await findByRole('textbox', /^What is in the image/), alt);
      byRole('button', 'Insert').click();
      await until(() => editor.html.split('<img').length > (alt === 'A mark' ? 2 : 1));
    }
    pick('attach', new File(['<b>data:image/png;base64,AAAA</b>'], 'cid:plan.html', { type: 'text/html' }));
    await until(() => draft()?.attachments?.length === 1);
    session.send(key, { text: editor.text, html: editor.html, attachments: draft()?.attachments });
    await settle();

    const [content] = sent;
    const read = (attribute: string) =>
      [...(content?.html ?? '').matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value);
    expect(read('src')).to.deep.equal(['https://files.test/1', 'https://files.test/2']);
    expect(read('alt')).to.deep.equal(['A &quot;red&quot; wall', 'A mark']);
    expect(content?.attachments?.map(({ name }) => name)).to.deep.equal(['cid:plan.html']);
    expect(
      JSON.stringify({ ...content, attachments: content?.attachments?.map((file) => ({ ...file, name: '' })) }),
    ).not.to.match(/(?:data|cid|blob):|base64/i);
  });
});
