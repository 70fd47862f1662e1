// Runs inside the frame of test/components/content-security.test.ts, under its strict policy.
import '../../components/define.js';
import { simulatedDesktop } from '../../src/hosts/simulated/index.js';

const session = document.createElement('outbound-session');
// other pages of these tests run beside it, on the same device
session.drafts = 'memory';
session.desktop = simulatedDesktop({ knobs: { latency: 'none', customers: 'silent', entryPoints: 'one' } });
const composer = document.createElement('outbound-composer');
const transfer = document.createElement('transfer-panel');
transfer.slot = 'actions';
composer.append(transfer);
session.append(
  document.createElement('outbound-launcher'),
  document.createElement('outbound-task-list'),
  composer,
  document.createElement('wrap-up-dialog'),
);
document.body.append(session);
