import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../components/wrap-up-dialog/define.js';
import { allByRole, byRole, findByRole, focused, textOf, until } from '../support/by-role.js';
import { conversationAt } from '../support/conversation-at.js';
import { press, type } from '../support/keyboard.js';
import { lookAs, looks } from '../support/looks.js';

const knobs = { wrapUpNotes: true, autoWrapUp: { seconds: 90, clock: 'host', mayExtend: true } } as const;
const page = html`<wrap-up-dialog presentation="dialog"></wrap-up-dialog>`;
const trigger = /^Wrap up the conversation with/;
const isOpen = (): boolean => allByRole('dialog').length > 0;

/** A conversation that the agent ended, and its wrap-up in the middle of the page. */
async function endedAt() {
  const setup = await conversationAt(page, { knobs });
  setup.session.end(setup.key);
  await findByRole('dialog', 'Wrap-up reasons');
  await until(() => focused() === 'combobox Search reasons');
  return setup;
}

describe('<wrap-up-dialog> in the middle of the page', () => {
  afterEach(() => lookAs('light'));

  it('is set aside by Escape and comes back with all that was in it', async () => {
    await endedAt();
    await type('refund');
    await until(() => allByRole('option').length === 1);
    await press('Enter');
    await press('Escape');
    await press('Escape');
    await until(() => !isOpen());
    const aside = focused();
    const clock = textOf(byRole('timer'));

    await press('Enter');
    await until(isOpen);

    expect(aside).to.match(/^button Wrap up the conversation with/);
    expect(clock).to.equal('The desktop closes this in 90 seconds');
    expect(focused()).to.equal('combobox Search reasons');
    expect(textOf(byRole('option', 'Refund requested'))).to.equal('Refund requested');
    expect(byRole('option', 'Refund requested').getAttribute('aria-selected')).to.equal('true');
  });

  it('does not open by itself over what the agent does, but says that it waits', async () => {
    const { centre, task } = await conversationAt(page, { knobs });

    centre.endByCustomer(task()?.task?.id ?? '');
    const button = await findByRole('button', trigger);
    const opened = isOpen();
    button.click();
    await until(isOpen);

    expect(opened).to.equal(false);
    expect(focused()).to.equal('combobox Search reasons');
  });

  it('leaves the rest of the page to the agent', async () => {
    const { page: shown } = await endedAt();
    const beside = document.createElement('button');
    beside.textContent = 'Take the call';
    shown.append(beside);

    beside.focus();

    expect(focused()).to.equal('button Take the call');
    expect(isOpen()).to.equal(true);
  });

  it('is the only one in the middle: another one sets it aside', async () => {
    const setup = await conversationAt(html`${page}${page}`, { customers: ['+447700900123', '+447700900456'], knobs });
    const dialogs = [...setup.page.querySelectorAll('wrap-up-dialog')];
    dialogs.forEach((dialog, index) => {
      dialog.taskId = setup.keys[index];
    });
    for (const key of setup.keys) setup.session.end(key);
    await until(() => allByRole('button', trigger).length === 2);
    await until(isOpen);

    byRole('button', /0456$/).click();
    await until(() => textOf(byRole('dialog')).includes('0456'));
    byRole('button', /0123$/).click();
    await until(() => textOf(byRole('dialog')).includes('0123'));

    expect(allByRole('dialog')).to.have.length(1);
  });

  it('is closed for good by submitting, and leaves nothing behind', async () => {
    const { session } = await endedAt();
    await press('ArrowDown');
    await press('Enter');
    byRole('button', 'Submit wrap-up').click();

    await until(() => session.view.tasks.length === 0 && !isOpen());

    expect(allByRole('button')).to.have.length(0);
  });

  for (const look of looks)
    it(`is accessible, open and set aside (${look})`, async () => {
      await lookAs(look);
      const { page: shown } = await endedAt();
      await expect(shown).to.be.accessible();
      byRole('button', 'Set aside').click();
      await until(() => !isOpen());
      await expect(shown).to.be.accessible();
    });
});
