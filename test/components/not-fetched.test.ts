import { expect, fixture, html } from '@open-wc/testing';
import { allByRole, textOf, until } from '../support/by-role.js';

const sentence = 'This part of the page could not be fetched.';

/** A page on which a button is all that there is of the launcher and of the transfer panel. */
async function barePage() {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="bare" width="700" height="500" src="/test/support/bare-page.html"></iframe>`,
  );
  const shown = (role: string, name?: string): readonly HTMLElement[] =>
    frame.contentDocument?.body ? allByRole(role, name, frame.contentDocument.body) : [];
  return {
    said: () => shown('status').filter((status) => textOf(status).includes(sentence)).length,
    button: async (name: string) => {
      await until(() => shown('button', name).length === 1);
      return shown('button', name)[0];
    },
  };
}

describe('a button whose panel cannot be fetched', () => {
  for (const name of ['New outbound conversation', 'Transfer'])
    it(`says so when it is pressed, and when it is pressed again: ${name}`, async () => {
      const { button, said } = await barePage();
      const trigger = await button(name);

      trigger?.click();
      await until(() => said() === 1);
      trigger?.click();

      expect(trigger?.ariaExpanded).to.equal('false');
      expect(said()).to.equal(1);
    });

  it('says nothing to an agent who only passes by', async () => {
    const { button, said } = await barePage();
    const launcher = await button('New outbound conversation');
    const transfer = await button('Transfer');

    launcher?.focus();
    launcher?.dispatchEvent(new PointerEvent('pointerenter'));
    transfer?.click();
    await until(() => said() > 0);

    expect(said()).to.equal(1);
  });
});
