// Registers every element. The session comes first, so that the others find it when they are upgraded.
import './outbound-session/define.js';
import './outbound-launcher/define.js';
import './outbound-task-list/define.js';
import './outbound-composer/define.js';
import './transfer-panel/define.js';
import './wrap-up-dialog/define.js';

export * from './index.js';
