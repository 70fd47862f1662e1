import { expect } from '@open-wc/testing';
import type { Draft } from '../../src/index.js';
import { allByRole, byRole, findByRole, focused, until, untilReads } from '../support/by-role.js';
import { press, type } from '../support/keyboard.js';
import { launcherAt, openLauncher } from '../support/launcher-at.js';
import { desk, emailEntryPoint, smsEntryPoint } from '../support/nouns.js';

const second = { ...smsEntryPoint, id: 'ep-2', name: 'Sales' };
const severalEntryPoints = async () => ({ ...desk, entryPoints: [smsEntryPoint, second, emailEntryPoint] });
const field = (name: RegExp): Promise<HTMLInputElement> => findByRole<HTMLInputElement>('combobox', name);

describe('a launcher that a page opens filled in', () => {
  it('is ready to go, with the page’s own data in the create request', async () => {
    const { launcher, created } = await launcherAt({ readDesk: severalEntryPoints });

    await launcher.open({
      channel: 'sms',
      to: '612 345 678',
      name: 'Ana Ruiz',
      entryPointId: 'ep-2',
      text: 'Your order is ready.',
      context: { case: 'C-17' },
    });
    const ready = focused();
    await press('Enter');
    await until(() => created.length > 0);

    expect(ready).to.equal('button New SMS: create and send');
    expect(created[0]).to.deep.include({
      recipient: { address: '+34612345678', name: 'Ana Ruiz' },
      entryPoint: second,
      context: { case: 'C-17' },
    });
  });

  it('puts the focus where something is left to do', async () => {
    const { launcher } = await launcherAt({ readDesk: severalEntryPoints });

    await launcher.open({ to: '+34612345678' });
    const from = focused();
    await launcher.open({ text: 'Hello' });
    const to = focused();

    expect([from, to]).to.deep.equal(['combobox From: entry point', 'combobox To: mobile number']);
  });

  it('opens for an event from anywhere on the page, which it takes', async () => {
    const { section } = await launcherAt();
    const event = new CustomEvent('outbound-open', {
      bubbles: true,
      cancelable: true,
      detail: { channel: 'email', to: 'ana@example.com', subject: 'Your order' },
    });

    section.dispatchEvent(event);

    expect(event.defaultPrevented).to.equal(true);
    expect((await field(/^To: email/)).value).to.equal('ana@example.com');
    expect((await findByRole<HTMLInputElement>('textbox', 'Subject (optional)')).value).to.equal('Your order');
  });

  it('leaves an event that another launcher has taken', async () => {
    await launcherAt();
    const event = new CustomEvent('outbound-open', { bubbles: true, cancelable: true, detail: {} });
    event.preventDefault();

    document.body.dispatchEvent(event);
    await new Promise(requestAnimationFrame);

    expect(allByRole('dialog').length).to.equal(0);
  });

  for (const [what, detail] of [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'sms:+34612345678'],
    ['fields of other kinds', { channel: 'fax', to: 7, text: {}, context: [1], entryPointId: [] }],
  ] as const)
    it(`opens empty for an event that says ${what}`, async () => {
      await launcherAt();

      document.body.dispatchEvent(new CustomEvent('outbound-open', { bubbles: true, detail }));

      expect((await field(/^To:/)).value).to.equal('');
    });

  it('never overwrites what the agent had typed without a way back (C10)', async () => {
    const { launcher } = await openLauncher();
    await type('+34699');
    byRole('textbox', 'First message (optional)').focus();
    await type('Half a thought');

    await launcher.open({ to: '+34612345678', text: 'Your order is ready.' });
    await untilReads('What you had typed before is kept.');
    (await findByRole('button', 'Bring mine back')).click();
    await until(() => byRole<HTMLTextAreaElement>('textbox', 'First message (optional)').value === 'Half a thought');

    expect((await field(/^To:/)).value.replaceAll(' ', '')).to.equal('+34699');
  });
});

