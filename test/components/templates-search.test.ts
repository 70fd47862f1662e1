import { expect } from '@open-wc/testing';
import type { Answer, AnswerOf, MessageTemplate } from '../../src/index.js';
import { allByRole, byRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { everything } from '../support/desk-at.js';
import { press, type } from '../support/keyboard.js';
import { parcelTemplates, templatesAt, templatesButton } from '../support/templates-at.js';

const names = () => allByRole('option').map((option) => option.querySelector('.name')?.textContent);
const named = (...all: readonly string[]): readonly MessageTemplate[] =>
  all.map((name) => ({ id: name, name, text: 'From the desktop.' }));

type Found = Answer<AnswerOf<'listTemplates'>>;

/** The search of a desktop that searches by itself; the test answers its questions. */
async function searching() {
  const asked: { query: string; answer: (found: Found) => void; fail: (why: Error) => void }[] = [];
  const setup = await templatesAt({
    capabilities: everything,
    listTemplates: ({ query }) =>
      query === undefined
        ? Promise.resolve({ templates: parcelTemplates })
        : new Promise((answer, fail) => {
            asked.push({ query, answer, fail });
          }),
  });
  templatesButton().focus();
  await press('Enter');
  await until(() => focused() === 'combobox Search templates');
  const quiet = () => setup.clock.advance(200);
  return { ...setup, asked, quiet, queries: () => asked.map(({ query }) => query) };
}

describe('templates at a desktop that searches by itself (C1)', () => {
  it('are asked for once the agent pauses, and shown beside those that are here', async () => {
    const { asked, clock, queries, quiet } = await searching();

    await type('gre');
    expect(names()).to.deep.equal(['Greeting']);
    await clock.advance(199);
    expect(queries()).to.deep.equal([]);
    await type('e');
    await quiet();
    await until(() => asked.length === 1);
    asked[0]?.answer({ templates: [...named('Green'), ...parcelTemplates.slice(0, 1)] });

    await until(() => names().length === 2);
    expect(names()).to.deep.equal(['Green', 'Greeting']);
    expect(queries()).to.deep.equal(['gree']);
  });

  it('say that they are searched for, as long as they are', async () => {
    const { asked, quiet } = await searching();

    await type('zz');
    await untilReads('Searching…');
    expect(textOf()).not.to.include('No template matches.');
    expect(byRole('listbox', 'Templates').getAttribute('aria-busy')).to.equal('true');
    await quiet();
    await until(() => asked.length === 1);
    asked[0]?.answer({ templates: [] });

    await untilReads('No template matches.');
    expect(textOf()).not.to.include('Searching…');
  });

  it('are not mistaken for those of an earlier question', async () => {
    const { asked, quiet } = await searching();
    await type('a');
    await quiet();
    await until(() => asked.length === 1);
    await type('zz');
    await quiet();
    await until(() => asked.length === 2);

    asked[1]?.answer({ templates: named('Right') });
    await until(() => names().join() === 'Right');
    asked[0]?.answer({ templates: named('Late') });
    await quiet();

    expect(names()).to.deep.equal(['Right']);
  });

  for (const [how, end] of [
    ['refuses', (asked: { answer: (found: Found) => void }) => asked.answer({ refusal: { code: 'not-accepted' } })],
    ['breaks', (asked: { fail: (why: Error) => void }) => asked.fail(new Error('line broken'))],
  ] as const)
    it(`are those that are here when it ${how}, and that is said`, async () => {
      const { asked, quiet } = await searching();
      await type('good');
      await quiet();
      await until(() => asked.length === 1);

      const [question] = asked;
      if (question) end(question);

      await untilReads('The desktop could not be searched. These are the templates that are here.');
      expect(names()).to.deep.equal(['Goodbye']);
    });

  it('are never those of another channel', async () => {
    const { asked, quiet } = await searching();
    await type('zz');
    await quiet();
    await until(() => asked.length === 1);

    const [one, other] = named('Email zz', 'SMS zz').map((each, index) => ({
      ...each,
      channel: index === 0 ? ('email' as const) : ('sms' as const),
    }));
    asked[0]?.answer({ templates: [one, other].filter((each) => each !== undefined) });

    await until(() => names().length > 0);
    expect(names()).to.deep.equal(['SMS zz']);
  });

  it('are inserted like the others', async () => {
    const { asked, quiet, message } = await searching();
    await type('zz');
    await quiet();
    await until(() => asked.length === 1);
    asked[0]?.answer({ templates: named('Far') });
    await until(() => names().length === 1);

    await press('Enter');

    await until(() => message.value === 'From the desktop.');
  });

  it('are not asked for any more once the dialog is closed', async () => {
    const { queries, clock } = await searching();
    await type('zz');
    await untilReads('Searching…');

    templatesButton().click();
    await until(() => allByRole('dialog').length === 0);
    await clock.advance(1_000);

    expect(queries()).to.deep.equal([]);
  });
});
