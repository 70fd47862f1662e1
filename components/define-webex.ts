// Registers every element, and the session of a Webex desktop: the one script of a desktop layout.
export { OutboundWebexSession } from './outbound-webex-session/define.js';
export * from './define.js';
