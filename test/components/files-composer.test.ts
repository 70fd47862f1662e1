import { expect } from '@open-wc/testing';
import type { SendMessage } from '../../src/index.js';
import { allByRole, byRole, findByRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { composerAt, fill } from '../support/composer-at.js';
import { everything } from '../support/desk-at.js';
import { drag, paste, transfer } from '../support/files-at.js';
import { picture } from '../support/images.js';
import { press, type } from '../support/keyboard.js';

/** An email being written, at a desktop that keeps what it is asked to send. */
async function mailAt(otherwise: Parameters<typeof composerAt>[0] = {}) {
  const sent: SendMessage[] = [];
  const setup = await composerAt(
    {
      capabilities: [...everything, 'rich-text'],
      sendMessage: async (message, { clientToken }) => {
        sent.push(message);
        return { ...message, id: clientToken, direction: 'outbound', at: 1, clientToken };
      },
      ...otherwise,
    },
    { channel: 'email' },
  );
  await until(() => allByRole('toolbar').length > 0);
  byRole('textbox', 'Message').focus();
  return { ...setup, sent };
}

const notes = () => new File(['Hello'], 'notes.txt', { type: 'text/plain' });
const message = () => byRole('textbox', 'Message');
const send = () => byRole('button', 'Send').click();

describe('files in the composer', () => {
  // because it is large, and what is tested is not how long it takes
  before(() => import('../../components/mail-editor/index.js'));

  it('a pasted image that is too large is made smaller, described and sent by its address, by keyboard alone', async () => {
    const { sent } = await mailAt();
    fill(byRole('textbox', 'Subject'), 'The wall');
    message().focus();
    await type('See: ');

    paste(message(), [await picture()]);
    await until(() => focused() === 'button Make it smaller');
    await press('Enter');
    await until(() => focused().startsWith('textbox What is in the image'));
    await type('A wall');
    await press('Enter');
    await until(() => focused() === 'textbox Message');
    await type(' Well?');
    await press('Enter', 'Control');
    await until(() => sent.length === 1);

    const [content] = sent;
    expect(content?.html).to.match(
      /^<p dir="auto">See: <img src="https:\/\/files\.test\/photo\.(webp|jpg)" alt="A wall"/,
    );
    expect(content?.html).to.match(/ Well\?<\/p>$/);
    expect(JSON.stringify(content)).not.to.match(/(?:data|cid|blob):|base64/i);
  });

  it('a message with nothing but a file can be sent, and has none afterwards', async () => {
    const { sent } = await mailAt();
    drag('drop', message(), transfer([notes()]));
    await untilReads('Ready to be sent');

    send();
    await until(() => sent.length === 1);
    await until(() => allByRole('button', 'Remove notes.txt').length === 0);

    expect(sent[0]?.attachments?.map(({ name, url }) => [name, url])).to.deep.equal([
      ['notes.txt', 'https://files.test/notes.txt'],
    ]);
  });

  it('are waited for: until they are ready nothing is sent, and the composer says which', async () => {
    const { sent } = await mailAt({ uploadFile: () => new Promise(() => undefined) });
    await type('See the notes');
    drag('drop', message(), transfer([notes()]));
    await untilReads('Uploading…');

    send();
    await untilReads('Not ready to be sent: notes.txt.');
    (await findByRole('button', 'Cancel notes.txt')).click();
    await until(() => !textOf().includes('Uploading…'));
    send();
    await until(() => sent.length === 1);

    expect(sent[0]?.attachments).to.equal(undefined);
  });
});
