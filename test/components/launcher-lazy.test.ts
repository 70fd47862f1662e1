import { expect } from '@open-wc/testing';
import { allByRole, byRole, findByRole, until, untilReads } from '../support/by-role.js';
import { press, type } from '../support/keyboard.js';
import { launcherAt } from '../support/launcher-at.js';

// a page of its own: nothing on it has used the field before
const fetched = (part: string): number =>
  performance.getEntriesByType('resource').filter(({ name }) => name.includes(part)).length;

describe('what the launcher fetches', () => {
  it('is no numbering plan before the SMS field is used, and none again after that', async () => {
    // a page of many modules has more of them than the browser keeps by itself
    performance.setResourceTimingBufferSize(5_000);
    const { trigger } = await launcherAt();
    trigger.click();
    await findByRole('dialog', /^New outbound/);
    const whenOpen = fetched('libphonenumber');
    byRole('radio', 'Email').click();
    const address = await findByRole<HTMLInputElement>('combobox', 'To: email address');
    address.focus();
    await type('ana@example.com');
    await press('Enter');
    await until(() => allByRole('dialog').length === 0);
    const afterEmail = fetched('libphonenumber');

    trigger.click();
    (await findByRole('radio', 'SMS')).click();
    const number = await findByRole<HTMLInputElement>('combobox', 'To: mobile number');
    number.focus();
    await type('+34612345678');
    await untilReads('Spain (ES)');
    await until(() => number.value === '+34 612 34 56 78');
    const afterOne = performance.getEntriesByType('resource').length;
    await press('a', 'Control');
    await type('+525512345678');
    await untilReads('Mexico (MX)');
    await press('a', 'Control');
    await type('+447400123456');
    await untilReads('United Kingdom (GB)');

    expect([whenOpen, afterEmail]).to.deep.equal([0, 0]);
    expect(fetched('libphonenumber')).to.be.greaterThan(0);
    // so it works without a network from then on
    expect(performance.getEntriesByType('resource').length).to.equal(afterOne);
  });
});
