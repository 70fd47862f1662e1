import { expect } from '@open-wc/testing';
import { byRole, until, untilReads } from '../support/by-role.js';
import { filesAt } from '../support/files-at.js';

// because a browser remembers 250 of them, and a page of tests fetches more
performance.setResourceTimingBufferSize(5_000);

// a page of its own: nothing on it has worked on a file before
const fetched = (part: string): number =>
  performance.getEntriesByType('resource').filter(({ name }) => name.includes(part)).length;

describe('what works on files', () => {
  it('is fetched with the first file, and the next needs no network', async () => {
    const { pick, session, composer } = await filesAt();
    session.saveDraft(session.view.selectedKey!, { text: 'Hello' });
    composer.requestUpdate();
    await composer.updateComplete;
    byRole('button', 'Attach files').focus();
    const before = fetched('/files/file-work');

    pick('attach', new File(['Hello'], 'notes.txt'));
    const whileItComes = [composer.files.isBusy, composer.files.whyNotSend];
    await untilReads('Ready to be sent');
    const afterOne = performance.getEntriesByType('resource').length;
    pick('inline', new File(['GIF89a'], 'wave.gif'));
    await untilReads('The image is damaged');

    expect(before).to.equal(0);
    expect(whileItComes).to.deep.equal([true, ['notes.txt']]);
    expect(fetched('/files/file-work')).to.equal(1);
    expect(performance.getEntriesByType('resource').length).to.equal(afterOne);
  });

  it('comes with a draft that has files', async () => {
    const attachments = [{ id: '1', name: 'plan.pdf', type: 'application/pdf', bytes: 3, state: 'ready' as const }];
    const { composer } = await filesAt({}, { drafts: { 'conversation:ana@example.com': { attachments } } });

    await untilReads('plan.pdf');

    await until(() => !composer.files.isBusy);
  });
});
