import { expect } from '@open-wc/testing';
import type { Contact } from '../../src/index.js';
import { allByRole, byRole, findByRole, focused, until, untilReads } from '../support/by-role.js';
import { press, type } from '../support/keyboard.js';
import { launcherAt, openLauncher } from '../support/launcher-at.js';
import { desk, emailEntryPoint, smsEntryPoint } from '../support/nouns.js';

const contacts: readonly Contact[] = ['Ana', 'Ben', 'Eva'].map((name, index) => ({
  id: name,
  name,
  addresses: [{ address: `+3461234567${index}` }],
}));

const manyEntryPoints = Array.from({ length: 12 }, (_, index) => ({
  ...smsEntryPoint,
  id: `ep-${index}`,
  name: `Branch ${index}`,
}));
const withManyEntryPoints = { readDesk: async () => ({ ...desk, entryPoints: [...manyEntryPoints, emailEntryPoint] }) };

/** The option that the keys of the field are at. */
function pointed(field: HTMLElement): string | undefined {
  const id = field.getAttribute('aria-activedescendant');
  const root = field.getRootNode() as ShadowRoot;
  return id === null ? undefined : (root.getElementById(id)?.textContent.trim().replace(/\s+/g, ' ') ?? 'nothing');
}

const isExpanded = (field: HTMLElement): boolean => field.getAttribute('aria-expanded') === 'true';

for (const dir of ['ltr', 'rtl'] as const)
  describe(`the launcher by the keyboard alone, ${dir} (APG)`, () => {
    it('is a dialog that takes the focus, gives it back, and can be left both ways', async () => {
      const { trigger } = await launcherAt({}, { dir });
      trigger.focus();

      await press('Enter');
      await until(() => focused() === 'radio SMS');
      const name = byRole('dialog').getAttribute('aria-labelledby');
      await press('Escape');
      await until(() => allByRole('dialog').length === 0);

      expect(name).to.equal('title');
      expect(focused()).to.match(/^button New outbound conversation/);
      expect(trigger.getAttribute('aria-expanded')).to.equal('false');
    });

    it('has a radio group whose arrows choose the channel, round and round', async () => {
      const { trigger } = await launcherAt({}, { dir });
      trigger.click();
      await until(() => focused() === 'radio SMS');

      await press('ArrowDown');
      await until(() => focused() === 'radio Email');
      await findByRole('combobox', 'To: email address');
      await press('ArrowDown');
      await until(() => focused() === 'radio SMS');
      await press('ArrowUp');

      await until(() => focused() === 'radio Email');
      await findByRole('button', 'New email');
    });

    it('has a combobox that opens, moves round, takes and closes by its keys', async () => {
      const { recipient } = await openLauncher({ findContacts: async () => ({ contacts }) }, 'SMS', { dir });

      await press('ArrowDown');
      await until(() => isExpanded(recipient));
      const seen: (string | undefined)[] = [];
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
        await press(key);
        await until(() => pointed(recipient) !== seen.at(-1));
        seen.push(pointed(recipient));
      }
      await press('Enter');
      await until(() => !isExpanded(recipient));

      // the list came after the first key: it is at none of them yet
      expect(seen.map((option) => option?.slice(0, 3))).to.deep.equal(['Ana', 'Ben', 'Eva', 'Ana', 'Eva']);
      expect(recipient.value.replaceAll(' ', '')).to.equal('+34612345672');
      expect(focused()).to.equal('combobox To: mobile number');
    });

    it('has a combobox whose other keys are the text’s', async () => {
      const { recipient } = await openLauncher({ findContacts: async () => ({ contacts }) }, 'SMS', { dir });
      await type('+346123');
      await until(() => recipient.value === '+34 612 3');
      await until(() => isExpanded(recipient));

      await press('Home');
      const atStart = recipient.selectionStart;
      await press('End');
      const atEnd = recipient.selectionStart;

      expect([atStart, atEnd]).to.deep.equal([0, recipient.value.length]);
      expect(pointed(recipient)).to.equal(undefined);
    });

    it('has a combobox that Alt+Down opens at none, Alt+Up closes, and Tab leaves', async () => {
      const { recipient } = await openLauncher({ findContacts: async () => ({ contacts }) }, 'SMS', { dir });

      await press('ArrowDown', 'Alt');
      await until(() => isExpanded(recipient));
      const at = pointed(recipient);
      await press('ArrowUp', 'Alt');
      await until(() => !isExpanded(recipient));
      await press('ArrowUp');
      await until(() => pointed(recipient)?.startsWith('Eva') === true);
      await press('Tab');

      expect(at).to.equal(undefined);
      expect(isExpanded(recipient)).to.equal(false);
      expect(recipient.value).to.equal('');
      expect(focused()).to.equal('combobox From: entry point');
    });

    it('searches entry points where there are more than ten, and goes on from the one chosen (L4)', async () => {
      const { created } = await openLauncher(withManyEntryPoints, 'SMS', { dir });
      await type('+34612345678');
      await press('Tab');

      await type('branch 11');
      await untilReads('1 entry point');
      await press('ArrowDown');
      await press('Enter');
      await until(() => byRole<HTMLInputElement>('combobox', /^From/).value.startsWith('Branch 11'));
      await press('Enter');
      await until(() => created.length > 0);

      expect(created[0]?.entryPoint.id).to.equal('ep-11');
    });

    it('leaves from what is found at Enter, never from another than the field says', async () => {
      const { created } = await openLauncher(withManyEntryPoints, 'SMS', { dir });
      await type('+34612345678');
      const from = byRole<HTMLInputElement>('combobox', /^From/);
      from.focus();
      await type('branch 3');
      await press('Enter');
      await until(() => from.value.startsWith('Branch 3'));

      await press('a', 'Control');
      await type('branch');
      await press('Enter');
      const tooEarly = [...created];
      await press('a', 'Control');
      await type('branch 7');
      await press('Enter');
      await until(() => from.value.startsWith('Branch 7'));
      await press('Enter');
      await until(() => created.length > 0);

      expect(tooEarly).to.deep.equal([]);
      expect(created[0]?.entryPoint.id).to.equal('ep-7');
    });

    it('gives what is half searched up for what is chosen', async () => {
      await openLauncher(withManyEntryPoints, 'SMS', { dir });
      const from = byRole<HTMLInputElement>('combobox', /^From/);
      from.focus();
      await type('branch 3');
      await press('ArrowDown');
      await press('Enter');

      await press('a', 'Control');
      await type('nowhere');
      await press('Tab');

      await until(() => from.value.startsWith('Branch 3'));
    });
  });

describe('the entry point of a launcher (L4)', () => {
  it('is the one used last on the channel', async () => {
    const { trigger, created } = await openLauncher(withManyEntryPoints);
    await type('+34612345678');
    await press('Tab');
    await type('branch 7');
    await press('ArrowDown');
    await press('Enter');
    await press('Enter');
    await until(() => created.length > 0 && allByRole('dialog').length === 0);

    trigger.click();
    const from = await findByRole<HTMLInputElement>('combobox', /^From/);

    await until(() => from.value.startsWith('Branch 7'));
  });

  it('is told when none is there, with whom to ask, and the others stay to be used', async () => {
    await openLauncher({ readDesk: async () => ({ ...desk, entryPoints: [emailEntryPoint], administrator: 'Eva' }) });

    await untilReads('No SMS entry point is configured.');
    await untilReads('Whom to ask: Eva');
    byRole('radio', 'Email').click();

    const create = await findByRole('button', 'New email');
    expect(create.getAttribute('aria-disabled')).to.equal('false');
  });
});
