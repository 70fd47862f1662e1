import { expect } from '@open-wc/testing';
import { violations, type Happening } from '../support/history.js';

const accepted = (message: string): Happening => ({ type: 'accepted', message, conversation: 'one' });
const delivered = (message: string): Happening => ({ type: 'delivered', message });
const shown = (message: string, status: 'queued' | 'sending' | 'sent' | 'failed' | 'unknown'): Happening => ({
  type: 'shown',
  message,
  status,
});
const sent: Happening = { type: 'told', message: 'A', word: 'sent' };

const broken: readonly (readonly [string, readonly Happening[]])[] = [
  ['lost', [accepted('A'), shown('A', 'queued')]],
  ['lost', [accepted('A'), shown('A', 'queued'), { type: 'left', message: 'A' }]],
  ['delivered twice', [accepted('A'), delivered('A'), delivered('A'), sent, shown('A', 'sent')]],
  ['delivered though withdrawn', [accepted('A'), delivered('A'), { type: 'withdrawn', message: 'A' }]],
  ['delivered though shown failed', [accepted('A'), delivered('A'), shown('A', 'failed')]],
  ['out of order', [accepted('A'), accepted('B'), delivered('B'), delivered('A')]],
  ['shown without the host’s word', [accepted('A'), delivered('A'), shown('A', 'sent')]],
  ['busy for ever', [accepted('A'), delivered('A'), shown('A', 'sending')]],
  ['busy for ever', [{ type: 'still busy', task: 'A' }]],
];

const kept: readonly (readonly [string, readonly Happening[]])[] = [
  ['delivered once', [accepted('A'), delivered('A'), sent, shown('A', 'sent')]],
  ['seen to have failed', [accepted('A'), shown('A', 'failed')]],
  ['seen to be unknown', [accepted('A'), shown('A', 'unknown'), accepted('B'), shown('B', 'queued')]],
  ['withdrawn before it went', [accepted('A'), { type: 'withdrawn', message: 'A' }]],
  [
    'sent again by hand, and so behind a later one',
    [accepted('A'), { type: 'retried', message: 'A' }, accepted('B'), delivered('B'), delivered('A')],
  ],
];

describe('the judge of histories', () => {
  for (const [wrong, history] of broken) {
    it(`sees what is ${wrong}: ${history.map(({ type }) => type).join(', ')}`, () => {
      expect(violations(history).map((violation) => violation.wrong)).to.include(wrong);
    });
  }

  for (const [fine, history] of kept) {
    it(`has nothing against a message that is ${fine}`, () => {
      expect(violations(history)).to.deep.equal([]);
    });
  }
});
