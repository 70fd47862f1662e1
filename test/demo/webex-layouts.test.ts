import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { allByRole, byRole, findByRole, textOf, until } from '../support/by-role.js';

/** A Webex desktop of a layout, mounted as the desktop does it, with the script that a layout names. */
async function desktopAt(page: string, more = '') {
  const script = encodeURIComponent('/dist/cdn/outbound-webex.js');
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe
      title="desktop"
      width="1000"
      height="760"
      src=${`/demo/webex/${page}?lang=en&latency=none&script=${script}${more}`}
    ></iframe>`,
  );
  const errors: unknown[] = [];
  frame.contentWindow?.addEventListener('error', ({ message }) => errors.push(message));
  const body = (): HTMLElement => frame.contentDocument?.body ?? document.body;
  // the document before the page is another one
  await until(() => textOf(body()).includes('Contoso'));
  const change = (element: HTMLElement, type: string): void =>
    void element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  const desktop = {
    errors,
    reads: (text: string) => until(() => textOf(body()).includes(text)),
    finds: (role: string, name: string | RegExp) => findByRole(role, name, body()),
    sees: (role: string, name: string | RegExp) => allByRole(role, name, body()).length > 0,
    click: async (role: string, name: string | RegExp) => {
      (await findByRole(role, name, body())).click();
    },
    writes: async (name: string | RegExp, text: string) => {
      // it is a combobox where somebody can be offered
      await until(() => [...allByRole('textbox', name, body()), ...allByRole('combobox', name, body())].length > 0);
      const role = allByRole('combobox', name, body()).length > 0 ? 'combobox' : 'textbox';
      const field = await findByRole<HTMLInputElement>(role, name, body());
      field.focus();
      field.value = text;
      change(field, 'input');
    },
    chooses: async (name: string | RegExp) => {
      const select = await findByRole<HTMLSelectElement>('combobox', name, body());
      await until(() => select.options.length > 1);
      select.selectedIndex = select.options.length - 1;
      change(select, 'change');
    },
    choosesFirst: async (option: RegExp) => {
      await until(() => allByRole('option', option, body()).length > 0);
      allByRole('option', option, body())[0]?.click();
    },
    tab: async (name: string) => {
      await until(() => allByRole('tab', name, body()).length > 0);
      byRole('tab', name, body()).click();
    },
    pictures: (name: string) => executeServerCommand('screenshot', { name }),
  };
  return desktop;
}

/** From the launcher to the wrap-up, by role and name. */
async function wholeConversation(desktop: Awaited<ReturnType<typeof desktopAt>>, picture: string): Promise<void> {
  await desktop.click('button', 'New outbound conversation');
  await desktop.writes('To: mobile number', '+44 7400 123456');
  await desktop.chooses('From: entry point');
  await desktop.pictures(`${picture}-1-launcher`);
  await desktop.click('button', 'New SMS');
  await desktop.writes('Message', 'Hello from a layout');
  await desktop.click('button', 'Send');
  await desktop.reads('Hello from a layout');
  await desktop.pictures(`${picture}-2-conversation`);

  await desktop.tab('Transfer');
  await desktop.click('button', 'Transfer');
  await desktop.choosesFirst(/Available/);
  await desktop.click('button', /^Transfer to/);
  await desktop.tab('Conversation');
  await desktop.choosesFirst(/Resolved/);
  await desktop.pictures(`${picture}-3-wrap-up`);
  await desktop.click('button', 'Submit wrap-up');
  await desktop.reads('No outbound conversations');
}

describe('a Webex desktop layout', function () {
  this.timeout(60_000);

  it('goes from the launcher to the wrap-up in nested shadow roots', async () => {
    await executeServerCommand('viewport', { width: 1040, height: 800 });
    const desktop = await desktopAt('index.html');

    await wholeConversation(desktop, 'webex-shadows');

    expect(desktop.errors).to.be.empty;
  });

  it('goes from the launcher to the wrap-up with every widget in a frame of its own', async () => {
    await executeServerCommand('viewport', { width: 1040, height: 800 });
    const desktop = await desktopAt('frames.html');

    await wholeConversation(desktop, 'webex-frames');

    expect(desktop.errors).to.be.empty;
  });

  for (const page of ['index.html', 'frames.html'])
    it(`closes the launcher when the agent goes idle, and says why, in ${page}`, async () => {
      const desktop = await desktopAt(page);
      await desktop.finds('button', 'New outbound conversation');

      const state = await desktop.finds('combobox', 'State');
      (state as HTMLSelectElement).value = 'idle';
      state.dispatchEvent(new Event('change'));
      await desktop.click('button', /New outbound conversation/);

      await desktop.reads('Idle');
      expect(desktop.sees('textbox', /^To/)).to.equal(false);
    });

  for (const [theme, scheme] of [
    ['dark', 'dark'],
    ['light', 'light'],
  ] as const)
    it(`is ${scheme} when the desktop is, through an attribute that the layout binds`, async () => {
      const desktop = await desktopAt('index.html', `&theme=${theme}`);
      const button = await desktop.finds('button', 'New outbound conversation');
      // whatever the page itself is
      button.ownerDocument.documentElement.style.colorScheme = 'normal';
      button.ownerDocument.documentElement.dataset.theme = 'none';

      expect(getComputedStyle(button).colorScheme).to.equal(scheme);
    });
});

describe('the one script of a Webex layout', () => {
  it('does no harm on a page that is no Webex desktop, and says so', async () => {
    const errors: unknown[] = [];
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="page" width="600" height="400"></iframe>`);
    const page = frame.contentWindow as Window & typeof globalThis;
    page.addEventListener('error', ({ message }) => errors.push(message));
    page.document.body.innerHTML =
      '<outbound-webex-session drafts="memory"><outbound-launcher></outbound-launcher></outbound-webex-session>';

    const script = page.document.createElement('script');
    script.src = '/dist/cdn/outbound-webex.js';
    page.document.body.append(script);
    await until(() => textOf(page.document.body).includes('This desktop cannot do that.'));

    expect(errors).to.be.empty;
  });
});
