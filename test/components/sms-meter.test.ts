import { expect } from '@open-wc/testing';
import type { Desk } from '../../src/index.js';
import { allByRole, byRole, findByRole, focused, until, untilReads } from '../support/by-role.js';
import { composerAt, fill } from '../support/composer-at.js';
import { described } from '../support/described.js';
import { press, type } from '../support/keyboard.js';
import { openLauncher } from '../support/launcher-at.js';
import { desk } from '../support/nouns.js';

/** How the page is. */
interface Page {
  readonly lang?: 'en' | 'es';
  readonly dir?: 'ltr' | 'rtl';
}

/** Where a text message is written, with the field in focus. */
const places: Readonly<Record<string, (terms?: Partial<Desk>, page?: Page) => Promise<HTMLTextAreaElement>>> = {
  'in the composer': async (terms, page) => {
    const { message } = await composerAt({ readDesk: async () => ({ ...desk, ...terms }) }, page);
    const field = await message();
    field.focus();
    return field;
  },
  'in the first message of the launcher': async (terms, page) => {
    await openLauncher({ readDesk: async () => ({ ...desk, ...terms }) }, 'SMS', page);
    const name = page?.lang === 'es' ? /^Primer mensaje/ : 'First message (optional)';
    const field = byRole<HTMLTextAreaElement>('textbox', name);
    field.focus();
    return field;
  },
};

const undo = () => press('z', 'Control');
const none = (role: string, name: RegExp) => until(() => allByRole(role, name).length === 0);

