/** The elements' classes, their events and context; importing this registers nothing. The headless half is `outbound-elements/core`. */
export { OutboundComposer } from './outbound-composer/outbound-composer.js';
export { OutboundLauncher } from './outbound-launcher/outbound-launcher.js';
export type { Prefill } from './outbound-launcher/prefill.js';
export { OutboundSession } from './outbound-session/outbound-session.js';
export { OutboundTaskList } from './outbound-task-list/outbound-task-list.js';
export { TransferPanel } from './transfer-panel/transfer-panel.js';
export { WrapUpDialog } from './wrap-up-dialog/wrap-up-dialog.js';
export {
  OutboundAnnouncement,
  type AnnouncementData,
  type AnnouncementEventMap,
} from './internal/announcement-event.js';
export { sessionContext } from './internal/session-context.js';
