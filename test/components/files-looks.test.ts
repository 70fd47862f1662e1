import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { byRole, findByRole, untilReads } from '../support/by-role.js';
import { drag, filesAt, transfer } from '../support/files-at.js';
import { picture } from '../support/images.js';
import { lookAs, looks } from '../support/looks.js';

const attachments = [
  { id: '1', name: 'Delivery plan for the north and the south.pdf', state: 'ready' },
  { id: '2', name: 'فاتورة.pdf', state: 'scanning' },
  { id: '3', name: 'macro.xlsm', state: 'refused', reason: 'A macro was found in it.' },
  { id: '4', name: 'photo.jpg', state: 'ready', expiresAt: 1 },
].map((file) => ({ type: 'application/pdf', bytes: 300_000, ...file }) as never);

const drafts = { 'conversation:ana@example.com': { text: 'See the plan.', attachments } };

describe('images and files of a message, as they look', () => {
  after(() => lookAs('light'));

  for (const dir of ['ltr', 'rtl'] as const)
    for (const look of looks)
      it(`${look}, ${dir}: the list, the question about an image, and the target of a drag can be read`, async () => {
        await lookAs(look);
        const picture_ = await picture({ seeThrough: true });
        const { page, pick, composer } = await filesAt({}, { dir, drafts, desk: { mostFileBytes: 2_000_000 } });
        const show = async (what: string) => {
          await expect(page).to.be.accessible();
          await executeServerCommand('screenshot', { name: `files-${what}-${look}-${dir}` });
        };
        await untilReads('A macro was found in it.');
        pick('attach', new File([], 'empty.txt'));
        await untilReads('There is nothing in this file.');
        await show('list');

        pick('inline', picture_);
        await findByRole('button', 'Make it smaller');
        await show('too-large');
        byRole('button', 'Make it smaller').click();
        await findByRole('button', 'Still smaller');
        byRole('button', 'Insert').click();
        await untilReads('Say what is in the image');
        await show('question');
        expect(composer.scrollWidth).to.be.at.most(composer.clientWidth);

        drag('dragover', byRole('textbox', 'Message'), transfer([new File([], 'a')]));
        await untilReads('Drop files here to attach them');
        await show('drag');
      });
});
