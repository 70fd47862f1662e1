import { expect } from '@open-wc/testing';
import type { Answer, AnswerOf, RequestOf } from '../../src/index.js';
import { allByRole, byRole, findByRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { composerAt, type Circumstances } from '../support/composer-at.js';
import { everything } from '../support/desk-at.js';
import { press, type } from '../support/keyboard.js';
import { lookAs, looks } from '../support/looks.js';

type Suggested = Answer<AnswerOf<'suggestReplies'>>;

const suggested = (...texts: readonly string[]): Suggested => ({
  suggestions: texts.map((text, index) => ({ id: `s-${index}`, text })),
});

/** A composer whose desktop is asked for suggestions, which the test gives; without them, it says this at once. */
async function suggesting(atOnce?: Suggested, circumstances: Circumstances = {}) {
  const asked: (RequestOf<'suggestReplies'> & { answer: (suggested: Suggested) => void })[] = [];
  const setup = await composerAt(
    {
      suggestReplies: (request) =>
        new Promise((answer) => {
          asked.push({ ...request, answer });
          if (atOnce) answer(atOnce);
        }),
    },
    circumstances,
  );
  const message = await setup.message();
  message.focus();
  return { ...setup, message, asked };
}

const button = () => byRole('button', /^(Suggest|Improve wording|Sugerir|Mejorar la redacción)$/);
const offered = () => allByRole('menuitem').map((item) => item.textContent.trim());
const open = async () => {
  button().focus();
  await press('Enter');
};

describe('suggestions in <outbound-composer>', () => {
  it('are not there where the desktop has none to make', async () => {
    const capabilities = everything.filter((capability) => capability !== 'suggest');
    const setup = await composerAt({ capabilities });
    await setup.message();

    expect(allByRole('button', /Suggest/)).to.be.empty;
  });

  it('are asked for at a press, and nothing is inserted by itself', async () => {
    const { asked, message } = await suggesting();

    await open();
    await untilReads('Asking for suggestions…');
    const [question] = asked;
    question?.answer(suggested('I am looking into it.', 'Is there anything else?'));
    await until(() => offered().length === 2);

    expect(asked).to.have.length(1);
    expect(question).to.include({ taskId: 'task-1', conversationId: 'conversation-1', text: '' });
    expect(focused()).to.equal('menuitem I am looking into it.');
    expect(message.value).to.equal('');
    expect(textOf()).not.to.include('Asking for suggestions…');
  });

  it('are put where the caret is while nothing is written', async () => {
    const { message } = await suggesting(suggested('I am looking into it.', 'Is there anything else?'));
    await open();
    await until(() => focused().startsWith('menuitem'));

    await press('ArrowDown');
    await press('Enter');

    await until(() => message.value === 'Is there anything else?');
    expect(focused()).to.equal('textbox Message');
    expect(allByRole('menu')).to.be.empty;
  });

  it('stand in place of what was written, to say it better, and can be undone', async () => {
    const { asked, message } = await suggesting(suggested('I am sorry for the delay.'));
    await type('sorry 4 delay');
    await until(() => allByRole('button', 'Improve wording').length === 1);

    await open();
    await until(() => focused().startsWith('menuitem'));
    await press('Enter');

    await until(() => message.value === 'I am sorry for the delay.');
    expect(asked[0]?.text).to.equal('sorry 4 delay');
    await press('z', 'Control');
    await until(() => message.value === 'sorry 4 delay');
  });

  it('tell the page before they are inserted, which can prevent it', async () => {
    const { composer, message } = await suggesting(suggested('No.'));
    const told: unknown[] = [];
    composer.addEventListener('outbound-before-insert', (event) => {
      told.push(event.detail);
      event.preventDefault();
    });

    await open();
    await until(() => focused().startsWith('menuitem'));
    await press('Enter');

    await until(() => told.length === 1);
    expect(told).to.deep.equal([{ task: 'token-1', from: 'suggestion', insertion: { text: 'No.' } }]);
    expect(message.value).to.equal('');
  });

  it('are said to be none', async () => {
    await suggesting(suggested());

    await open();

    await untilReads('There are no suggestions.');
    expect(focused()).to.equal('button Suggest');
  });

  it('say why they cannot be had, and are asked for again at a press', async () => {
    let answers = 0;
    const setup = await composerAt({
      suggestReplies: async () => {
        answers += 1;
        if (answers === 1) throw new Error('line broken');
        return { suggestions: [{ id: 's', text: 'Better now.' }] };
      },
    });
    await setup.message();

    await open();
    await untilReads('The desktop failed: line broken');
    (await findByRole('button', 'Try again')).focus();
    await press('Enter');

    await until(() => focused() === 'menuitem Better now.');
  });

  it('that come late are not shown', async () => {
    const { asked } = await suggesting();
    await open();
    await until(() => asked.length === 1);
    await press('Escape');
    await until(() => button().getAttribute('aria-expanded') === 'false');
    await open();
    await until(() => asked.length === 2);

    asked[1]?.answer(suggested('Right'));
    await until(() => offered().join() === 'Right');
    asked[0]?.answer(suggested('Late'));
    await press('End');

    expect(offered()).to.deep.equal(['Right']);
  });

  it('leave the focus alone when the agent is elsewhere by then', async () => {
    const { asked } = await suggesting(undefined, { conversations: 1 });
    await open();
    await until(() => asked.length === 1);

    byRole('button', 'End conversation').focus();
    asked[0]?.answer(suggested('Here'));
    await until(() => offered().length === 1);

    expect(focused()).to.equal('button End conversation');
  });

  it('go with the conversation they were made for', async () => {
    const { session, keys } = await suggesting(suggested('Here'), { conversations: 2 });
    await open();
    await until(() => offered().length === 1);

    session.select(keys[0]);

    await until(() => offered().length === 0);
    expect(button().getAttribute('aria-expanded')).to.equal('false');
  });

  it('are shown as the text that they are', async () => {
    await suggesting(suggested('<img src=x onerror="window.hurt=1"> <b>Hi</b>'));

    await open();

    await until(() => focused() === 'menuitem <img src=x onerror="window.hurt=1"> <b>Hi</b>');
    expect(byRole('menu').querySelector('img, b')).to.equal(null);
  });

  it('keep the form that they have in an email, without what does harm', async () => {
    const html = '<p>Dear <strong>Ana</strong><img src=x onerror="window.hurt=1"></p>';
    const setup = await composerAt(
      {
        capabilities: [...everything, 'rich-text'],
        suggestReplies: async () => ({ suggestions: [{ id: 's', text: 'Dear Ana', html }] }),
      },
      { channel: 'email' },
    );
    await setup.message();
    await until(() => setup.composer.shadowRoot?.querySelector('[contenteditable="true"]') != null);
    byRole('textbox', 'Message').focus();
    await type('hi ana');

    button().focus();
    await press('Enter');
    await until(() => focused().startsWith('menuitem'));
    await press('Enter');

    await until(() => setup.composer.getDraft()?.html === '<p dir="auto">Dear <strong>Ana</strong></p>');
  });
});

describe('the menu of suggestions, by keyboard', () => {
  const opened = async () => {
    const setup = await suggesting(suggested('One', 'Two', 'Three', 'Épilogue'));
    await open();
    await until(() => focused() === 'menuitem One');
    return setup;
  };

  it('goes round with the arrows, and to its ends', async () => {
    await opened();

    await press('ArrowUp');
    expect(focused()).to.equal('menuitem Épilogue');
    await press('ArrowDown');
    expect(focused()).to.equal('menuitem One');
    await press('End');
    expect(focused()).to.equal('menuitem Épilogue');
    await press('Home');
    expect(focused()).to.equal('menuitem One');
  });

  it('goes to the next item that begins with a letter', async () => {
    await opened();

    await type('t');
    expect(focused()).to.equal('menuitem Two');
    await type('t');
    expect(focused()).to.equal('menuitem Three');
    await type('t');
    expect(focused()).to.equal('menuitem Two');
    await type('e');
    expect(focused()).to.equal('menuitem Épilogue');
  });

  it('closes at Escape and gives the focus back, and at Tab lets it go on', async () => {
    await opened();

    await press('Escape');
    await until(() => allByRole('menu').length === 0);
    expect(focused()).to.equal('button Suggest');

    await press('ArrowUp');
    await until(() => focused() === 'menuitem Épilogue');
    await press('Tab');
    await until(() => allByRole('menu').length === 0);
    expect(focused()).to.equal('button Workflows');
  });

  it('opens with the arrow at its first item', async () => {
    await suggesting(suggested('One', 'Two'));
    button().focus();

    await press('ArrowDown');

    await until(() => focused() === 'menuitem One');
  });
});

describe('suggestions in the flow of a composer that covers nothing', () => {
  const inline = async () => {
    const setup = await suggesting(suggested('One', 'Two'));
    setup.composer.presentation = 'inline';
    await setup.composer.updateComplete;
    await open();
    await until(() => focused() === 'menuitem One');
    return setup;
  };

  it('are chosen, and close at Escape', async () => {
    const { message } = await inline();

    await press('Escape');
    await until(() => focused() === 'button Suggest');
    expect(allByRole('menu')).to.be.empty;
    await press('Enter');
    await until(() => focused() === 'menuitem One');
    await press('Enter');

    await until(() => message.value === 'One');
  });

  it('go when something else is written', async () => {
    const { message } = await inline();

    message.focus();
    await type('x');

    await until(() => allByRole('menu').length === 0);
    expect(message.value).to.equal('x');
    expect(focused()).to.equal('textbox Message');
  });
});

describe('suggestions, seen and heard', () => {
  for (const dir of ['ltr', 'rtl'] as const)
    for (const look of looks)
      it(`are accessible, and no wider than the page: ${look}, ${dir}`, async () => {
        await lookAs(look);
        const long = 'A long answer that goes on and on. '.repeat(12);
        const { page } = await suggesting(suggested(long, 'https://example.com/'.repeat(8)), { dir });
        await open();
        await until(() => focused().startsWith('menuitem'));

        await expect(page).to.be.accessible();
        expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
      });

  it('are accessible while they are asked for, none, and failed', async () => {
    const { page, asked } = await suggesting();
    await open();
    await untilReads('Asking for suggestions…');
    await expect(page).to.be.accessible();
    asked[0]?.answer(suggested());
    await untilReads('There are no suggestions.');
    await expect(page).to.be.accessible();
    await press('Escape');
    await press('Enter');
    await until(() => asked.length === 2);
    asked[1]?.answer({ refusal: { code: 'not-accepted' } });
    await untilReads('The conversation is not accepted.');

    await expect(page).to.be.accessible();
  });

  it('speak Spanish where the page does', async () => {
    await suggesting(suggested(), { lang: 'es' });

    await open();

    await untilReads('No hay sugerencias.');
    expect(focused()).to.equal('button Sugerir');
  });
});
