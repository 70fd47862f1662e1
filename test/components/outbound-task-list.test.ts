import { expect } from '@open-wc/testing';
import { allByRole, byRole, findByRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { composerAt, ear } from '../support/composer-at.js';
import { press } from '../support/keyboard.js';
import { offeredTask } from '../support/nouns.js';

const handed = { ...offeredTask, id: 'handed', conversationId: 'c-handed', clientToken: undefined };
const rows = () => allByRole('listitem').map((item) => textOf(item));

describe('<outbound-task-list>', () => {
  it('says so when there is nothing', async () => {
    const { list } = await composerAt({}, { conversations: 0 });

    await untilReads('No outbound conversations');

    expect(textOf(list)).to.equal('No outbound conversations');
    await expect(list).to.be.accessible();
  });

  it('names each conversation, its channel and how far it is, and marks the one on show', async () => {
    await composerAt({}, { conversations: 2 });
    await findByRole('list', 'Outbound conversations');

    const first = byRole('button', 'Ana Pérez SMS Open');
    const second = byRole('button', '+34698765432 SMS Open');

    expect(first.getAttribute('aria-current')).to.equal('false');
    expect(second.getAttribute('aria-current')).to.equal('true');
  });

  it('shows the conversation that is chosen', async () => {
    const { session, keys } = await composerAt({}, { conversations: 2 });

    (await findByRole('button', /^Ana Pérez/)).click();

    await until(() => byRole('button', /^Ana Pérez/).getAttribute('aria-current') === 'true');
    expect(session.view.selectedKey).to.equal(keys[0]);
  });

  it('counts what is new in words, until it is looked at', async () => {
    const { hear } = await composerAt({}, { conversations: 2 });
    await findByRole('list');

    await hear('one');
    await hear('two');
    const row = await findByRole('button', 'Ana Pérez SMS Open 2 new messages');
    row.click();

    await findByRole('button', 'Ana Pérez SMS Open');
  });

  it('moves between conversations with Up and Down, and stops at the ends', async () => {
    await composerAt({}, { conversations: 2 });
    (await findByRole('button', /^Ana Pérez/)).focus();

    await press('ArrowUp');
    const atTop = focused();
    await press('ArrowDown');
    await press('ArrowDown');

    expect(atTop).to.equal('button Ana Pérez SMS Open');
    expect(focused()).to.equal('button +34698765432 SMS Open');
  });

  it('leaves out what was refused', async () => {
    await composerAt({ createTask: async () => ({ refusal: { code: 'creation-failed', trackingId: 't' } }) });

    await untilReads('No outbound conversations');
  });

  it('announces a conversation that is handed over, and accepts it by its button (L6)', async () => {
    const { list, tell, session } = await composerAt(
      { acceptTask: async () => ({ ...handed, state: 'accepted' }) },
      { conversations: 0 },
    );
    const heard = ear(list);

    tell({ type: 'task.offered', task: handed });
    const accept = await findByRole('button', 'Accept', list.renderRoot);
    await until(() => heard.length > 0);
    accept.focus();
    accept.click();
    await until(() => session.view.tasks[0]?.phase === 'active');
    await until(() => allByRole('button', 'Accept').length === 0);

    expect(heard).to.deep.equal(['The conversation with +34612345678 is offered to you.']);
    expect(rows()).to.deep.equal(['+34612345678 SMS Open']);
    expect(session.view.selectedKey).to.equal('handed');
    expect(document.activeElement?.localName).to.match(/^outbound-/);
  });

  it('keeps the focus when the conversation that had it goes away', async () => {
    const { tell } = await composerAt({}, { conversations: 2 });
    (await findByRole('button', /^Ana Pérez/)).focus();

    tell({ type: 'task.closed', taskId: 'task-1' });
    await until(() => allByRole('listitem').length === 1);

    expect(focused()).to.equal('button +34698765432 SMS Open');
  });

  it('is accessible, and speaks Spanish where the page does', async () => {
    const { list, hear, tell } = await composerAt({}, { conversations: 2, lang: 'es' });
    await findByRole('list', 'Conversaciones salientes');

    await hear('hola');
    tell({ type: 'task.offered', task: handed });
    await findByRole('button', 'Ana Pérez SMS Abierta 1 mensaje nuevo');
    await findByRole('button', 'Aceptar');

    await expect(list).to.be.accessible();
  });
});
