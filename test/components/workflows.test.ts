import { expect } from '@open-wc/testing';
import type { Answer, Workflow } from '../../src/index.js';
import { allByRole, byRole, findByRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { composerAt, ear, type Circumstances } from '../support/composer-at.js';
import { described } from '../support/described.js';
import { everything } from '../support/desk-at.js';
import { press, pressTimes } from '../support/keyboard.js';
import { lookAs, looks } from '../support/looks.js';

const workflows: readonly Workflow[] = [
  { id: 'survey', name: 'Send a survey', detail: 'One question' },
  { id: 'note', name: 'Write a note' },
  { id: 'welcome', name: 'Welcome', trigger: 'task-created' },
  { id: 'priority', name: 'Raise the priority', trigger: 'task-routed' },
  { id: 'farewell', name: 'Say farewell', trigger: 'task-ended' },
];

/** A composer whose desktop runs workflows when the test says so. */
async function running({ each, ...circumstances }: Circumstances & { each?: () => Promise<Answer<object>> } = {}) {
  const runs: { workflowId: string; token: string; answer: (answer: Answer<object>) => void }[] = [];
  const setup = await composerAt(
    {
      listWorkflows: async () => ({ workflows }),
      runWorkflow: ({ workflowId }, { clientToken: token }) =>
        new Promise((answer, fail) => {
          runs.push({ workflowId, token, answer });
          each?.().then(answer, fail);
        }),
    },
    circumstances,
  );
  await setup.message();
  return { ...setup, runs };
}

const menuButton = () => byRole('button', /^(Workflows|Flujos de trabajo)$/);
const open = async () => {
  menuButton().focus();
  await press('Enter');
  await until(() => focused().startsWith('menuitem'));
};
const choose = async (name: string) => {
  await open();
  byRole('menuitem', new RegExp(`^${name}`)).click();
};

describe('workflows in <outbound-composer> (C8)', () => {
  it('are not there where the desktop has none', async () => {
    const capabilities = everything.filter((capability) => capability !== 'workflows');
    const setup = await composerAt({ capabilities });
    await setup.message();

    expect(allByRole('button', 'Workflows')).to.be.empty;
  });

  it('are listed with what they do', async () => {
    await running();

    await open();

    expect(focused()).to.equal('menuitem Send a survey One question');
    expect(allByRole('menuitem')).to.have.length(5);
  });

  for (const [place, name, trigger] of [
    [2, 'Welcome', 'task-created'],
    [3, 'Raise the priority', 'task-routed'],
    [4, 'Say farewell', 'task-ended'],
  ] as const)
    it(`cannot be triggered that hang on ${trigger}: they can be reached, and say why`, async () => {
      const { runs } = await running();
      await open();

      await pressTimes(place, 'ArrowDown');
      await press('Enter');

      expect(focused()).to.include(`menuitem ${name}`);
      expect(focused()).to.include(`“${trigger}” cannot be triggered in an outbound conversation.`);
      expect(byRole('menuitem', new RegExp(name)).getAttribute('aria-disabled')).to.equal('true');
      expect(runs).to.be.empty;
    });

  it('are started once, and it is said once that they were', async () => {
    const { composer, runs } = await running();
    const heard = ear(composer);
    await choose('Send a survey');
    await untilReads('Starting “Send a survey”…');
    await open();
    expect(byRole('menuitem', /^Send a survey/).getAttribute('aria-disabled')).to.equal('true');
    byRole('menuitem', /^Send a survey/).click();
    await press('Escape');

    runs[0]?.answer({});

    await untilReads('“Send a survey” was started.');
    expect(runs.map(({ workflowId }) => workflowId)).to.deep.equal(['survey']);
    expect(heard.filter((words) => words.includes('was started'))).to.have.length(1);
  });

  it('are started once by two clicks', async () => {
    const { runs } = await running();
    await open();

    const item = byRole('menuitem', 'Write a note');
    item.click();
    item.click();

    await untilReads('Starting “Write a note”…');
    expect(runs).to.have.length(1);
  });

  it('are another wish when they are started again', async () => {
    const { runs } = await running({ each: async () => ({}) });
    await choose('Write a note');
    await untilReads('“Write a note” was started.');
    await choose('Write a note');
    await until(() => runs.length === 2);

    expect(new Set(runs.map(({ token }) => token)).size).to.equal(2);
  });

  it('are tried again under the same token when nobody knows whether they started', async () => {
    let tries = 0;
    const { runs } = await running({
      each: async () => {
        tries += 1;
        if (tries < 3) throw new Error('line broken');
        return {};
      },
    });
    await choose('Write a note');
    await untilReads('“Write a note” may not have started: The desktop failed: line broken');

    (await findByRole('button', 'Try again')).click();
    await until(() => runs.length === 2);
    await findByRole('button', 'Try again');
    await choose('Write a note');
    await untilReads('“Write a note” was started.');

    expect(runs).to.have.length(3);
    expect(new Set(runs.map(({ token }) => token)).size).to.equal(1);
  });

  it('say which rule of the desktop stands against them, and are not tried again', async () => {
    await running({ each: async () => ({ refusal: { code: 'workflow-forbidden', trigger: 'task-ended' } }) });

    await choose('Write a note');

    await untilReads('“task-ended” cannot be triggered in an outbound conversation.');
    expect(allByRole('button', 'Try again')).to.be.empty;
    byRole('button', 'Dismiss').click();
    await until(() => !textOf().includes('cannot be triggered'));
  });

  it('that fail do not hide each other', async () => {
    const { runs } = await running();
    await choose('Send a survey');
    await choose('Write a note');
    await until(() => runs.length === 2);

    runs[1]?.answer({});
    runs[0]?.answer({ refusal: { code: 'not-accepted' } });

    await untilReads('“Write a note” was started.');
    await untilReads('“Send a survey” may not have started: The conversation is not accepted.');
  });

  it('are told of in their own conversation, once', async () => {
    const { runs, session, keys } = await running({ conversations: 2 });
    await choose('Write a note');
    await until(() => runs.length === 1);

    session.select(keys[0]);
    runs[0]?.answer({});
    await until(() => byRole('heading').textContent === 'Ana Pérez');
    expect(textOf()).not.to.include('was started');
    session.select(keys[1]);
    await untilReads('“Write a note” was started.');
    session.select(keys[0]);
    await until(() => !textOf().includes('was started'));
    session.select(keys[1]);
    await until(() => byRole('heading').textContent === '+34698765432');

    expect(textOf()).not.to.include('was started');
  });

  it('are gone while the conversation ends', async () => {
    const { session, keys } = await running();

    session.end(keys[0] ?? '');

    await until(() => allByRole('button', 'Workflows').length === 0);
  });

  it('speak Spanish where the page does', async () => {
    const { runs } = await running({ lang: 'es' });
    await choose('Write a note');
    await until(() => runs.length === 1);
    runs[0]?.answer({});

    await untilReads('«Write a note» se inició.');
  });

  for (const dir of ['ltr', 'rtl'] as const)
    for (const look of looks)
      it(`are accessible, and no wider than the page: ${look}, ${dir}`, async () => {
        await lookAs(look);
        const { page } = await running({ dir, each: () => Promise.reject(new Error('line broken')) });
        await open();
        await press('End');
        await expect(page).to.be.accessible();

        byRole('menuitem', 'Write a note').click();
        await findByRole('button', 'Try again');
        await expect(page).to.be.accessible();
        expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
      });
});

describe('a conference in <outbound-composer> (C9)', () => {
  const button = () => byRole('button', /^(Conference|Conferencia)$/);
  const why = 'An outbound conversation takes no third party. Transfer the conversation instead.';

  it('is closed, can be reached, and says why', async () => {
    const setup = await composerAt();
    await setup.message();
    expect(textOf()).not.to.include(why);
    expect(button().getAttribute('aria-disabled')).to.equal('true');
    expect(described(button())).to.equal(why);

    button().focus();

    await untilReads(why);
    await expect(setup.page).to.be.accessible();
  });

  it('says why when it is pressed, and nothing else happens', async () => {
    const setup = await composerAt();
    const message = await setup.message();

    button().click();
    await untilReads(why);
    message.focus();

    await until(() => !textOf().includes(why));
  });

  it('says so in Spanish where the page does', async () => {
    const setup = await composerAt({}, { lang: 'es' });
    await setup.message();

    button().focus();

    await untilReads('Una conversación saliente no admite a un tercero.');
  });
});
