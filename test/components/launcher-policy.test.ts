import { expect } from '@open-wc/testing';
import type { Answer, PolicyWarning, TaskPreview } from '../../src/index.js';
import { allByRole, byRole, findByRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { press, type } from '../support/keyboard.js';
import { openLauncher } from '../support/launcher-at.js';
import { desk } from '../support/nouns.js';

const consent: PolicyWarning = { id: 'consent', reason: 'No consent is on record.' };
const list: PolicyWarning = { id: 'list', reason: 'On a do-not-contact list.', asksWhy: true };

/** A launcher whose desktop says this to every conversation before it begins; a number is typed. */
async function launcherSaying(answer: Answer<TaskPreview>, number = '+34612345678') {
  const setup = await openLauncher({ previewTask: async () => answer });
  await type(number);
  return setup;
}

const existing = { taskId: 'task-9', ownerName: 'Luis', offers: ['take-over'] } as const;

describe('what stands against a conversation, while the agent types (L5, L9)', () => {
  it('is the conversation that is there already, with what may be done about it', async () => {
    const { created } = await launcherSaying({
      refusal: { code: 'conversation-active', address: '+34612345678', existing },
    });

    const takeOver = await findByRole('button', 'Take it over');
    await untilReads('Luis already has a conversation with +34612345678');
    takeOver.click();
    await until(() => allByRole('dialog').length === 0);

    expect(created).to.deep.equal([]);
  });

  it('is told no more once another number is typed', async () => {
    const { recipient } = await launcherSaying({
      refusal: { code: 'conversation-active', address: '+34612345678', existing },
    });
    await findByRole('button', 'Take it over');

    await press('Backspace');
    await until(() => allByRole('button', 'Take it over').length === 0);

    expect(recipient.value.replaceAll(' ', '')).to.equal('+3461234567');
  });

  it('is the contact window, in the customer’s own time', async () => {
    const window = { timeZone: 'America/Mexico_City', region: 'MX', opensAt: Date.UTC(2026, 0, 5, 15) };
    await launcherSaying({ refusal: { code: 'policy-blocked', reason: 'Quiet hours.', window } }, '+525512345678');

    await untilReads('Quiet hours.');

    expect(textOf()).to.match(/It is \d+:\d\d\s[AP]M there \(Mexico, Mexico City\)/);
    expect(textOf()).to.match(/They may be written to from Monday,? (?:at )?9:00\sAM, their time/);
  });

  it('is told without the time where the host names a zone that nobody knows', async () => {
    const window = { timeZone: 'Mars/Olympus', region: '??', opensAt: 8.7e15 };
    await launcherSaying({ refusal: { code: 'policy-blocked', reason: 'Quiet hours.', window } });

    await untilReads('Quiet hours.');

    expect(textOf()).not.to.include('Mars');
  });

  it('is what the agent will have to confirm', async () => {
    await launcherSaying({ warnings: [consent] });

    await untilReads('You will be asked to confirm: No consent is on record.');
  });
});

describe('a conversation that the host warns of (L9)', () => {
  it('asks the agent, with the focus on the answer, and creates nothing before it', async () => {
    const { created, section } = await launcherSaying({ warnings: [list], decisionId: 'd-1' });

    await press('Enter');
    await until(() => focused() === 'textbox Why do you go on?');

    expect(created).to.deep.equal([]);
    expect(textOf(section)).to.include('Please confirm before it begins.');
    await expect(section).to.be.accessible();
  });

  it('says what is missing when the agent goes on without a word', async () => {
    const { created } = await launcherSaying({ warnings: [list] });
    await press('Enter');
    await until(() => focused() === 'textbox Why do you go on?');

    byRole('button', 'Go on').click();
    await untilReads('Say why you go on.');

    expect(byRole('textbox', 'Why do you go on?').getAttribute('aria-invalid')).to.equal('true');
    expect(created).to.deep.equal([]);
  });

  it('is created with the agent’s answers once they are given, by the keys alone', async () => {
    const { created } = await launcherSaying({ warnings: [consent, list], decisionId: 'd-1' });
    await press('Enter');
    await until(() => focused() === 'textbox Why do you go on?');

    await type('They asked us to write.');
    await press('Tab');
    await press('Enter');
    await until(() => created.length > 0);

    expect(created[0]?.policy).to.deep.equal({
      decisionId: 'd-1',
      confirmed: [{ id: 'consent' }, { id: 'list', why: 'They asked us to write.' }],
    });
    await until(() => allByRole('dialog').length === 0);
  });

  it('can be let be; what was typed stays', async () => {
    const { created, recipient } = await launcherSaying({ warnings: [consent] });
    await press('Enter');

    (await findByRole('button', 'Do not start')).click();
    await until(() => allByRole('button', 'Do not start').length === 0);

    expect(created).to.deep.equal([]);
    expect(recipient.value).to.equal('+34 612 34 56 78');
  });

  it('is not begun by Enter once more while the question stands', async () => {
    const { created, recipient } = await launcherSaying({ warnings: [consent] });
    await press('Enter');
    await findByRole('button', 'Go on');

    recipient.focus();
    await press('Enter');
    await findByRole('button', 'Go on');

    expect(created).to.deep.equal([]);
  });

  it('shows a host’s words as words', async () => {
    await launcherSaying({ warnings: [{ id: 'x', reason: '<img src=x onerror=alert(1)>' }] });

    await untilReads('<img src=x onerror=alert(1)>');

    expect(document.querySelector('outbound-launcher')?.shadowRoot?.querySelector('img')).to.equal(null);
  });
});

describe('a policy that cannot be asked (L9)', () => {
  it('creates nothing, says so, and may be tried again', async () => {
    let tries = 0;
    const { created } = await openLauncher({
      previewTask: () =>
        ++tries < 3 ? Promise.reject(new Error('The list is down.')) : Promise.resolve({ warnings: [] }),
    });
    await type('+34612345678');
    await until(() => tries === 1);

    await press('Enter');
    const again = await findByRole('button', 'Try again');
    const tooEarly = [...created];
    again.click();
    await until(() => created.length > 0);

    expect(tooEarly).to.deep.equal([]);
  });
});

describe('a launcher that is closed for want of an entry point (E6)', () => {
  it('says whom to ask, where the desktop knows', async () => {
    const { section } = await openLauncher({
      readDesk: async () => ({ ...desk, entryPoints: [], administrator: 'Marta Vidal, ext. 2100' }),
    });

    await until(() => textOf(section).includes('Whom to ask: Marta Vidal, ext. 2100'));
  });
});
