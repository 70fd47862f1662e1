import { expect } from '@open-wc/testing';
import { mailbox, taskOf, valueOf, type Agent, type Scenario } from './agent.js';

/** What the host proposes in this conversation. */
async function suggestedIn({ ask, see }: Agent, key: string, text: string) {
  const { id: taskId, conversationId } = taskOf(see(key));
  return valueOf(await ask('suggestReplies', { taskId, conversationId, text })).suggestions;
}

/** The templates that a query finds, by name. */
async function foundIn({ ask, see }: Agent, key: string, query: string): Promise<readonly string[]> {
  const { id: taskId, channel } = taskOf(see(key));
  const { templates } = valueOf(await ask('listTemplates', { taskId, channel, query }));
  return templates.map(({ name }) => name);
}

/** What the host knows to say, and what it can set going. */
export const proposed: readonly Scenario[] = [
  {
    rules: 'suggest',
    story: 'asked for nothing more, the host proposes answers; asked with a text, it says the same in other words',
    needs: 'suggest',
    play: async (agent) => {
      const key = await agent.talk();

      const answers = await suggestedIn(agent, key, '');
      const others = await suggestedIn(agent, key, 'it comes tomorrow');

      for (const suggestions of [answers, others]) {
        expect(suggestions).not.to.be.empty;
        expect(new Set(suggestions.map(({ id }) => id))).to.have.length(suggestions.length);
      }
      expect(others.every(({ text }) => text.includes('it comes tomorrow'))).to.be.true;
      expect(answers.some(({ text }) => text.includes('it comes tomorrow'))).to.be.false;
      expect(agent.texts(key)).to.be.empty;
    },
  },
  {
    rules: 'C6',
    story: 'templates are found by any of their words, however these are typed, and only those of the channel',
    needs: 'template-search',
    play: async (agent) => {
      const [key, letters] = [await agent.talk(), await agent.talk(mailbox, 'email')];
      const all = await foundIn(agent, key, '');
      const [name = ''] = all;
      expect(all).to.have.length.above(5);

      const found = await foundIn(agent, key, name.toUpperCase());

      expect(found).to.include(name);
      expect(found.length).to.be.below(all.length);
      expect(await foundIn(agent, key, 'no such words at all')).to.be.empty;
      expect(await foundIn(agent, letters, '')).not.to.deep.equal(all);
    },
  },
  {
    rules: 'C8',
    story: 'a workflow of one’s own is set going, and one of a routed task’s life is refused with what triggers it',
    needs: 'workflows',
    play: async ({ talk, see, ask, asked }) => {
      const key = await talk();
      const { id: taskId } = taskOf(see(key));
      const { workflows } = valueOf(await ask('listWorkflows', { taskId }));
      const free = workflows.filter(({ trigger }) => trigger === undefined);
      const bound = workflows.filter(({ trigger }) => trigger !== undefined);
      expect(free).not.to.be.empty;
      expect(bound).not.to.be.empty;

      for (const { id: workflowId } of free)
        expect(await ask('runWorkflow', { taskId, workflowId })).to.include({ ok: true });
      for (const { id: workflowId, trigger } of bound)
        expect(await ask('runWorkflow', { taskId, workflowId }))
          .to.have.property('problem')
          .that.deep.equals({ code: 'workflow-forbidden', trigger });
      expect(asked('runWorkflow')).to.have.length(workflows.length);
    },
  },
];