for (const [where, write] of Object.entries(places))
  describe(`an SMS that is written ${where} (C7)`, () => {
    it('tells its units, its segments, its encoding, and what still fits', async () => {
      const field = await write();

      await type('Clinica');

      await untilReads('7 units · 1 SMS · GSM-7');
      await untilReads('153 more fit');
      expect(described(field)).to.include('7 units · 1 SMS · GSM-7 153 more fit');
    });

    it('names what forces UCS-2, and offers to replace it', async () => {
      await write();

      await type('Clínica');

      await untilReads('7 units · 1 SMS · UCS-2');
      await untilReads('because of í');
      const replace = await findByRole('button', 'Replace 1 character');
      expect(described(replace)).to.equal('í → i · Then 153 more units fit');
    });

    it('replaces only on request, and Ctrl+Z brings it back', async () => {
      const field = await write();
      await type('Clínica');

      (await findByRole('button', 'Replace 1 character')).click();
      await untilReads('7 units · 1 SMS · GSM-7');
      expect(field.value).to.equal('Clinica');
      expect(focused()).to.match(/^textbox/);

      await undo();
      await untilReads('7 units · 1 SMS · UCS-2');
      expect(field.value).to.equal('Clínica');
    });

    it('leaves the caret where it is, before and after undoing', async () => {
      const field = await write();
      await type('Clínica así…');
      field.setSelectionRange(4, 4);

      (await findByRole('button', 'Replace 3 characters')).click();
      await type('X');
      expect(field.value).to.equal('ClinXica asi...');

      await undo();
      await undo();
      await until(() => field.value === 'Clínica así…');
      await type('Y');
      expect(field.value).to.equal('ClínYica así…');
    });

    it('lets the agent choose, and says what that saves', async () => {
      const field = await write();
      fill(field, `${'más '.repeat(30)}…`);
      await untilReads('2 SMS · UCS-2');
      const replace = await findByRole('button', 'Replace 31 characters');
      expect(described(replace)).to.equal('2 SMS become 1');

      byRole('group').querySelector('summary')?.click();
      (await findByRole<HTMLInputElement>('checkbox', '… → ...')).click();
      await findByRole('button', 'Replace 30 characters');
      expect(described(replace)).to.equal('That alone saves nothing');
      replace.click();

      await until(() => field.value === `${'mas '.repeat(30)}…`);
    });

    it('replaces nothing while nothing is chosen, and says why', async () => {
      const field = await write();
      await type('sí…');
      byRole('group').querySelector('summary')?.click();
      (await findByRole<HTMLInputElement>('checkbox', 'í → i')).click();
      (await findByRole<HTMLInputElement>('checkbox', '… → ...')).click();

      const replace = await findByRole('button', 'Replace 0 characters');
      replace.click();

      expect(replace.ariaDisabled).to.equal('true');
      expect(described(replace)).to.equal('Choose at least one character');
      expect(field.value).to.equal('sí…');
    });

    it('offers nothing that would save nothing: emoji and other scripts stay what they are', async () => {
      await write();

      await type('Sí 👍');

      await untilReads('because of í and 👍');
      expect(allByRole('button', /^Replace/).length).to.equal(0);
    });

    it('offers nothing that would leave less room than there is', async () => {
      const field = await write();

      fill(field, '…'.repeat(50));

      await untilReads('50 units · 1 SMS · UCS-2');
      await untilReads('20 more fit');
      expect(allByRole('button', /^Replace/).length).to.equal(0);
    });

    it('says what is gained when only a part of it is chosen, and that is more room', async () => {
      const field = await write();
      fill(field, `á${'\u200b'.repeat(9)}`);
      await findByRole('button', 'Replace 10 characters');

      byRole('group').querySelector('summary')?.click();
      (await findByRole<HTMLInputElement>('checkbox', /^á/)).click();

      const replace = await findByRole('button', 'Replace 9 characters');
      expect(described(replace)).to.equal('Then 69 more units fit');
    });

    it('leaves variables alone', async () => {
      const field = await write();
      await type('Sí, {{nombre_día}}');
      expect(allByRole('button', /^Replace/).length).to.equal(0);

      fill(field, 'Sí, {{name}}');
      (await findByRole('button', 'Replace 1 character')).click();

      await until(() => field.value === 'Si, {{name}}');
    });

    it('names what cannot be seen, and leaves it out on request', async () => {
      const field = await write();
      fill(field, 'a\u200bb\u00a0c');
      await untilReads('because of U+200B and U+00A0');

      (await findByRole('button', 'Replace 2 characters')).click();

      await until(() => field.value === 'ab c');
    });

    it('brings back what was left out and what stood beside it', async () => {
      const field = await write();
      for (const text of ['a\u200bb', '\u200bab', 'ab\u200b.', '\u200b𝗢', '𝗢\u200b𝗞', '\u200b\u200b!']) {
        fill(field, text);
        (await findByRole('button', /^Replace/)).click();
        await untilReads('1 SMS · GSM-7');
        await undo();
        await untilReads('1 SMS · UCS-2');
        expect(field.value).to.equal(text);
      }
    });

    it('tells what it costs, as the language writes money', async () => {
      await write({ smsCost: { amount: 0.0415, currency: 'EUR' } });

      await type('Hello');

      await untilReads('≈ €0.0415');
    });

    it('offers the words of the centre on a first message, and adds them on request', async () => {
      const field = await write({ optOut: 'Reply STOP to receive no more' });
      await type('Hello');
      field.setSelectionRange(2, 2);

      (await findByRole('button', 'Add: Reply STOP to receive no more')).click();
      await until(() => field.value === 'Hello\nReply STOP to receive no more');
      await none('button', /^Add:/);
      expect(field.selectionStart).to.equal(2);

      await undo();
      await until(() => field.value === 'Hello');
      await findByRole('button', /^Add:/);
    });

    it('adds nothing to an empty message, nor twice, however it is spelled', async () => {
      const field = await write({ optOut: 'Responda BAJA para no recibir más' });
      expect(allByRole('button', /^Add:/).length).to.equal(0);

      fill(field, 'Hola. responda  baja para no recibir mas');
      await untilReads('1 SMS · GSM-7');

      expect(allByRole('button', /^Add:/).length).to.equal(0);
    });

    it('speaks Spanish, from right to left too', async () => {
      const field = await write(
        { smsCost: { amount: 0.04, currency: 'EUR' }, optOut: 'BAJA' },
        { lang: 'es', dir: 'rtl' },
      );
      fill(field, 'Clínica');

      await untilReads('7 unidades · 1 SMS · UCS-2 Caben 63 más');
      await untilReads('≈ 0,04 €');
      await findByRole('button', 'Añadir: BAJA');
      (await findByRole('button', 'Reemplazar 1 carácter')).click();

      await until(() => field.value === 'Clinica');
    });

    for (const dir of ['ltr', 'rtl'] as const)
      it(`is accessible while it offers, ${dir}`, async () => {
        const field = await write({ smsCost: { amount: 0.04, currency: 'EUR' }, optOut: 'STOP' }, { dir });
        fill(field, 'Clínica…');
        await findByRole('button', 'Replace 2 characters');
        byRole('group').querySelector('summary')?.click();
        await findByRole('checkbox', 'í → i');

        await expect((field.getRootNode() as ShadowRoot).host).to.be.accessible();
      });
  });
