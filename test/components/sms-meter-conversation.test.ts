import { expect } from '@open-wc/testing';
import type { Desk, Message } from '../../src/index.js';
import { allByRole, byRole, findByRole, textOf, until, untilReads } from '../support/by-role.js';
import { composerAt, ear, fill, type Circumstances } from '../support/composer-at.js';
import { press, type } from '../support/keyboard.js';
import { desk } from '../support/nouns.js';

const second = 1_000;

/** A composer at a desk with these terms, its field in focus. */
async function writing(
  terms: Partial<Desk> = {},
  circumstances: Circumstances = {},
  messages: readonly Message[] = [],
) {
  const setup = await composerAt(
    { readDesk: async () => ({ ...desk, ...terms }), listMessages: async () => ({ messages, earlier: [] }) },
    circumstances,
  );
  const field = await setup.message();
  field.focus();
  const write = async (text: string) => {
    fill(field, text);
    await setup.composer.updateComplete;
  };
  return { ...setup, field, write, heard: ear(setup.composer) };
}

const replaces = () => allByRole('button', /^Replace/).length;
const adds = () => allByRole('button', /^Add:/).length;

describe('what is said of the length of an SMS (C7)', () => {
  it('is said once, and only after typing has stopped', async () => {
    const { clock, heard } = await writing();

    await type('Clínica');
    await clock.advance(second - 1);
    await type('s');
    await clock.advance(second - 1);
    expect(heard).to.deep.equal([]);

    await clock.advance(1);
    await until(() => heard.length > 0);
    await type(' más');
    await clock.advance(second);

    expect(heard).to.deep.equal(['The message is 1 SMS in UCS-2.']);
  });

  it('is not said of every key, nor of a message that begins', async () => {
    const { clock, heard, write } = await writing();

    await write('Hello');
    await clock.advance(second);
    await write('Hello, how are you?');
    await clock.advance(second);

    expect(heard).to.deep.equal([]);
  });

  it('is said when there is a segment more, and when there is one less', async () => {
    const { clock, heard, write } = await writing();

    await write('a'.repeat(161));
    await clock.advance(second);
    await until(() => heard.length === 1);
    await write('a'.repeat(160));
    await clock.advance(second);
    await until(() => heard.length === 2);

    expect(heard).to.deep.equal(['The message is 2 SMS in GSM-7.', 'The message is 1 SMS in GSM-7.']);
  });

  it('is not said when it is again what it was before typing stopped', async () => {
    const { clock, heard, write } = await writing();

    await write('así');
    await write('as');
    await clock.advance(second);

    expect(heard).to.deep.equal([]);
  });

  it('is said of what replacing has changed', async () => {
    const { clock, heard, write } = await writing();
    await write('más '.repeat(20));
    await clock.advance(second);
    await until(() => heard.length === 1);

    (await findByRole('button', 'Replace 20 characters')).click();
    await clock.advance(second);
    await until(() => heard.length === 2);

    expect(heard).to.deep.equal(['The message is 2 SMS in UCS-2.', 'The message is 1 SMS in GSM-7.']);
  });

  it('is not said of another conversation, nor of a message that has left', async () => {
    const { session, keys, clock, heard, field, write } = await writing({}, { conversations: 2 });
    session.saveDraft(keys[0] ?? '', { text: 'Clínica' });
    await write('a'.repeat(200));
    session.select(keys[0]);
    await until(() => field.value === 'Clínica');
    await clock.advance(second);

    session.select(keys[1]);
    await until(() => field.value.length === 200);
    await clock.advance(second);
    await press('Enter');
    await until(() => field.value === '');
    await clock.advance(second);

    expect(heard.filter((words) => words.startsWith('The message is'))).to.deep.equal([]);
  });
});

