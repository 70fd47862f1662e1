import { define } from '../internal/define.js';
import { OutboundSession } from './outbound-session.js';

define('outbound-session', OutboundSession);
