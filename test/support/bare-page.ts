// Runs inside the frame of test/components/not-fetched.test.ts, where nothing that a button opens can be fetched.
import { ContextProvider } from '@lit/context';
import '../../components/outbound-launcher/define.js';
import '../../components/transfer-panel/define.js';
import { sessionContext } from '../../components/internal/session-context.js';
import { deskAt } from './desk-at.js';
import { newConversation } from './nouns.js';

const { session, settle } = await deskAt();
session.start(newConversation);
await settle();
new ContextProvider(document.body, { context: sessionContext, initialValue: session });
document.body.append(document.createElement('outbound-launcher'), document.createElement('transfer-panel'));
