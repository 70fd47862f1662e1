import { define } from '../internal/define.js';
import { OutboundWebexSession } from './outbound-webex-session.js';

define('outbound-webex-session', OutboundWebexSession);

export { OutboundWebexSession };
