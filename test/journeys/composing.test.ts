import { expect, fixture, html } from '@open-wc/testing';
import '../../components/outbound-composer/files/file-work.js';
import { memorySessionStore } from '../../src/index.js';
import { simulatedDesktop } from '../../src/hosts/simulated/index.js';
import { byRole, findByRole, focused, textOf, until } from '../support/by-role.js';
import { picture } from '../support/images.js';
import { commit, compose, press, type } from '../support/keyboard.js';
import { keyboardAt } from '../support/keyboard-at.js';

const log = () => textOf(byRole('log', 'Messages'));

/** Says to the page that the network is there or gone. */
function network(isThere: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isThere });
  dispatchEvent(new Event(isThere ? 'online' : 'offline'));
}

for (const dir of ['ltr', 'rtl'] as const)
  describe(`an agent who writes with only a keyboard, ${dir}`, function () {
    this.timeout(60_000);

    afterEach(() => {
      Reflect.deleteProperty(navigator, 'onLine');
    });

    it('fills in what a template lacks, and sends it (C6)', async () => {
      const { talks, comes, texts, desk } = await keyboardAt({}, { dir });
      await talks();

      await type('/code');
      await until(() => textOf().includes('Confirmation code'));
      await press('Enter');
      await until(() => focused().startsWith('textbox') && focused() !== 'textbox Message');
      await expect(desk).to.be.accessible();
      await type('4711');
      await press('Enter');
      await until(() => focused() === 'textbox Message');
      await press('Enter');
      await comes(() => texts().length > 0);

      expect(texts()).to.deep.equal(['Your code is 4711. We never ask for it by phone.']);
    });

    it('has an image made smaller that is too large, and sends it by its address (C4, C5)', async () => {
      const { talks, reach, comes, texts, centre, desk } = await keyboardAt({}, { dir });
      await talks('Email');
      await type('Look: ');

      await reach(/^button Insert image/, 'Tab');
      const [field] = deepAll('input[type="file"]');
      const large = await picture({ width: 300, height: 200, of: 'noise', name: 'site.png' });
      const files = new DataTransfer();
      files.items.add(large);
      if (field instanceof HTMLInputElement) field.files = files.files;
      field?.dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => textOf().includes('15 KB'));
      await expect(desk).to.be.accessible();
      await reach(/^button Make it smaller/);
      await press('Enter');
      await findByRole('textbox', /^What is in the image/);
      await reach(/^textbox What is in the image/);
      await type('The site');
      await reach(/^button Insert$/);
      await press('Enter');
      await comes(() => textOf().includes('The image is in the message.'));
      await reach(/^textbox Message/);
      await press('Enter', 'Control');
      await comes(() => texts().length > 0);

      const { html: sent = '' } =
        centre.log.flatMap((entry) =>
          entry.type === 'asked' && entry.name === 'sendMessage' ? [entry.request as { html?: string }] : [],
        )[0] ?? {};
      expect(sent).to.match(/<img src="https:\/\/files\.northwind\.example\/[^"]+" alt="The site"/);
      expect(sent).not.to.match(/data:|cid:|blob:/);
    });

    it('sends without a network, is told so once, and the message goes when the network is back', async () => {
      const { talks, comes, texts } = await keyboardAt({}, { dir });
      await talks();

      network(false);
      await until(() => textOf().includes('There is no network.'));
      await type('Hello');
      await press('Enter');
      await until(() => log().includes('Waiting to be sent'));
      expect(texts()).to.deep.equal([]);
      expect(textOf().match(/There is no network\./g)).to.have.length(1);
      network(true);
      await comes(() => log().includes('Delivered'));

      expect(texts()).to.deep.equal(['Hello']);
      expect(textOf()).not.to.include('There is no network.');
    });

    it('tries a message again that came back, and it arrives once (C11)', async () => {
      const { talks, comes, texts, reach, centre } = await keyboardAt({ delivery: 'bounces' }, { dir });
      await talks();

      await type('Hello');
      await press('Enter');
      await comes(() => log().includes('Not delivered'));
      centre.set({ delivery: 'arrives' });
      await reach(/^button Try again/, 'Tab');
      await press('Enter');
      await comes(() => log().includes('Delivered'));

      expect(texts()).to.deep.equal(['Hello']);
    });

    it('commits what an input method composed with Enter, and sends nothing', async () => {
      const { talks, wait, texts } = await keyboardAt({}, { dir });
      await talks();

      await compose('にほん');
      await press('Enter');
      await commit('日本');
      await wait(5_000);

      expect(texts()).to.deep.equal([]);
      // a real input method keeps the key; here the field breaks its line
      expect(byRole<HTMLTextAreaElement>('textbox', 'Message').value.trim()).to.equal('日本');
    });
  });

/** Every element that fits, through open shadow roots. */
function deepAll(selector: string, root: ParentNode = document): readonly Element[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? deepAll(selector, shadowRoot) : [],
  );
  return [...root.querySelectorAll(selector), ...inner];
}

describe('a page that is reloaded in the middle of a send', () => {
  it('finds the message that went out, and sends no second one (C11)', async () => {
    const store = memorySessionStore();
    const centre = simulatedDesktop({
      seed: 7,
      knobs: { latency: 'none', customers: 'silent', entryPoints: 'one', faults: {} },
    });
    const open = () =>
      fixture<HTMLElement>(html`
        <section lang="en">
          <outbound-session drafts="memory" .desktop=${centre} .sessionStore=${store}>
            <outbound-composer></outbound-composer>
          </outbound-session>
        </section>
      `);
    const page = await open();
    const [session] = page.querySelectorAll('outbound-session');
    await until(() => session?.session?.view.phase === 'known');
    const [entryPoint] = session?.session?.view.channels.sms.entryPoints ?? [];
    if (!entryPoint) throw new Error('The desk has no entry point.');
    session?.session?.start({ channel: 'sms', recipient: { address: '+447400123456' }, entryPoint });
    (await findByRole('textbox', 'Message')).focus();
    centre.set({ faults: { sendMessage: 'never-answers-but-done' } });

    await type('Hello');
    await press('Enter');
    await until(
      () =>
        log().includes('Sending…') &&
        centre.log.some((entry) => entry.type === 'asked' && entry.name === 'sendMessage'),
    );
    await session?.session?.flushDrafts();
    page.remove();
    centre.set({ faults: {} });
    await open();
    await until(() => textOf().includes('Delivered'));

    expect(centre.delivered.map(({ text }) => text)).to.deep.equal(['Hello']);
    expect(byRole<HTMLTextAreaElement>('textbox', 'Message').value).to.equal('');
  });
});
