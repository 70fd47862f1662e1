import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../components/define.js';
import { simulatedDesktop } from '../../src/hosts/simulated/index.js';
import { allByRole, byRole, findByRole, focused, until } from '../support/by-role.js';
import { press, type } from '../support/keyboard.js';
import { lookAs } from '../support/looks.js';
import { adoptStyles } from '../support/page-styles.js';

adoptStyles(`
  .inline-page {
    color-scheme: inherit;
    background: Canvas;
  }
  .inline-page outbound-composer {
    block-size: 640px;
  }
`);

function* everything(root: ParentNode): Generator<Element> {
  for (const element of root.children) {
    yield element;
    yield* everything(element);
    if (element.shadowRoot) yield* everything(element.shadowRoot);
  }
}

const dialogs = (): number => allByRole('dialog').length;

/** Every element, with nothing that opens over the page. */
async function inlinePage() {
  const centre = simulatedDesktop({ seed: 7, knobs: { latency: 'none', customers: 'silent', entryPoints: 'one' } });
  const page = await fixture<HTMLElement>(html`
    <section lang="en" class="inline-page">
      <outbound-session drafts="memory" .desktop=${centre}>
        <outbound-launcher presentation="inline"></outbound-launcher>
        <wrap-up-dialog presentation="inline"></wrap-up-dialog>
        <outbound-composer presentation="inline">
          <transfer-panel slot="actions" presentation="inline"></transfer-panel>
        </outbound-composer>
      </outbound-session>
    </section>
  `);
  return {
    page,
    picture: async (name: string) => executeServerCommand('screenshot', { name: `inline-${name}` }),
    /** Is nothing wider than what it stands in? */
    fits: () =>
      [...everything(document.body)].every(
        (element) =>
          element.localName === 'textarea' ||
          element.clientWidth === 0 ||
          element.scrollWidth <= element.clientWidth + 1 ||
          // a row of a list that says so with an ellipsis; the whole of it is there once it is chosen
          getComputedStyle(element).textOverflow === 'ellipsis',
      ),
  };
}

/** Opens the launcher by its key. */
async function openLauncher() {
  (await findByRole('button', 'New outbound conversation')).focus();
  await press('Enter');
  await findByRole('region', 'New outbound conversation');
}

/** Every element, with a conversation open in the composer. */
async function talkingPage() {
  const setup = await inlinePage();
  await openLauncher();
  (await findByRole('combobox', /^To:/)).focus();
  await type('+447400123456');
  await press('Enter');
  await until(() => focused() === 'textbox Message');
  return setup;
}

describe('elements that open inline', () => {
  afterEach(() => lookAs('light'));

  it('the launcher opens in the flow, with the focus inside, and gives it back at Escape', async () => {
    const { page } = await inlinePage();
    const before = page.getBoundingClientRect().height;

    await openLauncher();
    await until(() => focused() === 'radio SMS');
    const opened = page.getBoundingClientRect().height;
    await expect(page).to.be.accessible();
    await press('Escape');

    expect(dialogs()).to.equal(0);
    expect(opened).to.be.above(before + 100);
    expect(allByRole('region', 'New outbound conversation')).to.be.empty;
    expect(focused()).to.equal('button New outbound conversation');
    expect(byRole('button', 'New outbound conversation').getAttribute('aria-expanded')).to.equal('false');
  });

  it('the launcher stays open when the agent presses beside it, and closes by its button', async () => {
    const { page } = await inlinePage();
    await openLauncher();

    page.click();
    const stays = allByRole('region', 'New outbound conversation').length;
    byRole('button', 'New outbound conversation').click();

    expect(stays).to.equal(1);
    await until(() => allByRole('region', 'New outbound conversation').length === 0);
  });

  it('the launcher is gone once its conversation is there, and the composer has the focus', async () => {
    await talkingPage();

    expect(allByRole('region', 'New outbound conversation')).to.be.empty;
    expect(dialogs()).to.equal(0);
  });

  it('templates open in the composer, close at Escape, and are inserted', async () => {
    const { page } = await talkingPage();
    const templates = await findByRole('button', 'Templates');
    templates.focus();
    await press('Enter');
    await until(() => focused().startsWith('combobox Search'));
    await expect(page).to.be.accessible();
    await press('Escape');
    const back = focused();

    await press('Enter');
    await until(() => focused().startsWith('combobox Search'));
    await press('ArrowDown');
    await press('Enter');

    expect(back).to.equal('button Templates');
    expect(dialogs()).to.equal(0);
    await until(() => byRole<HTMLTextAreaElement>('textbox', 'Message').value !== '');
    expect(allByRole('region', 'Templates')).to.be.empty;
  });

  it('the transfer panel opens in the flow, closes at Escape, and hands the conversation on', async () => {
    const { page } = await talkingPage();
    (await findByRole('button', 'Transfer')).focus();
    await press('Enter');
    await until(() => focused().startsWith('combobox Search'));
    await expect(page).to.be.accessible();
    await press('Escape');
    const back = focused();

    await press('Enter');
    (await findByRole('option', /^Billing/)).click();
    (await findByRole('button', /^Transfer to/)).click();
    await findByRole('region', 'Wrap-up reasons');

    expect(back).to.equal('button Transfer');
    expect(dialogs()).to.equal(0);
  });

  it('the wrap-up is a region of the page, with the focus in its search', async () => {
    const { page } = await talkingPage();

    (await findByRole('button', 'End conversation')).click();
    await findByRole('region', 'Wrap-up reasons');

    await until(() => focused().startsWith('combobox Search'));
    expect(dialogs()).to.equal(0);
    await expect(page).to.be.accessible();
  });

  for (const look of ['light', 'dark', 'narrow'] as const)
    it(`nothing is wider than the page, or cut off: ${look}`, async () => {
      await lookAs(look);
      const { fits, picture } = await talkingPage();
      const wide: string[] = [];
      const shot = async (name: string) => {
        if (!fits()) wide.push(name);
        await picture(`${name}-${look}`);
      };

      await openLauncher();
      await shot('launcher');
      await press('Escape');
      (await findByRole('button', 'Templates')).click();
      await until(() => focused().startsWith('combobox Search'));
      await shot('templates');
      await press('Escape');
      (await findByRole('button', 'Transfer')).click();
      await findByRole('option', /^Billing/);
      await shot('transfer');
      await press('Escape');
      (await findByRole('button', 'End conversation')).click();
      await findByRole('region', 'Wrap-up reasons');
      await shot('wrap-up');

      expect(wide).to.be.empty;
    });
});
