// Runs inside the frame of test/components/transcript-mail.test.ts, where nothing that shows mail can be fetched.
import { ContextProvider } from '@lit/context';
import '../../components/outbound-composer/define.js';
import { sessionContext } from '../../components/internal/session-context.js';
import { deskAt } from './desk-at.js';
import { emailEntryPoint, newConversation } from './nouns.js';
import { said } from './written.js';

const { session, settle } = await deskAt({
  listMessages: async () => ({
    messages: [said('1', 'in plain words', { html: '<p>with its form</p>' })],
    earlier: [],
  }),
});
session.start({
  ...newConversation,
  channel: 'email',
  recipient: { address: 'ana@example.com' },
  entryPoint: emailEntryPoint,
});
await settle();
new ContextProvider(document.body, { context: sessionContext, initialValue: session });
document.body.append(document.createElement('outbound-composer'));
