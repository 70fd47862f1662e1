import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../components/outbound-task-list/define.js';
import '../../components/wrap-up-dialog/define.js';
import type { Knobs } from '../../src/hosts/simulated/index.js';
import { allByRole, byRole, findByRole, focused, textOf, until } from '../support/by-role.js';
import { conversationAt } from '../support/conversation-at.js';
import { described } from '../support/described.js';
import { press, type } from '../support/keyboard.js';

const page = html`<outbound-task-list></outbound-task-list><wrap-up-dialog></wrap-up-dialog>`;

const chosen = (within: ParentNode = document.body): readonly string[] =>
  allByRole('option', undefined, within)
    .filter((option) => option.getAttribute('aria-selected') === 'true')
    .map((option) => textOf(option));
const spoken = (): readonly string[] =>
  allByRole('status')
    .map((status) => textOf(status))
    .filter(Boolean);

describe('<wrap-up-dialog> for several tasks', () => {
  const customers = ['+447700900123', '+447700900456'];
  const knobs = { wrapUpNotes: true, wrapUpRequired: false } as const;

  /** Two conversations that have ended, and one dialog. */
  async function bothEnded() {
    const setup = await conversationAt(page, { customers, knobs });
    for (const key of setup.keys) setup.session.end(key);
    await findByRole('dialog', 'Wrap-up reasons');
    await until(() => allByRole('option').length === 12);
    const [first = '', second = ''] = setup.keys;
    return { ...setup, first, second };
  }

  /** Two conversations that have ended, and a dialog for each. */
  async function sideBySide(autoWrapUp: Knobs['autoWrapUp'] = 'off', byCustomer = false) {
    const elements = html`<wrap-up-dialog class="one"></wrap-up-dialog><wrap-up-dialog class="two"></wrap-up-dialog>`;
    const setup = await conversationAt(elements, { customers, knobs: { ...knobs, autoWrapUp } });
    const dialogs = [...setup.page.querySelectorAll('wrap-up-dialog')];
    dialogs.forEach((dialog, index) => {
      dialog.taskId = setup.keys[index];
    });
    for (const { key, task } of setup.session.view.tasks)
      if (byCustomer) setup.centre.endByCustomer(task?.id ?? '');
      else setup.session.end(key);
    await until(() => allByRole('option').length === 24);
    const [one = document.body, two = document.body] = dialogs.map(({ shadowRoot }) => shadowRoot ?? document.body);
    return { ...setup, one, two };
  }

  it('keeps what was searched, chosen and noted for each', async () => {
    const { session, first, second } = await bothEnded();
    byRole('combobox', 'Search reasons').focus();
    await type('refund');
    await until(() => allByRole('option').length === 1);
    await press('Enter');
    byRole('textbox', 'Notes').focus();
    await type('Card sent back');

    session.select(second);
    await until(() => allByRole('option').length === 12);
    const meanwhile = [
      byRole<HTMLInputElement>('combobox').value,
      byRole<HTMLInputElement>('textbox').value,
      ...chosen(),
    ];
    session.select(first);
    await until(() => allByRole('option').length === 1);

    expect(meanwhile).to.deep.equal(['', '']);
    expect(byRole<HTMLInputElement>('combobox').value).to.equal('refund');
    expect(byRole<HTMLInputElement>('textbox').value).to.equal('Card sent back');
    expect(chosen()).to.deep.equal(['Refund requested']);
    expect(described(byRole('button', 'Submit wrap-up'))).to.equal('Chosen: Refund requested');
  });

  it('goes on with the search of the next one, so that Enter submits no second task', async () => {
    const { session, first, second, asked } = await bothEnded();
    session.select(first);
    byRole('button', 'Submit wrap-up').focus();

    await press('Enter');
    await until(() => session.view.tasks.length === 1);
    session.select(second);
    await until(() => textOf(byRole('dialog')).includes(customers[1] ?? ''));
    await press('Enter');

    expect(focused()).to.equal('combobox Search reasons');
    expect(asked('wrapUpTask')).to.have.length(1);
  });

  it('takes no focus when the agent comes back to one', async () => {
    const { session, first, second } = await bothEnded();
    const rows = allByRole('button').filter((button) => textOf(button).includes('+447700900456'));
    rows[0]?.focus();
    const before = focused();

    session.select(second);
    await until(() => textOf(byRole('dialog')).includes(customers[1] ?? ''));
    session.select(first);
    await until(() => textOf(byRole('dialog')).includes(customers[0] ?? ''));

    expect(focused()).to.equal(before);
    expect(before).to.match(/^button/);
  });

  it('wraps up two side by side: what is done in one is not done in the other', async () => {
    const { one, two, session, keys, asked } = await sideBySide();

    byRole('option', 'Refund requested', two).click();
    await until(() => chosen(two).length === 1);
    byRole('button', 'Submit wrap-up', two).click();
    await until(() => allByRole('dialog').length === 1);

    expect(chosen(one)).to.deep.equal([]);
    expect(session.view.tasks.map(({ key }) => key)).to.deep.equal([keys[0]]);
    expect(asked('wrapUpTask')).to.deep.include({ taskId: 'task-1002', codeId: 'code-7' });
  });

  it('gives the focus to the first that the agent ended, and does not let the second take it', async () => {
    const { one } = await sideBySide();

    await until(() => focused() === 'combobox Search reasons');

    expect(one.querySelector(':focus')?.id).to.equal('search');
    expect(spoken().filter((said) => said.includes('is over'))).to.have.length(1);
  });

  it('says of each once that it waits, and which of them the seconds are of', async () => {
    const { pass } = await sideBySide({ seconds: 31, clock: 'host' }, true);
    await until(() => spoken().filter((said) => said.includes('is over')).length === 2);

    await pass(1);
    await until(() => spoken().filter((said) => said.includes('30 seconds')).length === 2);

    const [first = '', second = ''] = spoken().map((said) => said.replace(/.*wrap-up\. /, ''));
    expect(first).to.match(/: The desktop closes this in 30 seconds$/);
    expect(second).to.match(/: The desktop closes this in 30 seconds$/);
    expect(first).not.to.equal(second);
  });

  it('is spoken of once where two elements show it', async () => {
    const { centre, task } = await conversationAt(
      html`<wrap-up-dialog></wrap-up-dialog><wrap-up-dialog></wrap-up-dialog>`,
    );

    centre.endByCustomer(task()?.task?.id ?? '');
    await until(() => spoken().some((said) => said.includes('is over')));
    await until(() => allByRole('option').length === 24);

    expect(spoken().filter((said) => said.includes('is over'))).to.have.length(1);
  });
});
