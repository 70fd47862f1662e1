import { expect } from '@open-wc/testing';
import type { AnswerOf, Desktop, RequestOf } from '../../src/index.js';
import { allByRole, byRole, findByRole, until, untilReads } from '../support/by-role.js';
import { answersOf } from '../support/desk-at.js';
import { press, type } from '../support/keyboard.js';
import { openLauncher } from '../support/launcher-at.js';

const cardWarning = { id: 'card', reason: 'This looks like the number of a card.' };

/** A desktop that looks at every message before it goes, and notes what it is given. */
function reviewing(
  answer: () => Promise<
    AnswerOf<'reviewMessage'> | { readonly refusal: { readonly code: 'policy-blocked'; readonly reason: string } }
  >,
) {
  const asked: RequestOf<'reviewMessage'>[] = [];
  const sent: RequestOf<'sendMessage'>[] = [];
  const desktop: Partial<Desktop> = {
    capabilities: [...answersOf().capabilities, 'review'],
    reviewMessage: (request) => {
      asked.push(request);
      return answer();
    },
    sendMessage: async (request, { clientToken }) => {
      sent.push(request);
      const { text, conversationId } = request;
      return { id: clientToken, conversationId, direction: 'outbound', text, at: 1, clientToken };
    },
  };
  return { asked, sent, desktop };
}

/** A first message is written, and its button pressed. */
async function written({ desktop }: { readonly desktop: Partial<Desktop> }) {
  const page = await openLauncher(desktop);
  await type('+34612345678');
  byRole('textbox', 'First message (optional)').focus();
  await type('Your card 4111 1111 1111 1111.');
  byRole('button', 'New SMS: create and send').focus();
  await press('Enter');
  return page;
}

describe('a first message that the desktop looks at', () => {
  it('is shown to it before anything is created', async () => {
    const { asked, sent, desktop } = reviewing(async () => ({ warnings: [] }));

    const { created } = await written({ desktop });
    await until(() => sent.length > 0);

    expect(asked.map(({ text, channel, recipient }) => [text, channel, recipient.address])).to.deep.equal([
      ['Your card 4111 1111 1111 1111.', 'sms', '+34612345678'],
    ]);
    expect(created).to.have.length(1);
  });

  it('goes out with what the agent answered for', async () => {
    const { sent, desktop } = reviewing(async () => ({ warnings: [cardWarning] }));
    const { created } = await written({ desktop });
    await untilReads(cardWarning.reason);
    expect(created).to.be.empty;

    (await findByRole('button', 'Send anyway')).click();
    await until(() => sent.length > 0);

    expect(sent[0]?.confirmed).to.deep.equal([{ id: 'card' }]);
    expect(created).to.have.length(1);
  });

  it('puts the agent at the safer answer, and back at the message', async () => {
    const { sent, desktop } = reviewing(async () => ({ warnings: [cardWarning] }));
    const { created } = await written({ desktop });
    const letBe = await findByRole('button', 'Do not send');
    await until(() => letBe.matches(':focus'));

    await press('Enter');

    await until(() => byRole('textbox', 'First message (optional)').matches(':focus'));
    expect(allByRole('button', 'Send anyway')).to.be.empty;
    expect([created, sent]).to.deep.equal([[], []]);
  });

  it('stays where it is when it is forbidden, and the agent is told why', async () => {
    const { sent, desktop } = reviewing(async () => ({
      refusal: { code: 'policy-blocked', reason: 'No card numbers.' },
    }));

    const { created } = await written({ desktop });
    await untilReads('No card numbers.');

    expect(byRole<HTMLTextAreaElement>('textbox', 'First message (optional)').value).to.contain('4111');
    expect([created, sent]).to.deep.equal([[], []]);
  });

  it('is another one once it was changed while the desktop looked', async () => {
    let answer: (review: AnswerOf<'reviewMessage'>) => void = () => undefined;
    const { sent, desktop } = reviewing(() => new Promise((resolve) => (answer = resolve)));
    const { created } = await written({ desktop });
    await untilReads('The message is being checked');
    byRole('textbox', 'First message (optional)').focus();
    await type(' ');

    answer({ warnings: [] });

    await until(() => byRole('button', 'New SMS: create and send').getAttribute('aria-disabled') === 'false');
    expect([created, sent]).to.deep.equal([[], []]);
  });
});
