import { define } from '../internal/define.js';
import { TransferPanel } from './transfer-panel.js';

define('transfer-panel', TransferPanel);