describe('what is offered for an SMS in a conversation (C7)', () => {
  it('is chosen for one conversation only', async () => {
    const { session, keys, field, write } = await writing({}, { conversations: 2 });
    await write('sí…');
    byRole('group').querySelector('summary')?.click();
    (await findByRole('checkbox', 'í → i')).click();
    await findByRole('button', 'Replace 1 character');

    session.select(keys[0]);
    await until(() => field.value === '');
    await write('sí…');

    await findByRole('button', 'Replace 2 characters');
  });

  it('is chosen again by a second click', async () => {
    const { write } = await writing();
    await write('sí…');
    byRole('group').querySelector('summary')?.click();
    const choice = await findByRole('checkbox', 'í → i');
    choice.click();
    await findByRole('button', 'Replace 1 character');

    choice.click();

    await findByRole('button', 'Replace 2 characters');
  });

  it('is nothing while the conversation is closed', async () => {
    const { session, keys, write, settle } = await writing({ optOut: 'STOP' });
    await write('Clínica');
    await findByRole('button', /^Replace/);

    session.end(keys[0] ?? '');
    await settle();
    await until(() => replaces() === 0);

    expect(adds()).to.equal(0);
  });

  it('is nothing for an email', async () => {
    const { write } = await writing({ optOut: 'STOP', smsCost: { amount: 1, currency: 'EUR' } }, { channel: 'email' });

    await write('Clínica');

    expect(replaces() + adds()).to.equal(0);
    expect(textOf()).not.to.match(/UCS-2|≈/);
  });

  it('names six characters at most, and lists thirty', async () => {
    const letters = Array.from('áíóúâêîôûãõçÁÍÓÚÀÈÌÒÙÂÊÎÔÛĀāĂăĄą');
    const { field, write } = await writing();

    await write(letters.join(''));
    await untilReads('because of á, í, ó, ú, â, and ê');
    byRole('group').querySelector('summary')?.click();
    await until(() => allByRole('checkbox', /→/).length === 30);
    (await findByRole('button', `Replace ${letters.length} characters`)).click();

    await until(() => field.value === 'aiouaeiouaocAIOUAEIOUAEIOUAaAaAa');
  });
});

describe('the words of the centre on a first message', () => {
  const sent: Message = {
    id: 'm-1',
    conversationId: 'conversation-1',
    direction: 'outbound',
    text: 'Hello',
    at: 1,
  };
  const optOut = 'Reply STOP to receive no more';

  it('move nothing as the first letter is typed', async () => {
    const { field, write } = await writing({ optOut });
    const below = () => byRole('button', 'Send').getBoundingClientRect().top - field.getBoundingClientRect().bottom;
    const before = below();
    await write('Hello');

    expect([adds(), below()]).to.deep.equal([1, before]);
  });

  it('are not offered any more when something went out', async () => {
    const { write } = await writing({ optOut });
    await write('Hello');
    expect(adds()).to.equal(1);

    await press('Enter');
    await write('Are you there?');

    await until(() => adds() === 0);
  });

  it('are not offered where something went out before', async () => {
    const { write } = await writing({ optOut }, {}, [sent]);

    await write('Hello');

    expect(adds()).to.equal(0);
  });

  it('are offered where only the customer has written', async () => {
    const { write } = await writing({ optOut }, {}, [{ ...sent, direction: 'inbound' }]);

    await write('Hello');

    expect(adds()).to.equal(1);
  });

  it('are never added by themselves', async () => {
    const bodies: string[] = [];
    const setup = await composerAt({
      readDesk: async () => ({ ...desk, optOut }),
      sendMessage: async ({ text, conversationId }, { clientToken }) => {
        bodies.push(text);
        return { id: clientToken, conversationId, direction: 'outbound', text, at: 1, clientToken };
      },
    });
    (await setup.message()).focus();

    await type('Clínica…');
    await press('Enter');
    await until(() => bodies.length > 0);

    expect(bodies).to.deep.equal(['Clínica…']);
  });
});

describe('what an SMS costs', () => {
  const costs: readonly (readonly [smsCost: NonNullable<Desk['smsCost']>, text: string, shown: string])[] = [
    [{ amount: 0.12, currency: 'EUR' }, 'Hello', '≈ €0.12'],
    [{ amount: 0.0079, currency: 'USD' }, 'a'.repeat(161), '≈ $0.0158'],
    [{ amount: 0.1, currency: 'EUR' }, 'a'.repeat(307), '≈ €0.30'],
    [{ amount: 5, currency: 'JPY' }, 'Hello', '≈ ¥5'],
    [{ amount: 0, currency: 'EUR' }, 'Hello', '≈ €0.00'],
    [{ amount: 2, currency: 'credits' }, 'a'.repeat(161), '≈ 4 credits'],
    [{ amount: 2, currency: '' }, 'Hello', '≈ 2'],
  ];
  for (const [smsCost, text, shown] of costs)
    it(`is shown as ${shown} at ${smsCost.amount} ${smsCost.currency} a segment`, async () => {
      const { write } = await writing({ smsCost });

      await write(text);

      await untilReads(`${shown} `);
    });

  it('is not shown of nothing', async () => {
    await writing({ smsCost: { amount: 0.12, currency: 'EUR' } });

    await untilReads('0 units');
    expect(textOf()).not.to.include('≈');
  });
});
