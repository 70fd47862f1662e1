import { expect, fixture, html } from '@open-wc/testing';
import { requestEvents } from '../../src/index.js';
import { allByRole, byRole, textOf, until } from '../support/by-role.js';

const everyRequest = JSON.stringify(Object.values(requestEvents));

/** A document of its own that counts the requests that nobody in it is to make. */
async function documentWith(markup: string, script = '/components/define.ts', line = '') {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe width="340" height="460"></iframe>`);
  frame.srcdoc = `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <script>
      window.requests = [];
      for (const type of ${everyRequest}) addEventListener(type, () => requests.push(type));
    </script>
    <script type="module" src="${script}"></script></head><body title="${line}">${markup}</body></html>`;
  await until(() => frame.contentDocument?.querySelector('outbound-session')?.shadowRoot != null);
  const { contentDocument: page, contentWindow: view } = frame;
  if (!page || !view) throw new Error('The frame has no document.');
  const { body } = page;
  const find = async <Type extends HTMLElement>(role: string, name: string | RegExp): Promise<Type> => {
    await until(() => allByRole(role, name, body).length > 0);
    return byRole<Type>(role, name, body);
  };
  return {
    body,
    frame,
    find,
    reads: (text: string) => until(() => textOf(body).includes(text)),
    write: async (name: string | RegExp, text: string, role = 'textbox') => {
      const field = await find<HTMLInputElement | HTMLTextAreaElement>(role, name);
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    requests: (view as Window & { readonly requests?: readonly string[] }).requests,
  };
}

/** Three documents: one has the session, one the launcher, one the composer. */
async function threeDocuments(line: string) {
  const launcher = await documentWith(
    `<outbound-session join="${line}"><outbound-launcher></outbound-launcher></outbound-session>`,
  );
  // beside its session, and before it
  const composer = await documentWith(
    `<outbound-composer></outbound-composer><wrap-up-dialog></wrap-up-dialog><outbound-session join="${line}"></outbound-session>`,
  );
  const desk = await documentWith('', '/test/support/framed-desk.ts', line);
  return { launcher, composer, desk };
}

describe('three documents with one session', () => {
  it('start a conversation in one, hold it in another and keep it in the third, over a channel of the browser', async () => {
    const { launcher, composer } = await threeDocuments('frames-1');

    (await launcher.find('button', 'New outbound conversation')).click();
    await launcher.write(/^To:/, '+447400123456', 'combobox');
    await until(() => !textOf(launcher.body).includes('Asking the desktop'));
    (await launcher.find('button', 'New SMS')).click();
    await composer.write('Message', 'Hello');
    (await composer.find('button', 'Send')).click();
    await composer.reads('Delivered');
    (await composer.find('button', 'End conversation')).click();
    (await composer.find('option', 'Resolved')).click();
    (await composer.find('button', 'Submit wrap-up')).click();
    await until(() => allByRole('option', 'Resolved', composer.body).length === 0);

    expect(textOf(composer.body)).not.to.contain('Delivered');
    expect([...(launcher.requests ?? []), ...(composer.requests ?? [])]).to.be.empty;
  });

  it('follow a session whose document is opened again', async () => {
    const { launcher, desk } = await threeDocuments('frames-2');
    (await launcher.find('button', 'New outbound conversation')).click();
    await launcher.write(/^To:/, '+447400123456', 'combobox');
    desk.frame.remove();

    await documentWith('', '/test/support/framed-desk.ts', 'frames-2');

    await until(() => {
      const [create] = allByRole('button', 'New SMS', launcher.body);
      create?.click();
      return allByRole('dialog', undefined, launcher.body).length === 0;
    });
    expect(textOf(launcher.body)).not.to.contain('did not answer');
  });
});
