// Runs inside the frame of test/journeys/frames.test.ts that has the session; it shows nothing.
import '../../components/define.js';
import { simulatedDesktop } from '../../src/hosts/simulated/index.js';

const session = document.createElement('outbound-session');
// other pages of these tests run beside it, on the same device
session.drafts = 'memory';
session.desktop = simulatedDesktop({ knobs: { latency: 'none', customers: 'silent', entryPoints: 'one' } });
session.share = document.body.title;
document.body.append(session);
