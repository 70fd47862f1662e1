import { define } from '../internal/define.js';
import { OutboundComposer } from './outbound-composer.js';

define('outbound-composer', OutboundComposer);
