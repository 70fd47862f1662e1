import { define } from '../internal/define.js';
import { OutboundLauncher } from './outbound-launcher.js';

define('outbound-launcher', OutboundLauncher);
