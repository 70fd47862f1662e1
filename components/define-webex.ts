// Registers every element, and the session of a Webex desktop: the one script of a desktop layout.
import './outbound-webex-session/define.js';
import './define.js';
