import { expect } from '@open-wc/testing';
import type { Desktop } from '../../src/index.js';
import { allByRole, byRole, findByRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { press, type } from '../support/keyboard.js';
import { launcherAt, openLauncher } from '../support/launcher-at.js';
import { desk, emailEntryPoint, offeredTask, smsEntryPoint } from '../support/nouns.js';

const saying = async (answer: Awaited<ReturnType<Desktop['createTask']>>) => {
  const setup = await openLauncher({ createTask: async () => answer });
  await type('+34612345678');
  await press('Enter');
  return setup;
};

describe('<outbound-launcher>', () => {
  it('opens its dialog from the keyboard, with the focus inside, and gives it back at Escape', async () => {
    const { trigger } = await launcherAt();

    trigger.focus();
    await press('Enter');
    await findByRole('dialog', 'New outbound conversation');
    const within = focused();
    await press('Escape');

    expect(within).to.equal('radio SMS');
    expect(allByRole('dialog').length).to.equal(0);
    await until(() => focused() === 'button New outbound conversation');
  });

  it('says what country a number belongs to as it is typed (L3)', async () => {
    await openLauncher();

    await type('+52 55 1234 5678');

    await untilReads('Mexico (MX) · +525512345678');
  });

  it('understands a national number with the default region (L3), and creates the conversation', async () => {
    const asked: unknown[] = [];
    await openLauncher({
      createTask: async (wanted, { clientToken }) => {
        asked.push(wanted);
        return { ...offeredTask, ...wanted, clientToken };
      },
    });

    await type('612 345 678');
    await press('Enter');
    await until(() => allByRole('dialog').length === 0);

    expect(asked).to.deep.equal([
      {
        channel: 'sms',
        recipient: { address: '+34612345678' },
        entryPoint: smsEntryPoint,
        policy: { confirmed: [] },
      },
    ]);
  });

  it('makes one task of two clicks (L8)', async () => {
    let created = 0;
    await openLauncher({
      createTask: async (wanted, { clientToken }) => {
        created++;
        return { ...offeredTask, ...wanted, clientToken };
      },
    });
    await type('+34612345678');
    const create = byRole('button', 'New SMS');

    create.click();
    create.click();
    await until(() => allByRole('dialog').length === 0);

    expect(created).to.equal(1);
  });

  it('refuses a number without a country when there is no default region, and keeps what was typed (L3)', async () => {
    const { recipient, section } = await openLauncher({
      readDesk: async () => ({ ...desk, defaultRegion: undefined }),
    });

    await type('612345678');
    await press('Enter');
    await until(() => textOf(section).includes('The country code is missing.'));

    expect(recipient.value).to.equal('612345678');
    expect(recipient.getAttribute('aria-invalid')).to.equal('true');
    expect(focused()).to.equal('combobox To: mobile number');
  });

  it('leaves from the only entry point by itself, and asks when there are several (L4)', async () => {
    const second = { ...smsEntryPoint, id: 'ep-2', name: 'Sales' };
    const { section } = await openLauncher({
      readDesk: async () => ({ ...desk, entryPoints: [smsEntryPoint, second, emailEntryPoint] }),
    });

    await type('+34612345678');
    await press('Enter');
    await until(() => textOf(section).includes('Choose where the conversation leaves from.'));

    expect(byRole<HTMLSelectElement>('combobox', 'From: entry point').value).to.equal('');
    byRole('radio', 'Email').click();
    await until(() => byRole<HTMLSelectElement>('combobox', 'From: entry point').value === 'ep-email');
  });

  it('says every reason why it is closed, on a button that still takes the focus (E7)', async () => {
    const { section, trigger } = await launcherAt({
      readDesk: async () => ({ ...desk, agent: { ...desk.agent, state: 'idle' }, entryPoints: [] }),
    });

    trigger.click();
    const create = await findByRole('button', 'New SMS');
    create.focus();

    expect(create.getAttribute('aria-disabled')).to.equal('true');
    expect(focused()).to.equal('button New SMS');
    expect(textOf(section)).to.include('You are Idle. Change your state to Available or RONA.');
    expect(textOf(section)).to.include('No SMS entry point is configured.');
  });

  it('offers to open the conversation that is there already (L5)', async () => {
    const { section } = await saying({
      refusal: {
        code: 'conversation-active',
        address: '+34612345678',
        existing: { taskId: 'task-9', ownerName: 'Luis', offers: ['take-over'] },
      },
    });

    const takeOver = await findByRole('button', 'Take it over');
    expect(textOf(section)).to.include('Luis already has a conversation with +34612345678');

    takeOver.click();
    await until(() => allByRole('dialog').length === 0);
  });

  it('tries again under the same token after the system failed (L7)', async () => {
    const tokens: string[] = [];
    await openLauncher({
      createTask: async (wanted, { clientToken }) => {
        tokens.push(clientToken);
        return tokens.length > 1
          ? { ...offeredTask, ...wanted, clientToken }
          : { refusal: { code: 'creation-failed', trackingId: 'track-1' } };
      },
    });
    await type('+34612345678');
    await press('Enter');

    (await findByRole('button', 'Try again')).click();
    await until(() => allByRole('dialog').length === 0);

    expect(tokens).to.have.length(2);
    expect(new Set(tokens).size).to.equal(1);
  });

  it('shows where an answer of the wrong shape is wrong, and keeps what was typed', async () => {
    const { section, recipient } = await openLauncher({
      createTask: () => Promise.resolve({ ...offeredTask, conversationId: 7 } as never),
    });
    await type('+34612345678');
    await press('Enter');

    await until(() => textOf(section).includes('(at conversationId)'));

    expect(recipient.value).to.equal('+34 612 34 56 78');
  });

  it('keeps what was typed when the dialog closes and opens again (C10)', async () => {
    const { trigger } = await openLauncher();
    await type('+3461');

    await press('Escape');
    trigger.click();
    const recipient = await findByRole<HTMLInputElement>('combobox', /^To:/);

    expect(recipient.value.replaceAll(' ', '')).to.equal('+3461');
  });

  it('hints at a mistyped mail domain and corrects it when asked', async () => {
    const { recipient } = await openLauncher({}, 'Email');
    await type('ana@gmial.com');

    (await findByRole('button', 'Did you mean ana@gmail.com?')).click();

    await until(() => recipient.value === 'ana@gmail.com');
  });

  it('speaks Spanish where the page does', async () => {
    const { section, trigger } = await launcherAt(
      { readDesk: async () => ({ ...desk, licensed: false }) },
      { lang: 'es' },
    );

    trigger.click();
    await findByRole('button', 'Nuevo SMS');

    expect(textOf(section)).to.include('Su licencia no incluye canales digitales.');
  });

  it('is accessible open, closed, refused and with an error', async () => {
    const { section, recipient } = await openLauncher();
    await expect(section).to.be.accessible();

    await type('12');
    await press('Enter');
    await until(() => recipient.getAttribute('aria-invalid') === 'true');

    await expect(section).to.be.accessible();
  });
});
