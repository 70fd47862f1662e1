import { expect } from '@open-wc/testing';
import type { Knobs } from '../../src/hosts/simulated/index.js';
import { allByRole, focused, until } from '../support/by-role.js';
import { press, type } from '../support/keyboard.js';
import { keyboardAt } from '../support/keyboard-at.js';

const seconds = 1_000;

for (const dir of ['ltr', 'rtl'] as const)
  describe(`an agent with only a keyboard, ${dir}`, function () {
    this.timeout(60_000);

    it('starts an SMS and sends its first message by one gesture', async () => {
      const { begins, reach, centre, wait } = await keyboardAt({}, { dir });

      await begins('SMS', '+447400123456');
      await reach(/^textbox First message/);
      await type('Your parcel is here.');
      await reach(/^button New SMS: create and send/);
      await press('Enter');
      for (let patience = 50; patience > 0 && centre.delivered.length === 0; patience--) await wait(1 * seconds);

      expect(centre.delivered.map(({ text }) => text)).to.deep.equal(['Your parcel is here.']);
      await until(() => focused() === 'textbox Message');
    });

    it('starts an email to somebody the desktop knows', async () => {
      const { begins, reach, finds, wait, desk } = await keyboardAt({}, { dir });

      await begins('Email', 'oliver');
      await finds('option', /Oliver Grant/);
      await press('ArrowDown');
      await expect(desk).to.be.accessible();
      await press('Enter');
      await reach(/^button New email/);
      await press('Enter');
      await wait(2 * seconds);

      await finds('textbox', 'Subject');
    });

    it('opens the conversation that is there already, instead of a second one (L5)', async () => {
      const { begins, reach, reads, wait, centre } = await keyboardAt({ duplicates: 'mine' }, { dir });

      await begins('SMS', '+447400123456');
      await reads('There is already a conversation with +447400123456');
      await reach(/^button Open it/);
      await press('Enter');
      await wait(2 * seconds);
      await until(() => allByRole('dialog').length === 0);

      expect(centre.log.filter((entry) => entry.type === 'asked' && entry.name === 'createTask')).to.deep.equal([]);
      await until(() => allByRole('textbox', 'Message').length > 0);
    });

    it('answers for a conversation that the host warns of (L9)', async () => {
      const { begins, reads, reach, wait, centre, desk, pictures } = await keyboardAt({ policy: 'warn-why' }, { dir });

      await begins('SMS', '+447400123456');
      await press('Enter');
      await reads('Please confirm before it begins.');
      await until(() => focused() === 'textbox Why do you go on?');
      await expect(desk).to.be.accessible();
      await pictures(`launch-warned-${dir}`);
      await type('They asked us to write.');
      await reach(/^button Go on/);
      await press('Enter');
      await wait(2 * seconds);
      await until(() => allByRole('textbox', 'Message').length > 0);

      const [created] = centre.log.filter((entry) => entry.type === 'asked' && entry.name === 'createTask');
      expect(JSON.stringify(created)).to.include('They asked us to write.');
    });

    it('checks a conversation of which nobody knows whether it was created (L8)', async () => {
      const faults: Knobs['faults'] = {
        createTask: { fault: 'throws', times: 1 },
        findTask: { fault: 'throws', times: 1 },
      };
      const { begins, reads, reach, wait, centre } = await keyboardAt({ faults }, { dir });

      await begins('SMS', '+447400123456');
      await press('Enter');
      await reads('It is not known whether the conversation was created.');
      await reach(/^button Check again/);
      await press('Enter');
      await wait(2 * seconds);
      await reach(/^button Try again/);
      await press('Enter');
      await wait(2 * seconds);
      await until(() => allByRole('textbox', 'Message').length > 0);

      const offers = centre.log.filter((entry) => entry.type === 'told' && entry.fact.type === 'task.offered');
      expect(offers).to.have.length(1);
    });
  });
