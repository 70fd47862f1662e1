import { expect } from '@open-wc/testing';
import type { FileToUpload } from '../../../src/index.js';
import { mailbox, taskOf, valueOf, type Agent, type Scenario } from './agent.js';

/** So many bytes, in base64. */
const base64Of = (bytes: number): string => btoa('\0'.repeat(bytes));

/** Gives the host a file for an email conversation that is open. */
function upload({ ask, see }: Agent, key: string, file: Partial<FileToUpload>, clientToken?: string) {
  const { bytes = 300, use = 'attachment' } = file;
  const { id: taskId } = taskOf(see(key));
  const rest = { name: 'Plano nº 2.png', type: 'image/png', base64: base64Of(bytes) };
  return ask('uploadFile', { taskId, use, bytes, ...rest, ...file }, clientToken);
}

/** What becomes of an attachment that lies in the draft of its conversation. */
async function attachedTo(agent: Agent, key: string) {
  const file = valueOf(await upload(agent, key, {}));
  expect(file).to.include({ name: 'Plano nº 2.png', type: 'image/png', bytes: 300, state: 'scanning' });
  agent.session.saveDraft(key, { text: 'See the plan', attachments: [file] });
  await agent.wait(4);
  const { text, attachments = [] } = agent.session.draft(key) ?? {};
  expect(text).to.equal('See the plan');
  expect(attachments.map(({ id }) => id)).to.deep.equal([file.id]);
  return attachments[0];
}

/** Files on their way to the host. */
export const files: readonly Scenario[] = [
  {
    rules: 'C5',
    story: 'an inline image gets an address where it can be seen, for months, and one token makes one file',
    needs: 'inline-images',
    play: async (agent) => {
      const key = await agent.talk(mailbox, 'email');
      const image = { use: 'inline-image', bytes: 15_360 } as const;

      const one = valueOf(await upload(agent, key, image, 'file-token'));
      const again = valueOf(await upload(agent, key, image, 'file-token'));
      const other = valueOf(await upload(agent, key, image));

      expect(again).to.deep.equal(one);
      expect(other.id).not.to.equal(one.id);
      expect(one).to.include({ state: 'ready', bytes: 15_360 });
      expect(one.url).to.match(/^https:\/\//);
      expect(one.expiresAt).to.be.above(agent.session.clock.now() + 150 * 86_400_000);
    },
  },
  {
    rules: 'C4',
    story:
      'an inline image that is a byte too large is refused with its measure, and an attachment of that size is not',
    needs: 'inline-images',
    play: async (agent) => {
      const key = await agent.talk(mailbox, 'email');

      const refused = await upload(agent, key, { use: 'inline-image', bytes: 15_361 });

      expect(refused)
        .to.have.property('problem')
        .that.deep.equals({ code: 'image-too-large', bytes: 15_361, limit: 15_360 });
      expect(await upload(agent, key, { bytes: 15_361 })).to.include({ ok: true });
    },
  },
  {
    rules: 'C4',
    story: 'where inline images are forbidden none is taken, however small',
    needs: 'inline-images',
    knobs: { imagesForbidden: true },
    play: async (agent) => {
      const key = await agent.talk(mailbox, 'email');

      const refused = await upload(agent, key, { use: 'inline-image', bytes: 3 });

      expect(refused).to.have.property('problem').that.deep.equals({ code: 'images-forbidden' });
      expect(agent.session.view.desk?.imagesForbidden).to.be.true;
    },
  },
  {
    rules: 'C10',
    story: 'an attachment is looked into, and its draft learns that it is fit to be sent',
    needs: 'attachments',
    play: async (agent) => {
      const file = await attachedTo(agent, await agent.talk(mailbox, 'email'));

      expect(file?.state).to.equal('ready');
      expect(file?.reason).to.be.undefined;
    },
  },
  {
    rules: 'C10',
    story: 'an attachment in which something is found is refused with the host’s reason, and the draft keeps its words',
    needs: 'attachments',
    knobs: { scan: 'refuses' },
    play: async (agent) => {
      const file = await attachedTo(agent, await agent.talk(mailbox, 'email'));

      expect(file?.state).to.equal('refused');
      expect(file?.reason).to.be.a('string').that.is.not.empty;
    },
  },
  {
    rules: 'host-silent',
    story: 'an upload that is not answered, and one that fails, say so and can be repeated under their token',
    needs: 'attachments',
    knobs: { faults: { uploadFile: { fault: 'throws-after-done', times: 1 } } },
    play: async (agent) => {
      const key = await agent.talk(mailbox, 'email');
      const failed = await upload(agent, key, {}, 'file-token');
      expect(failed).to.have.property('problem').that.includes({ code: 'host-failed', request: 'uploadFile' });

      const file = valueOf(await upload(agent, key, {}, 'file-token'));

      expect(file.name).to.equal('Plano nº 2.png');
      expect(agent.asked('uploadFile').map(({ clientToken }) => clientToken)).to.deep.equal([
        'file-token',
        'file-token',
      ]);
    },
  },
];
