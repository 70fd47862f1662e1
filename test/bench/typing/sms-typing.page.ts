import { ContextProvider } from '@lit/context';
import '../../../components/outbound-composer/define.js';
import { sessionContext } from '../../../components/index.js';
import { createSession } from '../../../src/index.js';
import { answersOf } from '../../support/desk-at.js';
import { desk, smsEntryPoint } from '../../support/nouns.js';

/** A conversation at a desk that tells what an SMS costs and how to receive no more. */
const session = createSession({
  desktop: {
    ...answersOf(),
    readDesk: async () => ({ ...desk, smsCost: { amount: 0.0415, currency: 'EUR' }, optOut: 'Reply STOP' }),
  },
});
const page = document.createElement('main');
new ContextProvider(page, { context: sessionContext, initialValue: session });
page.append(document.createElement('outbound-composer'));
document.body.append(page);

const begin = (): void => {
  const begun = session.start({
    channel: 'sms',
    recipient: { address: '+34612345678' },
    entryPoint: smsEntryPoint,
  });
  if (!begun.ok) setTimeout(begin, 20);
};
begin();