describe('what the agent had typed, when a page fills in more than once (C10)', () => {
  const message = (): HTMLTextAreaElement => byRole<HTMLTextAreaElement>('textbox', 'First message (optional)');

  it('can still be brought back', async () => {
    const { launcher } = await openLauncher();
    message().focus();
    await type('Precious');

    await launcher.open({ to: '+34611111111', text: 'One' });
    await launcher.open({ to: '+34622222222', text: 'Two' });
    await launcher.open({ to: '+34622222222', text: 'Two' });
    (await findByRole('button', 'Bring mine back')).click();

    await until(() => message().value === 'Precious');
  });

  it('changes places with what has been typed since', async () => {
    const { launcher } = await openLauncher();
    message().focus();
    await type('Precious');
    await launcher.open({ to: '+34611111111', text: 'One' });
    message().focus();
    await type(' and more');

    (await findByRole('button', 'Bring mine back')).click();
    await until(() => message().value === 'Precious');
    (await findByRole('button', 'Bring mine back')).click();

    await until(() => message().value === 'One and more');
  });

  it('is not lost to a page that fills in before it was loaded', async () => {
    let load = (_: Readonly<Record<string, Draft>>): void => undefined;
    const { launcher, session } = await launcherAt();
    session.draftStore = {
      load: () => new Promise((resolve) => (load = resolve)),
      save: async () => undefined,
    };
    await session.updateComplete;
    await launcher.open({ to: '+34611111111', text: 'One' });

    load({ 'new:sms': { to: '+34612345678', text: 'Precious' } });
    (await findByRole('button', 'Bring mine back')).click();

    await until(() => message().value === 'Precious');
  });
});

describe('a link to a number or an address', () => {
  /** A page with a link, and a launcher that takes links or not. */
  async function pageWith(href: string, captureLinks: boolean) {
    const setup = await launcherAt();
    setup.launcher.captureLinks = captureLinks;
    await setup.launcher.updateComplete;
    // fetched when it is first wanted
    await import('../../components/outbound-launcher/ways-in.js');
    await new Promise(requestAnimationFrame);
    const link = setup.section.appendChild(document.createElement('a'));
    link.href = href;
    link.textContent = 'Write';
    const followed: boolean[] = [];
    const note = (event: Event): void => {
      followed.push(!event.defaultPrevented);
      event.preventDefault();
    };
    addEventListener('click', note);
    const click = (init: MouseEventInit = {}): void => {
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...init }));
    };
    return { ...setup, followed, click, done: () => removeEventListener('click', note) };
  }

  it('opens the launcher filled in, where the page wants that', async () => {
    const { click, followed, done } = await pageWith('sms:+34612345678?body=Your%20order', true);

    click();
    done();

    expect(followed).to.deep.equal([false]);
    expect((await field(/^To: mobile/)).value.replaceAll(' ', '')).to.equal('+34612345678');
    expect(byRole<HTMLTextAreaElement>('textbox', 'First message (optional)').value).to.equal('Your order');
  });

  it('opens it for an email, with its subject', async () => {
    const { click, done } = await pageWith('mailto:ana@example.com?subject=Your%20order&bcc=eve@example.com', true);

    click();
    done();

    expect((await field(/^To: email/)).value).to.equal('ana@example.com');
    expect(byRole<HTMLInputElement>('textbox', 'Subject (optional)').value).to.equal('Your order');
  });

  for (const [what, href, captureLinks, init] of [
    ['the page does not want that', 'sms:+34612345678', false, {}],
    ['it leads elsewhere', 'https://example.com/', true, {}],
    ['it is opened in another tab', 'sms:+34612345678', true, { ctrlKey: true }],
  ] as const)
    it(`is the page’s own where ${what}`, async () => {
      const { click, followed, done } = await pageWith(href, captureLinks);

      click(init);
      done();
      await new Promise(requestAnimationFrame);

      expect(followed).to.deep.equal([true]);
      expect(allByRole('dialog').length).to.equal(0);
    });
});

describe('a key that opens the launcher', () => {
  it('is none unless the page gives one', async () => {
    const { trigger } = await launcherAt();

    await press('o', 'Alt', 'Shift');

    expect(trigger.getAttribute('aria-keyshortcuts')).to.equal(null);
    expect(allByRole('dialog').length).to.equal(0);
  });

  it('is the one that the page gives, and no other', async () => {
    const { launcher, trigger } = await launcherAt();
    launcher.shortcut = 'Alt+Shift+O';
    await launcher.updateComplete;
    await import('../../components/outbound-launcher/ways-in.js');

    await press('o', 'Alt');
    const tooEarly = allByRole('dialog').length;
    await press('O', 'Alt', 'Shift');
    await findByRole('dialog', /^New outbound/);

    expect(trigger.getAttribute('aria-keyshortcuts')).to.equal('Alt+Shift+O');
    expect(tooEarly).to.equal(0);
  });
});
