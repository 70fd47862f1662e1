import { define } from '../internal/define.js';
import { OutboundTaskList } from './outbound-task-list.js';

define('outbound-task-list', OutboundTaskList);
